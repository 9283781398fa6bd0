package org.rapporteur.moderation.policy;

import java.util.List;
import java.util.TreeMap;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Messages;
import org.springframework.stereotype.Component;

/// Creates the default policy from the message bundles. It is version 1 in every consultation.
@Component
class DefaultPolicy {

  static final int VERSION = 1;

  private static final List<String> POINT_NUMBERS =
      List.of(
          "1.1", "1.2", "2.1", "2.2", "3.1", "3.2", "3.3", "3.4", "3.5", "3.6", "4.1", "4.2", "4.3",
          "4.4");

  /// Section 3 of the default policy has the grounds for declining or removing a comment.
  private static final String GROUND_PREFIX = "3.";

  private static final List<LanguageTag> TRANSLATIONS =
      List.of(
          LanguageTag.ARABIC,
          LanguageTag.CHINESE,
          LanguageTag.FRENCH,
          LanguageTag.RUSSIAN,
          LanguageTag.SPANISH);

  private final Messages messages;

  DefaultPolicy(Messages messages) {
    this.messages = messages;
  }

  Policy create() {
    return new Policy(VERSION, null, POINT_NUMBERS.stream().map(this::createPoint).toList());
  }

  private PolicyPoint createPoint(String number) {
    return new PolicyPoint(
        number,
        number.startsWith(GROUND_PREFIX),
        localizedText("moderation.policy." + number + ".title"),
        localizedText("moderation.policy." + number + ".text"));
  }

  /// Returns the text in English and in every language that has its own translation. A bundle
  /// without a translation returns the English text.
  private LocalizedText localizedText(String key) {
    String english = messages.text(LanguageTag.ENGLISH.locale(), key);
    var versions = new TreeMap<LanguageTag, String>();
    versions.put(LanguageTag.ENGLISH, english);
    for (var language : TRANSLATIONS) {
      String translated = messages.text(language.locale(), key);
      if (!translated.equals(english)) {
        versions.put(language, translated);
      }
    }
    return new LocalizedText(versions);
  }
}
