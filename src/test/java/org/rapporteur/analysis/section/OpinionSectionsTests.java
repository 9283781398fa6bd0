package org.rapporteur.analysis.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.analysis.SampleMaterial.aConsultation;
import static org.rapporteur.analysis.SampleMaterial.draft;
import static org.rapporteur.analysis.SampleMaterial.findings;
import static org.rapporteur.analysis.SampleMaterial.messages;
import static org.rapporteur.analysis.SampleMaterial.noVectors;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.SampleMaterial;
import org.rapporteur.analysis.check.DraftCheck;
import org.rapporteur.analysis.check.Problem;
import org.rapporteur.analysis.draft.CitationRef;
import org.rapporteur.analysis.draft.Draft;
import org.rapporteur.analysis.draft.DraftParagraph;
import org.rapporteur.analysis.draft.DraftSection;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.RevisionTexts;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.finding.Findings;
import org.rapporteur.analysis.finding.Grounds;
import org.rapporteur.analysis.material.Material;

class OpinionSectionsTests {

  private static final int COMMENTS = 12;

  private final Material material = divided(60).material();
  private final Findings found = findings(material, noVectors());
  private final Draft draft = draft(material, found);
  private final Grounds grounds = Grounds.of(material, found);

  @Test
  void opinionGroupsAreToldBesideTheStakeholderGroups() {
    assertThat(texts(draft, SentenceKind.OPINIONS))
        .singleElement()
        .asString()
        .startsWith("The positions taken on 12 comments part 60 contributors into two opinion");
    assertThat(texts(draft, SentenceKind.OPINION_GROUP))
        .containsExactly(
            "Opinion group A has 40 contributors: Governments (20) and civil society (20).",
            "Opinion group B has 20 contributors: Governments (10) and civil society (10).");
    assertThat(texts(draft, SentenceKind.OPINION_VIEW))
        .hasSizeGreaterThan(4)
        .allMatch(text -> text.contains(" in group A ") || text.contains(" in group B "))
        .allMatch(
            text ->
                text.matches(
                    ".*: 100\\.0 percentage points apart \\(confidence interval \\d\\d\\.\\d to"
                        + " 100\\.0; Fisher's exact test, p < 0\\.0001\\)\\."));
  }

  @Test
  void theirCountsHoldAgainstThePositions() {
    assertThat(problems(draft, material)).isEmpty();
  }

  @Test
  void aPositionThatWasChangedSinceMakesThemStale() {
    assertThat(problems(draft, divided(59).material()))
        .extracting(Problem::kind)
        .contains(Problem.Kind.COUNT_NOT_EQUAL);
  }

  @Test
  void anotherCommentThanOneThatSetsAGroupApartIsNoticed() {
    var views = found.opinions().stream().flatMap(group -> group.views().stream()).toList();
    int other = 1;
    while (isView(views, other)) {
      other++;
    }
    int swapped = other;
    var sections =
        draft.sections().stream()
            .map(
                section ->
                    section.kind() == SectionKind.OPINIONS ? swapped(section, swapped) : section)
            .toList();
    assertThat(problems(new Draft(sections), material))
        .extracting(Problem::kind)
        .contains(Problem.Kind.CITED_NOT_AS_FOUND);
  }

  private static boolean isView(
      List<org.rapporteur.analysis.opinions.OpinionGroup.View> views, int comment) {
    return views.stream().anyMatch(view -> view.comment() == comment);
  }

  private static DraftSection swapped(DraftSection section, int comment) {
    return new DraftSection(
        section.kind(),
        section.level(),
        section.title(),
        section.question(),
        section.epigraph(),
        section.paragraphs().stream()
            .map(
                paragraph ->
                    new DraftParagraph(
                        paragraph.number(),
                        paragraph.theme(),
                        paragraph.campaign(),
                        paragraph.sentences().stream().map(s -> citing(s, comment)).toList()))
            .toList());
  }

  private static DraftSentence citing(DraftSentence sentence, int comment) {
    return sentence.kind() != SentenceKind.OPINION_VIEW
        ? sentence
        : new DraftSentence(
            sentence.text(),
            sentence.kind(),
            List.of(new CitationRef(comment, 1, null)),
            sentence.quotes(),
            sentence.counts(),
            null);
  }

  private List<Problem> problems(Draft checked, Material now) {
    return DraftCheck.check(
        checked,
        found.reading().commentsSetAside(),
        grounds,
        now,
        RevisionTexts.of(now),
        messages());
  }

  private static List<String> texts(Draft draft, SentenceKind kind) {
    return draft.sentences().filter(s -> s.kind() == kind).map(DraftSentence::text).toList();
  }

  /// Two thirds agree with the first half of the comments and the others with the second.
  private static SampleMaterial divided(int holders) {
    var random = new Random(3);
    var sample = aConsultation();
    for (int comment = 1; comment <= COMMENTS; comment++) {
      sample.says("The annual meeting needs a rule on matter number " + comment + ".");
    }
    for (int holder = 1; holder <= holders; holder++) {
      String group = holder % 2 == 0 ? "GOVERNMENTS" : "CIVIL_SOCIETY";
      for (int comment = 1; comment <= COMMENTS; comment++) {
        if (random.nextInt(10) > 0) {
          boolean first = comment <= COMMENTS / 2;
          sample.position(comment, 1000 + holder, group, holder <= 40 == first);
        }
      }
    }
    return sample;
  }
}
