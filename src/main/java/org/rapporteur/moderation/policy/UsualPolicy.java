package org.rapporteur.moderation.policy;

import java.util.List;
import java.util.TreeMap;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Messages;
import org.springframework.stereotype.Component;

/// The policy of the product, from its message bundles: version 1 of every consultation.
@Component
class UsualPolicy {

  private static final List<String> NUMBERS =
      List.of(
          "1.1", "1.2", "2.1", "2.2", "3.1", "3.2", "3.3", "3.4", "3.5", "3.6", "4.1", "4.2", "4.3",
          "4.4");

  private static final String GROUNDS = "3.";

  private static final List<LanguageTag> LANGUAGES =
      List.of(
          LanguageTag.ARABIC,
          LanguageTag.CHINESE,
          LanguageTag.FRENCH,
          LanguageTag.RUSSIAN,
          LanguageTag.SPANISH);

  private final Messages messages;

  UsualPolicy(Messages messages) {
    this.messages = messages;
  }

  Policy policy() {
    return new Policy(1, null, NUMBERS.stream().map(this::point).toList());
  }

  private PolicyPoint point(String number) {
    return new PolicyPoint(
        number,
        number.startsWith(GROUNDS),
        words("moderation.policy." + number + ".title"),
        words("moderation.policy." + number + ".text"));
  }

  /// English, and every language in which the bundles have other words.
  private LocalizedText words(String key) {
    String english = messages.text(LanguageTag.ENGLISH.locale(), key);
    var versions = new TreeMap<LanguageTag, String>();
    versions.put(LanguageTag.ENGLISH, english);
    for (var language : LANGUAGES) {
      String translated = messages.text(language.locale(), key);
      if (!translated.equals(english)) {
        versions.put(language, translated);
      }
    }
    return new LocalizedText(versions);
  }
}
