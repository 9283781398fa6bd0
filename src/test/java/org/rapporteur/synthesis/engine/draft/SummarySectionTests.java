package org.rapporteur.synthesis.engine.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.synthesis.engine.SampleMaterial.aLivelyConsultation;
import static org.rapporteur.synthesis.engine.SampleMaterial.draft;
import static org.rapporteur.synthesis.engine.SampleMaterial.findings;
import static org.rapporteur.synthesis.engine.SampleMaterial.messages;
import static org.rapporteur.synthesis.engine.SampleMaterial.noVectors;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.statement.SetAsideComment;
import org.rapporteur.synthesis.engine.SampleConsultations;

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
        assertThat(problems(point, fewer, grounds, body())).as(sentence.text()).isNotEmpty();
      }
      assertThat(problems(point, sentence, grounds, body())).isEmpty();
    }
  }

  @Test
  void pointOfARunIsMissedOnceTheBodyNoLongerSaysIt() {
    for (var point : summary(draft).paragraphs()) {
      var said = point.sentences().getFirst();
      var reworded = worded(said, "In all: " + said.text());

      assertThat(notCarried(point, said, body())).isEmpty();
      assertThat(notCarried(point, said, body(said, List.of(reworded)))).containsExactly(point);
      assertThat(notCarried(point, said, body(said, List.of()))).containsExactly(point);
    }
  }

  /// Where it stands now, and what else it cites, is not for the summary to say.
  @Test
  void pointIsCarriedByItsSentenceInAnyParagraphAndWithMoreCitations() {
    var point = onTheme();
    var said = point.sentences().getFirst();
    var more = new ArrayList<>(said.citations());
    more.add(
        material.comments().stream()
            .map(comment -> new CitationRef(comment.number(), comment.revision(), null))
            .filter(citation -> !said.citedComments().contains(citation.comment()))
            .findFirst()
            .orElseThrow());
    var citing = new DraftSentence(said.text(), said.kind(), more, List.of(), said.counts(), null);

    assertThat(notCarried(point, said, body(said, List.of(citing)))).isEmpty();
    assertThat(notCarried(point, citing.ofPeople(), body())).isEmpty();
    assertThat(notCarried(point, citing, body())).containsExactly(point);
  }

  @Test
  void peoplesWordsAreCarriedWhileTheBodySpeaksOfWhatTheyCite() {
    var point = onTheme();
    var said = point.sentences().getFirst();
    var theirs = worded(said, "In our words.").ofPeople();
    var whole = body();
    var silent =
        new Draft(
            whole.sections().stream()
                .filter(section -> section.kind() == SectionKind.PARTICIPATION)
                .toList());

    assertThat(notCarried(point, theirs, whole)).isEmpty();
    assertThat(notCarried(point, theirs, body(said, List.of(worded(said, "Otherwise.")))))
        .isEmpty();
    assertThat(silent.sentences())
        .anyMatch(counted -> counted.citedComments().containsAll(said.citedComments()));
    assertThat(notCarried(point, theirs, silent)).containsExactly(point);
    assertThat(
            notCarried(
                point,
                new DraftSentence(
                    "Thus it stands.",
                    SentenceKind.WRITTEN,
                    List.of(),
                    List.of(),
                    List.of(),
                    UncitedReason.SECRETARIAT_VIEW),
                silent))
        .isEmpty();
  }

  private DraftParagraph onTheme() {
    return summary(draft).paragraphs().stream()
        .filter(point -> point.theme() != null)
        .findFirst()
        .orElseThrow();
  }

  private static DraftSentence worded(DraftSentence sentence, String words) {
    return new DraftSentence(
        words, sentence.kind(), sentence.citations(), List.of(), sentence.counts(), null);
  }

  /// The body with others in the place of a sentence.
  private Draft body(DraftSentence of, List<DraftSentence> instead) {
    return new Draft(
        body().sections().stream()
            .map(
                section ->
                    new DraftSection(
                        section.kind(),
                        section.level(),
                        section.title(),
                        section.question(),
                        section.epigraph(),
                        section.paragraphs().stream()
                            .map(
                                p ->
                                    new DraftParagraph(
                                        p.number(),
                                        p.theme(),
                                        p.campaign(),
                                        p.sentences().stream()
                                            .flatMap(
                                                s -> s.equals(of) ? instead.stream() : Stream.of(s))
                                            .toList()))
                            .toList()))
            .toList());
  }

  /// Of a summary of one point.
  private List<DraftParagraph> notCarried(DraftParagraph point, DraftSentence says, Draft body) {
    return problems(point, says, Grounds.of(material, found), body).stream()
        .filter(problem -> problem.kind() == Problem.Kind.POINT_NOT_CARRIED)
        .map(
            problem -> {
              assertThat(problem.paragraph()).isEqualTo(point.number());
              assertThat(problem.sentence()).isOne();
              assertThat(problem.detail()).isEqualTo(says.text());
              return point;
            })
        .toList();
  }

  private List<Problem> problems(
      DraftParagraph point, DraftSentence instead, Grounds grounds, Draft body) {
    var changed =
        new DraftParagraph(point.number(), point.theme(), point.campaign(), List.of(instead));
    var sections = new ArrayList<DraftSection>();
    sections.add(new DraftSection(SectionKind.SUMMARY, 1, "Summary", null, null, List.of(changed)));
    sections.addAll(body.sections());
    return DraftCheck.check(
            new Draft(sections), aside(), grounds, material, RevisionTexts.of(material), messages())
        .stream()
        .filter(problem -> Integer.valueOf(point.number()).equals(problem.paragraph()))
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
