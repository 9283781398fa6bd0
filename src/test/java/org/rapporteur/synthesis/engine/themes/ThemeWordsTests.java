package org.rapporteur.synthesis.engine.themes;

import org.rapporteur.analysis.statement.StatementSource;
import org.rapporteur.analysis.sentence.SentenceTraits;
import org.rapporteur.analysis.sentence.StatementKind;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.text.Words;
import org.rapporteur.language.TermExtractor;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.LanguageTag;

class ThemeWordsTests {

  private final ThemeWords words =
      new ThemeWords(List.of("remote hub", "satellite link"), LanguageTag.ENGLISH);

  @Test
  void withoutAPhraseWholeNothingIsSaidOfIt() {
    assertThat(said("A remote village has no hub.")).isZero();
  }

  @Test
  void anInflectedPhraseIsHeard() {
    assertThat(said("Remote hubs cost little.")).isPositive();
  }

  @Test
  void whatIsSaidInPassingSpeaksLessOfIt() {
    assertThat(said("A remote hub should be open to every school of the island at noon."))
        .isGreaterThan(said("At noon every school of the island should be open to a remote hub."));
  }

  @Test
  void whatIsMostOfAStatementSpeaksMoreOfIt() {
    assertThat(said("Remote hubs need money."))
        .isGreaterThan(said("Remote hubs need money, chairs, lamps, doors, carpets and windows."));
  }

  @Test
  void aSecondPhraseSpeaksMoreOfIt() {
    assertThat(said("A remote hub with a satellite link stays open."))
        .isGreaterThan(said("A remote hub with a broken window stays open."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | night train | Night trains are late. | true",
        "en | night train | The train runs all night. | false",
        "fr | train de nuit | Les trains de nuit sont en retard. | true",
        "fr | train de nuit | Le train part la nuit. | false",
        "ru | ночной поезд | Ночные поезда опаздывают. | true",
        "ru | ночной поезд | Поезд идёт всю ночь. | false",
        "ar | القطار الليلي | تأخر القطار الليلي أمس. | true",
        "ar | القطار الليلي | تأخر القطار أمس. | false",
        "zh | 夜间列车 | 我们需要更多的夜间列车。 | true",
        "zh | 夜间列车 | 列车在白天运行。 | false",
      })
  void aPhraseIsInAStatementWhereItIsSaidWhole(
      String language, String phrase, String text, boolean whole) {
    var tag = new LanguageTag(language);
    assertThat(new ThemeWords(List.of(phrase), tag).areIn(TermExtractor.extractStems(text, tag)))
        .isEqualTo(whole);
  }

  private double said(String text) {
    String id = Words.idOf(LanguageTag.ENGLISH, text);
    return words.saidIn(
        new Statement(id, id, new StatementSource(1, 1, new TextSpan(0, text.length())), 1, text, LanguageTag.ENGLISH, new SentenceTraits(StatementKind.POSITION, null, false)));
  }
}
