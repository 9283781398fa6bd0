package org.rapporteur.analysis.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.analysis.SampleMaterial.aConsultation;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.shared.LanguageTag;

/// Parts of long submissions that are not statements.
class SubmissionLayoutTests {

  private static final String SENTENCE = "The night train carries mail to the islands every week. ";

  @Test
  void pageHeadsAndPageNumbersAreNoStatements() {
    var pages = new StringBuilder();
    for (int page = 1; page <= 3; page++) {
      pages.append("Submission of the Harbour Board 🌍 ").append(page).append('\n');
      pages.append(SENTENCE.repeat(20)).append('\n');
      pages.append("Page ").append(page).append(" of 3\n");
    }
    var comment = comment("en", pages.toString());
    assertThat(SentenceReader.read(comment))
        .filteredOn(sentence -> sentence.aside() == Aside.LAYOUT)
        .extracting(sentence -> comment.words(sentence.span()))
        .containsExactly(
            "Submission of the Harbour Board 🌍 1",
            "Page 1 of 3",
            "Submission of the Harbour Board 🌍 2",
            "Page 2 of 3",
            "Submission of the Harbour Board 🌍 3",
            "Page 3 of 3");
    assertThat(statements(comment)).hasSize(60).containsOnly(SENTENCE.strip());
  }

  @Test
  void tableOfContentsIsNoStatement() {
    assertThat(
            statements(
                comment(
                    "en",
                    """
                    Contents
                    Why night trains matter 2
                    What they cost ........ 4

                    Night trains matter to islands.
                    """)))
        .containsExactly("Night trains matter to islands.");
  }

  @Test
  void letterheadAndSignatureAreNoStatements() {
    assertThat(
            statements(
                comment(
                    "en",
                    """
                    Harbour Board of the islands
                    12 Quay Road
                    4 December 2022

                    Consultation on night trains

                    Dear Secretariat,

                    Night trains matter to islands.

                    Yours sincerely,
                    Director of the board
                    """)))
        .containsExactly("Night trains matter to islands.");
  }

  @Test
  void headingsAreNoStatements() {
    assertThat(
            statements(
                comment(
                    "en",
                    """
                    Timetables and Stations
                    Night trains matter to islands.
                    Our further remarks:
                    - keep the harbour station
                    """)))
        .containsExactly("Night trains matter to islands.", "keep the harbour station");
  }

  @Test
  void commentOfTitleStaysStatement() {
    assertThat(statements(comment("en", "Save Our Night Trains"))).hasSize(1);
  }

  @Test
  void firstLinesWithoutAddressAreStatements() {
    assertThat(statements(comment("en", "Trains are late\nBuses are full\nFerries are slow")))
        .hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | See our answer to question 2. | REFERENCE",
        "en | No further comments. | REFERENCE",
        "en | [3] Harbour Board, Annual report, 2019. | NOTE",
        "en | 4 Ibid., page 12. | NOTE",
        "en | See, e.g., Harbour Board, Annual report, p. 12. | NOTE",
        "fr | Voir notre réponse à la question 2. | REFERENCE",
        "fr | Sans objet. | REFERENCE",
        "es | Véase la respuesta a la pregunta 2. | REFERENCE",
        "es | Sin comentarios. | REFERENCE",
        "ru | См. ответ на вопрос 2. | REFERENCE",
        "ru | Без комментариев. | REFERENCE",
        "ar | انظر الجواب عن السؤال الثاني. | REFERENCE",
        "ar | لا تعليق. | REFERENCE",
        "zh | 参见第2节。 | REFERENCE",
        "zh | 没有意见。 | REFERENCE",
      })
  void notesAndReferencesAreNoStatements(String language, String sentence, Aside reason) {
    assertThat(SentenceRules.of(new LanguageTag(language)).aside(sentence)).contains(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | We see no answer to the question of cost.",
        "en | Smith et al. (2019, p. 12) found that we believe in trains.",
        "en | No comment of the ministry was ever published.",
        "fr | Voir des trains vides la nuit nous inquiète.",
        "es | Ver trenes vacíos nos preocupa.",
      })
  void claimsThatLookLikeReferencesAreStatements(String language, String sentence) {
    assertThat(SentenceRules.of(new LanguageTag(language)).aside(sentence)).isEmpty();
  }

  private static SourceComment comment(String language, String text) {
    return aConsultation()
        .says("CIVIL_SOCIETY", new LanguageTag(language), text)
        .material()
        .present(1);
  }

  private static List<String> statements(SourceComment comment) {
    return SentenceReader.read(comment).stream()
        .filter(sentence -> sentence.aside() == null)
        .map(sentence -> comment.words(sentence.span()))
        .toList();
  }
}
