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

/// Tells in which of a consultation's languages a text is written.
@Component
public class LanguageDetection {

  /// Below this "Merci" comes out as Spanish; with it short words stay undecided.
  private static final double LEAST_DISTANCE = 0.05;

  /// "Oui" or "OK" decide nothing. An ideograph says as much as a few letters.
  private static final int LEAST_LETTERS = 10;

  private static final int LETTERS_OF_AN_IDEOGRAPH = 5;

  /// The first paragraph decides; a long text costs ten times as much and decides the same.
  private static final int READ_AT_MOST = 600;

  /// Addresses are in no language, and lingua takes them for Spanish.
  private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+|\\S+@\\S+");

  private final Map<Set<Language>, LanguageDetector> detectors = new ConcurrentHashMap<>();

  /// Empty where the text is too short, could be in several of the languages, or none of them is
  /// known to the detector. Of a single language a long enough text is taken to be in it.
  public Optional<LanguageTag> detect(String plainText, Collection<LanguageTag> among) {
    Map<Language, LanguageTag> languages = known(among);
    String text = beginning(ADDRESS.matcher(plainText).replaceAll(" "));
    if (languages.isEmpty() || !isLongEnough(text)) {
      return Optional.empty();
    }
    if (languages.size() == 1) {
      return Optional.of(languages.values().iterator().next());
    }
    Language found = detectorOf(Set.copyOf(languages.keySet())).detectLanguageOf(text);
    return Optional.ofNullable(languages.get(found));
  }

  private LanguageDetector detectorOf(Set<Language> languages) {
    return detectors.computeIfAbsent(
        languages,
        set ->
            LanguageDetectorBuilder.fromLanguages(set.toArray(Language[]::new))
                .withMinimumRelativeDistance(LEAST_DISTANCE)
                .build());
  }

  /// Of `zh-Hans` and `zh-Hant` the first in the alphabet stands for both: lingua knows languages,
  /// not how they are written.
  private static Map<Language, LanguageTag> known(Collection<LanguageTag> tags) {
    var languages = new EnumMap<Language, LanguageTag>(Language.class);
    tags.stream()
        .sorted()
        .forEach(
            tag -> linguaName(tag).ifPresent(language -> languages.putIfAbsent(language, tag)));
    return languages;
  }

  private static Optional<Language> linguaName(LanguageTag tag) {
    String code = tag.locale().getLanguage().toUpperCase(Locale.ROOT);
    for (Language language : Language.values()) {
      IsoCode639_1 iso = language.getIsoCode639_1();
      if (language != Language.UNKNOWN && iso.name().equals(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  private static String beginning(String text) {
    int length = text.codePointCount(0, text.length());
    return length <= READ_AT_MOST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, READ_AT_MOST));
  }

  private static boolean isLongEnough(String text) {
    int letters =
        text.codePoints()
            .filter(Character::isLetter)
            .map(c -> Character.isIdeographic(c) ? LETTERS_OF_AN_IDEOGRAPH : 1)
            .sum();
    return letters >= LEAST_LETTERS;
  }
}
