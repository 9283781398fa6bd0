package org.rapporteur.synthesis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.shared.comparison.ChangeType;
import org.rapporteur.synthesis.draft.ParagraphId;

/// Which paragraphs of two drafts are compared with each other.
class ComparedDraftsTests {

  @Test
  void paragraphsAreKnownByWhatTheyTellOf() {
    var compared =
        compared(
            List.of(run("one1", 1, "on 5"), run("two2", 2, "on 9")),
            List.of(run("one1", 1, "on 9"), run("two2", 2, "on 5"), run("three3", 3, "on 7")));

    assertThat(compared.paragraphs())
        .extracting(
            ComparedParagraph::number, ComparedParagraph::numberBefore, ComparedParagraph::change)
        .containsExactly(
            tuple(1, 2, ChangeType.UNCHANGED),
            tuple(2, 1, ChangeType.UNCHANGED),
            tuple(3, null, ChangeType.ADDED));
  }

  @Test
  void anotherUnderTheSameIdIsAddedAndTheEarlierGone() {
    var compared = compared(List.of(run("one1", 1, "on 5")), List.of(run("one1", 1, "on 9")));

    assertThat(compared.paragraphs())
        .extracting(ComparedParagraph::change)
        .containsExactlyInAnyOrder(ChangeType.ADDED, ChangeType.REMOVED);
  }

  @Test
  void idTellsWhereOneDraftDoesNotSayWhatItTellsOf() {
    var compared =
        compared(
            List.of(run("one1", 1, null), run("two2", 2, "on 9")),
            List.of(run("one1", 1, "on 5"), run("two2", 2, "on 9")));

    assertThat(compared.paragraphs())
        .extracting(ComparedParagraph::numberBefore)
        .containsOnlyNulls();
    assertThat(compared.count(ChangeType.CHANGED)).isEqualTo(1);
  }

  @Test
  void whatPeopleRewroteKeepsItsIdInLaterDrafts() {
    var rewritten =
        new NumberedParagraph(id("one1"), 1, "on 5", said("Ours."), List.of(), true, true);
    var kept = new NumberedParagraph(id("one1"), 1, "on 9", said("Ours."), List.of(), true, false);

    var compared =
        compared(List.of(rewritten, run("two2", 2, "on 9")), List.of(kept, run("two2", 2, "on 5")));

    assertThat(compared.paragraphs())
        .filteredOn(paragraph -> paragraph.change() == ChangeType.UNCHANGED)
        .singleElement()
        .satisfies(paragraph -> assertThat(paragraph.id()).isEqualTo(id("one1")));
    assertThat(compared.count(ChangeType.ADDED)).isEqualTo(1);
    assertThat(compared.count(ChangeType.REMOVED)).isEqualTo(1);
  }

  @Test
  void whatPeopleRewroteSinceTheLaterRunIsKnownByWhatItTellsOf() {
    var rewritten =
        new NumberedParagraph(id("one1"), 1, "on 9", said("Ours."), List.of(), true, true);

    var compared =
        compared(
            List.of(run("one1", 1, "on 5"), run("two2", 2, "on 9")),
            List.of(rewritten, run("two2", 2, "on 5")));

    assertThat(compared.paragraphs())
        .extracting(ComparedParagraph::numberBefore, ComparedParagraph::change)
        .containsExactly(tuple(2, ChangeType.CHANGED), tuple(1, ChangeType.UNCHANGED));
  }

  private static ComparedDrafts compared(
      List<NumberedParagraph> before, List<NumberedParagraph> after) {
    return ComparedDrafts.of(1, before, 2, after);
  }

  private static NumberedParagraph run(String id, int number, @Nullable String tells) {
    return new NumberedParagraph(
        id(id), number, tells, said("It tells " + tells), List.of(), false, false);
  }

  private static ParagraphId id(String value) {
    return new ParagraphId(value);
  }

  private static List<DraftSentence> said(String text) {
    return List.of(
        new DraftSentence(text, SentenceKind.CONVERGENCE, List.of(), List.of(), List.of(), null));
  }
}
