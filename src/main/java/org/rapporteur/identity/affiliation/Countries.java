package org.rapporteur.identity.affiliation;

import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// The built-in table of countries with region, regional commissions and development status.
@Component
public class Countries {

  private final Map<CountryCode, Country> table = new LinkedHashMap<>();
  private final CountryNames names = new CountryNames();

  Countries() {
    var resource = new ClassPathResource("countries.csv");
    try (var in =
        new BufferedReader(
            new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8))) {
      in.lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(Countries::fromCsvLine)
          .forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException("The table of countries cannot be read", e);
    }
  }

  public Optional<Country> find(@Nullable CountryCode code) {
    return Optional.ofNullable(code).map(table::get);
  }

  /// Accepts a country code, the English name or a common variant, for imports.
  public Optional<CountryCode> findByName(String name) {
    return names.find(name);
  }

  /// Returns the CLDR name, also for countries that are not in the table.
  public static String displayName(CountryCode code, Locale locale) {
    return ULocale.getDisplayCountry(
        "und-" + code.value(), ULocale.forLocale(locale).toLanguageTag());
  }

  public List<Country> list() {
    return List.copyOf(table.values());
  }

  /// International organizations have no region, wherever their seat is.
  public Region regionOf(StakeholderGroup group, @Nullable CountryCode code) {
    if (group == StakeholderGroup.INTERNATIONAL_ORGANIZATIONS) {
      return Region.NONE;
    }
    return find(code).map(Country::region).orElse(Region.NONE);
  }

  /// Returns an empty set for international organizations.
  public Set<DevelopmentStatus> developmentOf(StakeholderGroup group, @Nullable CountryCode code) {
    if (group == StakeholderGroup.INTERNATIONAL_ORGANIZATIONS) {
      return Set.of();
    }
    return find(code).map(Country::developmentStatuses).orElse(Set.of());
  }

  private void add(Country country) {
    table.put(country.code(), country);
  }

  private static Country fromCsvLine(String line) {
    String[] cells = line.split(",", -1);
    return new Country(
        new CountryCode(cells[0]),
        Region.valueOf(cells[1]),
        splitCodes(cells[2]),
        cells[3].equals("developed"),
        splitCodes(cells[4]));
  }

  private static Set<String> splitCodes(String cell) {
    return cell.isEmpty() ? Set.of() : Set.of(cell.split(" "));
  }
}
