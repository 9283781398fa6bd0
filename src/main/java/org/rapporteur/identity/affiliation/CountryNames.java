package org.rapporteur.identity.affiliation;

import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/// Finds a country by what files call it: its code of two or three letters, its English name, or
/// one of the other names of `country-names.csv`. Also countries and areas that are not Member
/// States.
final class CountryNames {

  private final Map<String, CountryCode> byCode = new HashMap<>();
  private final Map<String, CountryCode> byName = new HashMap<>();

  CountryNames() {
    for (String code : Locale.getISOCountries()) {
      var country = new CountryCode(code);
      byName.put(bare(ULocale.getDisplayCountry("und-" + code, "en")), country);
      byCode.put(code, country);
      byCode.put(Locale.of("", code).getISO3Country(), country);
    }
    otherNames();
  }

  Optional<CountryCode> find(String name) {
    return Optional.ofNullable(byCode.get(name.strip().toUpperCase(Locale.ROOT)))
        .or(() -> Optional.ofNullable(byName.get(bare(name))));
  }

  private void otherNames() {
    var resource = new ClassPathResource("country-names.csv");
    try (var in =
        new BufferedReader(
            new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8))) {
      in.lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .skip(1)
          .map(line -> line.split(",", 2))
          .forEach(cells -> byName.put(bare(cells[1]), new CountryCode(cells[0])));
    } catch (IOException e) {
      throw new UncheckedIOException("The names of countries cannot be read", e);
    }
  }

  /// Letters alone, small and without accents; "the", "and" and what stands in brackets make no
  /// difference.
  private static String bare(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replace("&", " and ")
        .replaceAll("\\bst\\.?\\s", "saint ")
        .replaceAll("\\b(the|and)\\b", " ")
        .replaceAll("[^\\p{L}]+", "");
  }
}
