package org.rapporteur.analysis.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.analysis.SampleMaterial.aConsultation;
import static org.rapporteur.analysis.SampleMaterial.findings;
import static org.rapporteur.analysis.SampleMaterial.messages;
import static org.rapporteur.analysis.SampleMaterial.noVectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.draft.CitationRef;
import org.rapporteur.analysis.draft.Draft;
import org.rapporteur.analysis.draft.DraftParagraph;
import org.rapporteur.analysis.draft.DraftSection;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.RevisionTexts;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.finding.Grounds;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.shared.LanguageTag;

/// A government (comment 1), an organization of civil society (2) and a company (3). One
/// agreed with the company and four did not.
class ReportingRulesTests {

  private static final String NAME = "Ministry of Transport, East Africa";

  private final Material material =
      aConsultation()
          .named(NAME)
          .says("GOVERNMENTS", LanguageTag.ENGLISH, "The fund does not pay for 27 schools.")
          .named(null)
          .says("CIVIL_SOCIETY", LanguageTag.ENGLISH, "Training is important for each village.")
          .says("PRIVATE_SECTOR", LanguageTag.ENGLISH, "Lower the levy on every operator.")
          .positions(3, "CIVIL_SOCIETY", 1, 4)
          .material();

  @Test
  void namedGroupsAreThoseOfTheCitedComments() {
    assertThat(found("Contributors from Governments and civil society asked for money.", 1, 2))
        .isEmpty();
    assertThat(found("Contributors from Governments asked for money.", 1, 2))
        .containsExactly("GROUPS_NOT_AS_CITED civil society");
    assertThat(found("Contributors from civil society and a ministry of transport did.", 1, 2))
        .isEmpty();
    assertThat(found("Contributors from Governments (1) and the private sector did.", 1))
        .containsExactly("GROUPS_NOT_AS_CITED the private sector");
    assertThat(found("Contributors asked Governments for money.", 2)).isEmpty();
  }

  @Test
  void namedSpeakerIsCited() {
    assertThat(found("A Ministry of Transport asked for schools.", 1)).isEmpty();
    assertThat(found("A ministry of transport asked for training.", 2))
        .containsExactly("SPEAKER_NOT_CITED ministry of transport");
  }

  @Test
  void figureIsInACitedComment() {
    assertThat(found("The fund left out 27 schools.", 1)).isEmpty();
    assertThat(found("The fund left out 28 schools.", 1)).containsExactly("FIGURE_NOT_CITED 28");
    assertThat(found("The company asked for a lower levy (1 to 4).", 3)).isEmpty();
    assertThat(found("On question 1, 2 contributors (2 of 3) asked for “99 schools”.", 1, 2))
        .doesNotContain("FIGURE_NOT_CITED 99", "FIGURE_NOT_CITED 3");
  }

  @Test
  void sentenceDeniesNoMoreThanItsSources() {
    assertThat(found("The fund did not pay for schools.", 1)).isEmpty();
    assertThat(found("Training was not wanted.", 2)).containsExactly("NEGATION_NOT_CITED ");
  }

  @Test
  void wordOfJudgementIsAContributors() {
    assertThat(found("Training was held to be important.", 2)).isEmpty();
    assertThat(found("The fund was rightly criticized.", 1)).containsExactly("JUDGEMENT rightly");
  }

  @Test
  void positionBelongsToTheWholeComment() {
    assertThat(found("Four disagreed with comment C3.", 3)).isEmpty();
    assertThat(found("Four disagreed with comment C3, which proposes a lower levy.", 3))
        .containsExactly("POSITION_ON_SENTENCE disagreed with comment C3, which proposes");
  }

  @Test
  void broadAgreementComesFromTwoGroups() {
    assertThat(kinds(SectionKind.CONVERGENCE, "Agreement", 1, 2)).isEmpty();
    assertThat(kinds(SectionKind.CONVERGENCE, "Agreement", 1))
        .containsExactly(Problem.Kind.AGREEMENT_NOT_BROAD);
    // Somebody from civil society agreed with it.
    assertThat(kinds(SectionKind.CONVERGENCE, "Agreement", 3)).isEmpty();
  }

  @Test
  void headingHasAtMostEightWords() {
    assertThat(kinds(SectionKind.THEME, "Money for schools", 1)).isEmpty();
    assertThat(kinds(SectionKind.THEME, "Money for all schools that were left out so far", 1))
        .containsExactly(Problem.Kind.HEADING_TOO_LONG);
  }

  @Test
  void themesStandInTheOrderOfSupport() {
    var more = section(SectionKind.THEME, 1, "Money for all schools", 1, 2);
    var fewer = section(SectionKind.THEME, 2, "Lower levies on operators", 3);
    assertThat(kinds(List.of(more, fewer))).isEmpty();
    assertThat(kinds(List.of(fewer, more))).containsExactly(Problem.Kind.THEMES_NOT_IN_ORDER);
  }

  private List<Problem.Kind> kinds(SectionKind kind, String title, int... cited) {
    return kinds(List.of(section(kind, 1, title, cited)));
  }

  private List<Problem.Kind> kinds(List<DraftSection> sections) {
    return problems(sections).stream().map(Problem::kind).toList();
  }

  private List<String> found(String text, int... cited) {
    var section = section(SectionKind.THEME, "Money for schools", List.of(written(text, cited)), 1);
    return problems(List.of(section)).stream()
        .map(problem -> problem.kind() + " " + problem.detail())
        .toList();
  }

  private static DraftSection section(SectionKind kind, int number, String title, int... cited) {
    var sentences = new ArrayList<DraftSentence>();
    sentences.add(written("The comments speak of schools.", cited));
    sentences.add(written(SentenceKind.WRITTEN_OF_GROUP, "Schools were addressed.", cited));
    return section(kind, title, sentences, number);
  }

  private static DraftSection section(
      SectionKind kind, String title, List<DraftSentence> sentences, int number) {
    return new DraftSection(
        kind, 3, title, 1, null, List.of(new DraftParagraph(number, null, null, sentences)));
  }

  private static DraftSentence written(String text, int... cited) {
    return written(SentenceKind.WRITTEN, text, cited);
  }

  private static DraftSentence written(SentenceKind kind, String text, int... cited) {
    var citations =
        IntStream.of(cited).mapToObj(comment -> new CitationRef(comment, 1, null)).toList();
    return new DraftSentence(text, kind, citations, List.of(), List.of(), null);
  }

  /// Problems of form; that the draft leaves out comments and groups is not looked at.
  private List<Problem> problems(List<DraftSection> sections) {
    var apart = Set.of(Problem.Kind.GROUP_WITHOUT_SENTENCE, Problem.Kind.COMMENT_UNACCOUNTED);
    return DraftCheck.check(
            new Draft(sections),
            List.of(),
            Grounds.of(material, findings(material, noVectors())),
            material,
            RevisionTexts.of(material),
            messages())
        .stream()
        .filter(problem -> !apart.contains(problem.kind()))
        .toList();
  }
}
