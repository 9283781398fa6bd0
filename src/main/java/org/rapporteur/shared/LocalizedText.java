package org.rapporteur.shared;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The same text in one or more languages, as titles, questions and backgrounds of a consultation
/// are.
public record LocalizedText(SortedMap<LanguageTag, String> versions) {

  public LocalizedText {
    var kept = new TreeMap<LanguageTag, String>();
    versions.forEach(
        (language, text) -> {
          if (!ReceivedText.saysNothing(text)) {
            kept.put(language, ReceivedText.of(text));
          }
        });
    versions = java.util.Collections.unmodifiableSortedMap(kept);
  }

  public static LocalizedText of(LanguageTag language, String text) {
    return new LocalizedText(new TreeMap<>(Map.of(language, text)));
  }

  public static LocalizedText empty() {
    return new LocalizedText(new TreeMap<>());
  }

  public boolean isEmpty() {
    return versions.isEmpty();
  }

  /// In the preferred language where there is one, else in English, else in the first there is; ""
  /// when empty.
  public String in(LanguageTag preferred) {
    return versions.getOrDefault(languageShown(preferred), "");
  }

  /// The language in which [#in] answers, for the `lang` attribute beside it.
  public LanguageTag languageShown(LanguageTag preferred) {
    if (versions.containsKey(preferred) || versions.isEmpty()) {
      return preferred;
    }
    return versions.containsKey(LanguageTag.ENGLISH) ? LanguageTag.ENGLISH : versions.firstKey();
  }

  /// Refused with the field's name where a version is longer than `most` code points.
  public LocalizedText within(String field, int most) {
    versions.values().forEach(text -> ReceivedText.optional(field, text, most));
    return this;
  }

  public LocalizedText with(LanguageTag language, String text) {
    var changed = new TreeMap<>(versions);
    changed.put(language, text);
    return new LocalizedText(changed);
  }
}
