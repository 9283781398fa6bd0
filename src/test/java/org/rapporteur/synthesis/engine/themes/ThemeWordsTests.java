package org.rapporteur.synthesis.engine.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.engine.statements.Statement;

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

  private double said(String text) {
    String id = Statement.idOf(LanguageTag.ENGLISH, text);
    return words.saidIn(
        new Statement(
            id,
            id,
            1,
            1,
            1,
            new TextSpan(0, text.length()),
            text,
            LanguageTag.ENGLISH,
            false,
            false));
  }
}
