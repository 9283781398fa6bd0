package org.rapporteur.language;

import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.rapporteur.shared.LanguageTag;
import org.springframework.stereotype.Component;

/// Detects which of a consultation's languages a text is written in.
@Component
public class LanguageDetection {

  /// Minimum difference between the two best languages, from 0 to 1. Without it "Merci" is detected
  /// as Spanish; with it the language of a short word is unknown.
  private static final double MIN_RELATIVE_DISTANCE = 0.05;

  /// Shorter texts, such as "Oui" or "OK", are ambiguous.
  private static final int MIN_LETTERS = 10;

  /// An ideograph counts as several letters.
  private static final int LETTERS_PER_IDEOGRAPH = 5;

  /// The first paragraph is enough. A whole text takes ten times as long with the same result.
  private static final int MAX_CODE_POINTS = 600;

  /// URLs and e-mail addresses have no language, but lingua detects Spanish. The part before `@` is
  /// limited, because each character of a long word may be its start.
  private static final Pattern URL_OR_EMAIL =
      Pattern.compile("(?:https?://|www\\.)\\S+|[^\\s@]{1,64}@\\S+");

  private final Map<Set<Language>, LanguageDetector> detectors = new ConcurrentHashMap<>();

  /// Returns empty if the text is too short or ambiguous, or if lingua knows none of the
  /// candidates. If there is one candidate, every long enough text has that language.
  public Optional<LanguageTag> detect(String plainText, Collection<LanguageTag> candidates) {
    Map<Language, LanguageTag> tagByLanguage = tagsByLanguage(candidates);
    String text = truncate(URL_OR_EMAIL.matcher(plainText).replaceAll(" "));
    if (tagByLanguage.isEmpty() || !isLongEnough(text)) {
      return Optional.empty();
    }
    if (tagByLanguage.size() == 1) {
      return Optional.of(tagByLanguage.values().iterator().next());
    }
    Language detected = getDetector(Set.copyOf(tagByLanguage.keySet())).detectLanguageOf(text);
    return Optional.ofNullable(tagByLanguage.get(detected));
  }

  private LanguageDetector getDetector(Set<Language> languages) {
    return detectors.computeIfAbsent(
        languages,
        set ->
            LanguageDetectorBuilder.fromLanguages(set.toArray(Language[]::new))
                .withMinimumRelativeDistance(MIN_RELATIVE_DISTANCE)
                .build());
  }

  /// Tags by the language that lingua detects. Lingua does not distinguish scripts, so of `zh-Hans`
  /// and `zh-Hant` the first in alphabetical order is used.
  private static Map<Language, LanguageTag> tagsByLanguage(Collection<LanguageTag> tags) {
    var tagByLanguage = new EnumMap<Language, LanguageTag>(Language.class);
    tags.stream()
        .sorted()
        .forEach(
            tag -> toLingua(tag).ifPresent(language -> tagByLanguage.putIfAbsent(language, tag)));
    return tagByLanguage;
  }

  private static Optional<Language> toLingua(LanguageTag tag) {
    String code = tag.locale().getLanguage().toUpperCase(Locale.ROOT);
    for (Language language : Language.values()) {
      IsoCode639_1 iso = language.getIsoCode639_1();
      if (language != Language.UNKNOWN && iso.name().equals(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  private static String truncate(String text) {
    int length = text.codePointCount(0, text.length());
    return length <= MAX_CODE_POINTS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MAX_CODE_POINTS));
  }

  private static boolean isLongEnough(String text) {
    int letters =
        text.codePoints()
            .filter(Character::isLetter)
            .map(c -> Character.isIdeographic(c) ? LETTERS_PER_IDEOGRAPH : 1)
            .sum();
    return letters >= MIN_LETTERS;
  }
}
