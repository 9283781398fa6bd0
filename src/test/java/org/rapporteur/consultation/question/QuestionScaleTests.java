package org.rapporteur.consultation.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Messages;

class QuestionScaleTests {

  private static final QuestionScale DEFAULT = QuestionScale.createDefault(new Messages());

  @Test
  void defaultWordsExistInSixLanguages() {
    for (var choice : ScaleChoice.values()) {
      assertThat(DEFAULT.words(choice).versions().keySet())
          .extracting(LanguageTag::value)
          .containsExactly("ar", "en", "es", "fr", "ru", "zh");
      assertThat(DEFAULT.words(choice).versions().values()).noneMatch(word -> word.contains("‹"));
    }
  }

  @Test
  void choiceIsFoundByWordsOfAnyLanguageOrByCode() {
    assertThat(DEFAULT.findChoice(" in  FAVOUR ")).contains(ScaleChoice.IN_FAVOUR);
    assertThat(DEFAULT.findChoice("ЗА")).contains(ScaleChoice.IN_FAVOUR);
    assertThat(DEFAULT.findChoice("مؤيد بشروط")).contains(ScaleChoice.IN_FAVOUR_WITH_CONDITIONS);
    assertThat(DEFAULT.findChoice("NO_POSITION")).contains(ScaleChoice.NO_POSITION);
    assertThat(DEFAULT.findChoice("in-favour-with-conditions"))
        .contains(ScaleChoice.IN_FAVOUR_WITH_CONDITIONS);
    assertThat(DEFAULT.findChoice("Maybe")).isEmpty();
  }

  @Test
  void wordsWithSeveralMeaningsFindNothing() {
    var words = new EnumMap<>(DEFAULT.words());
    words.put(
        ScaleChoice.AGAINST,
        DEFAULT.words(ScaleChoice.AGAINST).withVersion(LanguageTag.FRENCH, "A favor"));
    assertThat(new QuestionScale(words).findChoice("a favor")).isEmpty();
  }

  @Test
  void equalOrMissingWordsAreRefused() {
    var words = new EnumMap<>(DEFAULT.words());
    words.put(
        ScaleChoice.AGAINST,
        DEFAULT.words(ScaleChoice.AGAINST).withVersion(LanguageTag.ENGLISH, "in favour"));
    assertRefused(words);
    words.put(ScaleChoice.AGAINST, LocalizedText.empty());
    assertRefused(words);
    words.remove(ScaleChoice.AGAINST);
    assertRefused(words);
  }

  @Test
  void scaleIsStoredUnchanged() {
    var converter = new QuestionScaleConverter();
    assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(DEFAULT)))
        .isEqualTo(DEFAULT);
    assertThat(converter.convertToDatabaseColumn(null)).isNull();
    assertThat(converter.convertToEntityAttribute(null)).isNull();
  }

  private static void assertRefused(Map<ScaleChoice, LocalizedText> words) {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> new QuestionScale(words))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("question.scale-words"));
  }
}
