package org.rapporteur.analysis.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.analysis.sentence.SentenceTraits;
import org.rapporteur.analysis.sentence.StatementKind;
import org.rapporteur.analysis.text.Words;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.LanguageTag;

class QuotableTests {

  private static final int LONG_QUOTE = 24;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Now is the time to act against the poverty of our villages: .",
        "The commission should publish the minutes of every meeting of the.",
        "I am against the convents that were founded in the s.",
        "Com/harbour/2012/10/02/registry shows the minutes of every meeting of it.",
        "The registry of [name redacted] has to publish the minutes of its meetings."
      })
  void whatBreaksOffIsNotQuoted(String text) {
    assertThat(Quotable.is(statement(LanguageTag.ENGLISH, text))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On the flip side, many doctors do not want their numbers published.",
        "In that case the commission would have to publish all minutes.",
        "While this may be a challenge the commission should publish its minutes.",
        "Our clients update their own records so that the registry stays correct.",
        "To serve the villages of the coast the registry must do the following.",
        "Like the reef that gave us our name the registry needs a balance of data.",
        "For thirty years Harbour Bank's mission has been to lend to the villages.",
        "The coast guard appreciates the commitment of the council to open data.",
        "I have already commented once, but the registry kept me thinking.",
        "We use millions of records to form a picture of the whole country.",
        "Might help the villages of the coast to find a bank for their savings.",
        "On the first day of the month, he/she pays the fee of the registry.",
        "Savings come a distant fourth and have paid for the registry of villages.",
        "BANK that the registry of the coast should be kept by the villages."
      })
  void whatLeansOnOthersOrTellsOfTheSpeakerDoesNotStandAlone(String text) {
    var statement = statement(LanguageTag.ENGLISH, text);
    assertThat(Quotable.is(statement)).isTrue();
    assertThat(Quotable.standsAlone(statement)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Por otro lado los vecinos deberían recoger la basura de su calle.",
        "Totalmente de acuerdo, el carril se ha convertido en una pista.",
        "En cuanto a la merma del espacio para los coches de la ciudad.",
        "Hay una errata en el comentario anterior sobre la calle del barrio.",
        "Mejor tener algunos que plantan que ni sombra dan a la calle.",
        "Por favor, apoyad mi iniciativa sobre la limpieza de la ciudad."
      })
  void inSpanishNeither(String text) {
    assertThat(Quotable.standsAlone(statement(LanguageTag.SPANISH, text))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ensure that the registry of the coast is kept by the villages.",
        "The bank says that the registry of the coast is kept by the villages.",
      })
  void sentencesWithThatStandAlone(String text) {
    assertThat(Quotable.standsAlone(statement(LanguageTag.ENGLISH, text))).isTrue();
  }

  @Test
  void aWholeSentenceStandsAlone() {
    var statement =
        statement(LanguageTag.ENGLISH, "The commission should publish the minutes of meetings.");
    assertThat(Quotable.standsAlone(statement)).isTrue();
  }

  @Test
  void neitherVeryShortNorVeryLongReadsBest() {
    String ten = "The commission should publish the minutes of all its meetings.";
    var best = statement(LanguageTag.ENGLISH, ten);
    var brief = statement(LanguageTag.ENGLISH, "The commission should publish all its minutes.");
    var lengthy =
        statement(LanguageTag.ENGLISH, ten.replace(".", "") + " in time".repeat(20) + ".");
    assertThat(Quotable.fitness(best, LONG_QUOTE))
        .isGreaterThan(Quotable.fitness(brief, LONG_QUOTE))
        .isGreaterThan(Quotable.fitness(lengthy, LONG_QUOTE));
  }

  @Test
  void whatIsOnlyConcededIsQuotedRatherNot() {
    String text = "The commission should publish the minutes of all its meetings.";
    assertThat(Quotable.fitness(statement(LanguageTag.ENGLISH, text, true), LONG_QUOTE))
        .isLessThan(Quotable.fitness(statement(LanguageTag.ENGLISH, text, false), LONG_QUOTE));
  }

  private static Statement statement(LanguageTag language, String text) {
    return statement(language, text, false);
  }

  private static Statement statement(LanguageTag language, String text, boolean conceded) {
    String id = Words.idOf(language, text);
    return new Statement(
        id,
        id,
        new StatementSource(1, 1, new TextSpan(0, text.length())),
        1,
        text,
        language,
        new SentenceTraits(StatementKind.POSITION, null, conceded));
  }
}
