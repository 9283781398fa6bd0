package org.rapporteur.intake.file;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;

/// Parses a language from a tag in any spelling (`pt_BR`, `EN`, `spa`) or its English name.
public final class LanguageParser {

  private static final Map<String, String> CODE_BY_NAME = codesByName();

  private LanguageParser() {}

  /// Returns empty if the cell is empty or names no known language.
  public static Optional<LanguageTag> parse(String cell) {
    String word = cell.strip().replace('_', '-');
    if (word.isEmpty()) {
      return Optional.empty();
    }
    String code = CODE_BY_NAME.getOrDefault(word.toLowerCase(Locale.ROOT), word);
    var locale = new ULocale(ULocale.canonicalize(code));
    String tag =
        locale.getLanguage()
            + (locale.getScript().isEmpty() ? "" : "-" + locale.getScript())
            + (locale.getCountry().isEmpty() ? "" : "-" + locale.getCountry());
    // ICU returns the code itself as the name of an unknown language.
    String name = ULocale.getDisplayLanguage(tag, "en");
    boolean exists = !name.equals(locale.getLanguage()) || tag.equals("und");
    try {
      return exists ? Optional.of(new LanguageTag(tag)) : Optional.empty();
    } catch (InvalidInput e) {
      return Optional.empty();
    }
  }

  private static Map<String, String> codesByName() {
    var names = new HashMap<String, String>();
    for (String code : ULocale.getISOLanguages()) {
      String name = ULocale.getDisplayLanguage(code, "en").toLowerCase(Locale.ROOT);
      if (!name.equals(code)) {
        names.putIfAbsent(name, code);
      }
    }
    return names;
  }
}
