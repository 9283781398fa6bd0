package org.rapporteur.synthesis.engine.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.synthesis.engine.SampleMaterial.aLivelyConsultation;
import static org.rapporteur.synthesis.engine.SampleMaterial.draft;
import static org.rapporteur.synthesis.engine.SampleMaterial.findings;
import static org.rapporteur.synthesis.engine.SampleMaterial.messages;
import static org.rapporteur.synthesis.engine.SampleMaterial.noVectors;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.synthesis.engine.SampleConsultations;
import org.rapporteur.synthesis.engine.material.Material;
import org.rapporteur.synthesis.engine.statements.SetAsideComment;

class SummarySectionTests {

  private final Material material = aLivelyConsultation().material();
  private final Findings found = findings(material, noVectors());
  private final Draft draft = draft(material, found);

  @Test
  void everyPointRepeatsASentenceOfTheBodyWithItsCitationsAndCounts() {
    for (var of : List.of(draft, drafted("financing"))) {
      var body = of.body().flatMap(paragraph -> paragraph.sentences().stream()).toList();

      assertThat(summary(of).paragraphs())
          .hasSizeGreaterThan(4)
          .allSatisfy(
              point ->
                  assertThat(point.sentences())
                      .singleElement()
                      .satisfies(
                          sentence -> {
                            assertThat(body).contains(sentence);
                            assertThat(sentence.citations()).isNotEmpty();
                            assertThat(sentence.quotes()).isEmpty();
                          }));
    }
  }

  @Test
  void tellsHowManyTookPartThenWhatEachQuestionDrew() {
    var of = drafted("financing");
    var kinds =
        summary(of).paragraphs().stream().map(p -> p.sentences().getFirst().kind()).toList();

    assertThat(kinds).startsWith(SentenceKind.PARTICIPATION, SentenceKind.OVERVIEW);
    assertThat(kinds)
        .containsOnlyOnce(SentenceKind.PARTICIPATION)
        .contains(
            SentenceKind.THEME,
            SentenceKind.CONVERGENCE_LEAD,
            SentenceKind.DIVERGENCE_LEAD,
            SentenceKind.PROPOSALS)
        .doesNotContain(SentenceKind.NO_FINDING, SentenceKind.NO_MINORITY, SentenceKind.MANDATE);
    assertThat(kinds.stream().filter(SentenceKind.OVERVIEW::equals)).hasSize(4);
  }

  /// A comment that the summary cites and the body does not stands in the way of publication.
  @Test
  void accountsForNothing() {
    var theme =
        summary(draft).paragraphs().stream()
            .filter(point -> point.theme() != null)
            .findFirst()
            .orElseThrow();
    var without =
        new Draft(
            draft.sections().stream()
                .filter(section -> section.kind() == SectionKind.SUMMARY)
                .toList());

    assertThat(theme.sentences().getFirst().kind().carries())
        .isEqualTo(SentenceKind.Carries.GROUPED);
    assertThat(Ledger.of(material, draft, aside()).unaccounted()).isEmpty();
    assertThat(Ledger.of(material, without, List.of()).unaccounted())
        .containsAll(theme.sentences().getFirst().citedComments());
    assertThat(Ledger.of(material, draft, aside()).dispositions())
        .isEqualTo(Ledger.of(material, body(), aside()).dispositions());
  }

  @Test
  void everyPointIsCheckedForWhatItMustCite() {
    var grounds = Grounds.of(material, found);
    for (var point : summary(draft).paragraphs()) {
      var sentence = point.sentences().getFirst();
      var one = List.of(sentence.citations().getFirst());
      var fewer =
          new DraftSentence(
              sentence.text(), sentence.kind(), one, List.of(), sentence.counts(), null);
      if (sentence.citations().size() > 1) {
        assertThat(problems(point, fewer, grounds)).as(sentence.text()).isNotEmpty();
      }
      assertThat(problems(point, sentence, grounds)).isEmpty();
    }
  }

  private List<Problem> problems(DraftParagraph point, DraftSentence instead, Grounds grounds) {
    var changed =
        new DraftParagraph(point.number(), point.theme(), point.campaign(), List.of(instead));
    var section = new DraftSection(SectionKind.SUMMARY, 1, "Summary", null, null, List.of(changed));
    return DraftCheck.check(
            new Draft(List.of(section)),
            aside(),
            grounds,
            material,
            RevisionTexts.of(material),
            messages())
        .stream()
        .filter(problem -> problem.sentence() != null)
        .toList();
  }

  private Draft body() {
    return new Draft(
        draft.sections().stream()
            .filter(section -> section.kind() != SectionKind.SUMMARY)
            .toList());
  }

  private List<SetAsideComment> aside() {
    return found.reading().commentsSetAside();
  }

  private static Draft drafted(String sample) {
    var material = SampleConsultations.material(sample);
    return draft(material, findings(material, noVectors()));
  }

  private static DraftSection summary(Draft draft) {
    assertThat(draft.sections().getFirst().kind()).isEqualTo(SectionKind.SUMMARY);
    return draft.sections().getFirst();
  }
}
