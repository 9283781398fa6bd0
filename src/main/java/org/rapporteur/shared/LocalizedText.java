package org.rapporteur.shared;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A text in any number of languages, for example the title of a consultation. Versions without a
/// visible character are omitted.
public record LocalizedText(SortedMap<LanguageTag, String> versions) {

  public LocalizedText {
    var normalized = new TreeMap<LanguageTag, String>();
    versions.forEach(
        (language, text) -> {
          if (!InputText.isInvisible(text)) {
            normalized.put(language, InputText.normalize(text));
          }
        });
    versions = Collections.unmodifiableSortedMap(normalized);
  }

  public static LocalizedText fromText(LanguageTag language, String text) {
    return new LocalizedText(new TreeMap<>(Map.of(language, text)));
  }

  public static LocalizedText empty() {
    return new LocalizedText(new TreeMap<>());
  }

  public boolean isEmpty() {
    return versions.isEmpty();
  }

  /// Returns the preferred language if present, else English, else the first one; "" when empty.
  public String inLanguage(LanguageTag preferred) {
    return versions.getOrDefault(shownLanguage(preferred), "");
  }

  /// Returns the language that [#inLanguage] uses, for the `lang` attribute.
  public LanguageTag shownLanguage(LanguageTag preferred) {
    if (versions.containsKey(preferred) || versions.isEmpty()) {
      return preferred;
    }
    return versions.containsKey(LanguageTag.ENGLISH) ? LanguageTag.ENGLISH : versions.firstKey();
  }

  /// Throws [InvalidInput] for the field if a version is too long.
  ///
  /// @param maxLength in code points
  public LocalizedText requireMaxLength(String field, int maxLength) {
    versions.values().forEach(text -> InputText.requireTextOrEmpty(field, text, maxLength));
    return this;
  }

  public LocalizedText withVersion(LanguageTag language, String text) {
    var changed = new TreeMap<>(versions);
    changed.put(language, text);
    return new LocalizedText(changed);
  }
}
