package org.rapporteur.identity.affiliation;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// The table of countries in `countries.csv`, with region, regional commissions and development
/// status.
@Component
public class Countries {

  private final Map<CountryCode, Country> countriesByCode = new LinkedHashMap<>();
  private final CountryNames names = new CountryNames();

  Countries() {
    try {
      new ClassPathResource("countries.csv")
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(Countries::fromCsvLine)
          .forEach(country -> countriesByCode.put(country.code(), country));
    } catch (IOException e) {
      throw new UncheckedIOException("The table of countries cannot be read", e);
    }
  }

  public Optional<Country> find(@Nullable CountryCode code) {
    return Optional.ofNullable(code).map(countriesByCode::get);
  }

  /// Finds a country for an import by its code, its English name or a common variant of the name.
  public Optional<CountryCode> findByName(String name) {
    return names.find(name);
  }

  /// Returns the name from CLDR, also for a country that is not in the table.
  public static String displayName(CountryCode code, Locale locale) {
    return ULocale.getDisplayCountry(
        "und-" + code.value(), ULocale.forLocale(locale).toLanguageTag());
  }

  public List<Country> list() {
    return List.copyOf(countriesByCode.values());
  }

  /// Returns NONE for international organizations, because they represent no country.
  public Region regionOf(StakeholderGroup group, @Nullable CountryCode code) {
    if (group == StakeholderGroup.INTERNATIONAL_ORGANIZATIONS) {
      return Region.NONE;
    }
    return find(code).map(Country::region).orElse(Region.NONE);
  }

  /// Returns an empty set for international organizations, because they represent no country.
  public Set<DevelopmentStatus> developmentOf(StakeholderGroup group, @Nullable CountryCode code) {
    if (group == StakeholderGroup.INTERNATIONAL_ORGANIZATIONS) {
      return Set.of();
    }
    return find(code).map(Country::developmentStatuses).orElse(Set.of());
  }

  /// Columns: code, region, commissions, development, special categories.
  private static Country fromCsvLine(String line) {
    String[] cells = line.split(",", -1);
    return new Country(
        new CountryCode(cells[0]),
        Region.valueOf(cells[1]),
        Set.copyOf(splitCell(cells[2])),
        developmentStatuses(cells[3], splitCell(cells[4])));
  }

  private static Set<DevelopmentStatus> developmentStatuses(
      String development, List<String> specialCategories) {
    var statuses = EnumSet.of(DevelopmentStatus.valueOf(development.toUpperCase(Locale.ROOT)));
    specialCategories.stream().map(DevelopmentStatus::fromAbbreviation).forEach(statuses::add);
    return statuses;
  }

  private static List<String> splitCell(String cell) {
    return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(" "));
  }
}
