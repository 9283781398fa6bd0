package org.rapporteur.analysis.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.analysis.SampleMaterial.aConsultation;
import static org.rapporteur.analysis.SampleMaterial.aLivelyConsultation;
import static org.rapporteur.analysis.SampleMaterial.draft;
import static org.rapporteur.analysis.SampleMaterial.findings;
import static org.rapporteur.analysis.SampleMaterial.messages;
import static org.rapporteur.analysis.SampleMaterial.noVectors;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.analysis.draft.CitationRef;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.RevisionTexts;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.shared.LanguageTag;

/// Ten contributors with twelve comments: five governments, with the first six comments, on
/// question 1, and five from civil society on question 2.
class PeoplesNumbersTests {

  private final Material material = tenContributors();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Most contributors agreed.",
        "In many of the comments hubs were praised.",
        "Hubs were praised by several of those other contributors.",
        "some contributors asked for more."
      })
  void wordOfQuantityWithoutItsNumbersIsNoticed(String text) {
    assertThat(kinds(text, 1, 2, 3)).containsExactly(Problem.Kind.QUANTIFIER_WITHOUT_NUMBERS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Most meetings had hubs.",
        "Almost contributors in name only, observers asked for more.",
        "It answers some contributors' concerns.",
        "One said “most contributors agree on this” (C1).",
        "Some would pay for hubs.",
        "Moderators answered within a day."
      })
  void otherWordsArePeoplesOwn(String text) {
    assertThat(kinds(text, 1, 2, 3)).doesNotContain(Problem.Kind.QUANTIFIER_WITHOUT_NUMBERS);
  }

  @Test
  void numbersOfThoseCitedStandBehindAWordOfQuantity() {
    assertThat(kinds("Many contributors (3 of 10) asked for hubs.", 1, 2, 3)).isEmpty();
    assertThat(kinds("Several comments (3 of 12) ask for hubs.", 1, 2, 3)).isEmpty();
    assertThat(kinds("On the first question many contributors (3 of 5) did.", 1, 2, 3)).isEmpty();
    assertThat(kinds("Most contributors (3 of 10) asked for hubs.", 1, 2, 3))
        .containsExactly(Problem.Kind.QUANTIFIER_OFF);
    assertThat(kinds("Many contributors (4 of 10) asked for hubs.", 1, 2, 3))
        .containsExactly(Problem.Kind.NUMBER_NOT_COUNTED);
    assertThat(kinds("Many contributors (3 of 9) asked for hubs.", 1, 2, 3))
        .containsExactly(Problem.Kind.NUMBER_NOT_COUNTED);
  }

  @Test
  void numberOfContributorsOrCommentsIsThatOfThoseCited() {
    assertThat(kinds("300 contributors asked for hubs.", 1, 2, 3))
        .containsExactly(Problem.Kind.NUMBER_NOT_COUNTED);
    assertThat(kinds("3 contributors asked for hubs.", 1, 2, 3)).isEmpty();
    // Two comments of one contributor.
    assertThat(kinds("2 contributors asked for hubs.", 5, 6))
        .containsExactly(Problem.Kind.NUMBER_NOT_COUNTED);
    assertThat(kinds("1 contributor asked for hubs in 2 comments.", 5, 6)).isEmpty();
    assertThat(kinds("Of the 10 contributors 3 asked for hubs.", 1, 2, 3)).isEmpty();
    assertThat(kinds("In 1,200 of the comments hubs were praised.", 1, 2, 3))
        .containsExactly(Problem.Kind.NUMBER_NOT_COUNTED);
    assertThat(kinds("Of these 4 contributors, 2009 was called a good year.", 1, 2, 3))
        .containsExactly(Problem.Kind.NUMBER_NOT_COUNTED);
    assertThat(kinds("Hubs in 300 towns were praised.", 1, 2, 3)).isEmpty();
  }

  @Test
  void numberOfOneGroupIsThatOfTheGroupThatIsNamed() {
    assertThat(kinds("2 contributors from civil society asked for hubs.", 1, 2, 8, 9)).isEmpty();
    assertThat(kinds("2 contributors asked for hubs.", 1, 2, 3, 8))
        .containsExactly(Problem.Kind.NUMBER_NOT_COUNTED);
    assertThat(kinds("From civil society, many contributors (2 of 5) asked for hubs.", 1, 8, 9))
        .containsExactly(Problem.Kind.QUANTIFIER_OFF);
  }

  @Test
  void numberInWordsIsNoMoreThanAreCited() {
    assertThat(kinds("Three contributors asked for hubs.", 1, 2))
        .containsExactly(Problem.Kind.NUMBER_NOT_COUNTED);
    assertThat(kinds("Two contributors asked for hubs, another for maps.", 1, 2, 3)).isEmpty();
    assertThat(kinds("As one contributor had it, hubs are cheap.", 1, 2, 3)).isEmpty();
  }

  @Test
  void generatedSentenceHasNoneOnceItIsPeoples() {
    var lively = aLivelyConsultation().material();
    var found = findings(lively, noVectors());
    var sentences = draft(lively, found).sentences().toList();
    assertThat(sentences).hasSizeGreaterThan(20);
    for (var sentence : sentences) {
      assertThat(
              DraftCheck.check(
                  sentence.ofPeople(),
                  found.opinions(),
                  found.codings(),
                  lively,
                  RevisionTexts.of(lively),
                  messages()))
          .as(sentence.text())
          .isEmpty();
    }
  }

  private List<Problem.Kind> kinds(String text, int... cited) {
    var citations =
        IntStream.of(cited).mapToObj(number -> new CitationRef(number, 1, null)).toList();
    var written =
        new DraftSentence(text, SentenceKind.WRITTEN, citations, List.of(), List.of(), null);
    return DraftCheck.check(
            written, List.of(), List.of(), material, RevisionTexts.of(material), messages())
        .stream()
        .map(Problem::kind)
        .toList();
  }

  private static Material tenContributors() {
    int[] holders = {1, 2, 3, 4, 5, 5, 6, 7, 8, 9, 10, 10};
    var made = aConsultation();
    for (int at = 0; at < holders.length; at++) {
      boolean governments = at < 6;
      made.says(
          holders[at],
          governments ? 1 : 2,
          governments ? "GOVERNMENTS" : "CIVIL_SOCIETY",
          LanguageTag.ENGLISH,
          at == 0 ? "We say that most contributors agree on this." : "Hubs need a moderator.");
    }
    return made.material();
  }
}
