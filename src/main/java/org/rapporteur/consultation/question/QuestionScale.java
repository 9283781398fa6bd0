package org.rapporteur.consultation.question;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Messages;

/// The scale of a question: the words of each choice. In every language the choices have different
/// words.
public record QuestionScale(Map<ScaleChoice, LocalizedText> words) {

  public static final int MAX_WORDS_LENGTH = 60;

  private static final String FIELD = "scale";

  /// The languages with default words.
  private static final List<LanguageTag> LANGUAGES =
      List.of(
          LanguageTag.ARABIC,
          LanguageTag.CHINESE,
          LanguageTag.ENGLISH,
          LanguageTag.FRENCH,
          LanguageTag.RUSSIAN,
          LanguageTag.SPANISH);

  public QuestionScale {
    var checked = new EnumMap<ScaleChoice, LocalizedText>(ScaleChoice.class);
    for (var choice : ScaleChoice.values()) {
      var text = words.getOrDefault(choice, LocalizedText.empty());
      if (text.isEmpty()) {
        throw new InvalidInput("question.scale-words", FIELD);
      }
      checked.put(choice, text.requireMaxLength(FIELD, MAX_WORDS_LENGTH));
    }
    requireDifferentWords(checked);
    words = Collections.unmodifiableMap(checked);
  }

  private static void requireDifferentWords(Map<ScaleChoice, LocalizedText> words) {
    var found = new HashSet<List<String>>();
    words
        .values()
        .forEach(
            text ->
                text.versions()
                    .forEach(
                        (language, version) -> {
                          if (!found.add(List.of(language.value(), normalize(version)))) {
                            throw new InvalidInput("question.scale-words", FIELD);
                          }
                        }));
  }

  /// Creates a scale with the default words in the official languages of the United Nations.
  public static QuestionScale createDefault(Messages messages) {
    var words = new EnumMap<ScaleChoice, LocalizedText>(ScaleChoice.class);
    for (var choice : ScaleChoice.values()) {
      var versions = new TreeMap<LanguageTag, String>();
      for (var language : LANGUAGES) {
        String key = "consultation.scale." + language.value() + "." + choice.name();
        versions.put(language, messages.text(Locale.ENGLISH, key));
      }
      words.put(choice, new LocalizedText(versions));
    }
    return new QuestionScale(words);
  }

  /// Returns the words of a choice in all languages.
  public LocalizedText words(ScaleChoice choice) {
    return words.getOrDefault(choice, LocalizedText.empty());
  }

  /// Returns the words of each choice in one language, by the name of the choice.
  public Map<String, String> inLanguage(LanguageTag language) {
    return words.entrySet().stream()
        .collect(
            Collectors.toMap(
                entry -> entry.getKey().name(), entry -> entry.getValue().inLanguage(language)));
  }

  /// Finds the choice with these words in any language, or with this code. Empty if there is none,
  /// or if the words mean different choices in different languages.
  public Optional<ScaleChoice> findChoice(String text) {
    String normalized = normalize(text);
    var byCode = ScaleChoice.fromCode(normalized.replace('_', '-'));
    if (byCode.isPresent()) {
      return byCode;
    }
    var found =
        words.entrySet().stream()
            .filter(
                entry ->
                    entry.getValue().versions().values().stream()
                        .anyMatch(version -> normalize(version).equals(normalized)))
            .map(Map.Entry::getKey)
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static String normalize(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
