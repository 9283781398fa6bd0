package org.rapporteur.identity.affiliation;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/// Finds a country by its two- or three-letter code, its English name or a variant in
/// `country-names.csv`. Includes areas that are not Member States.
final class CountryNames {

  private final Map<String, CountryCode> byCode = new HashMap<>();
  private final Map<String, CountryCode> byName = new HashMap<>();

  CountryNames() {
    for (String code : Locale.getISOCountries()) {
      var country = new CountryCode(code);
      byName.put(normalize(ULocale.getDisplayCountry("und-" + code, "en")), country);
      byCode.put(code, country);
      byCode.put(Locale.of("", code).getISO3Country(), country);
    }
    loadNameVariants();
  }

  Optional<CountryCode> find(String name) {
    return Optional.ofNullable(byCode.get(name.strip().toUpperCase(Locale.ROOT)))
        .or(() -> Optional.ofNullable(byName.get(normalize(name))));
  }

  private void loadNameVariants() {
    try {
      new ClassPathResource("country-names.csv")
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .skip(1)
          .map(line -> line.split(",", 2))
          .forEach(cells -> byName.put(normalize(cells[1]), new CountryCode(cells[0])));
    } catch (IOException e) {
      throw new UncheckedIOException("The names of countries cannot be read", e);
    }
  }

  /// Reduces a name to lower-case letters, without accents and without the words "the" and "and".
  private static String normalize(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replace("&", " and ")
        .replaceAll("\\bst\\.?\\s", "saint ")
        .replaceAll("\\b(the|and)\\b", " ")
        .replaceAll("[^\\p{L}]+", "");
  }
}
