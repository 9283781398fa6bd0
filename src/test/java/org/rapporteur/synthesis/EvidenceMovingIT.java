package org.rapporteur.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.synthesis.EditingService.Seen;
import org.rapporteur.synthesis.EvidenceMoving.Spot;
import org.rapporteur.testing.Runs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// A citation is moved from one sentence to another, and comments are ranked behind paragraphs.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
class EvidenceMovingIT {

  @Autowired SmallConsultation consultations;
  @Autowired SynthesisService drafts;
  @Autowired EditingService editing;
  @Autowired EvidenceMoving moving;
  @Autowired EvidenceRanking ranking;
  @Autowired ThemeRows themes;
  @Autowired DraftHeads heads;
  @Autowired HistoryService history;
  @Autowired Runs runs;

  Viewer secretariat;
  ConsultationId id;
  ParagraphId own;
  SectionName section;

  /// A paragraph of people with two sentences: the first cites C1 and C2, the second C3.
  @BeforeEach
  void aDraft() {
    var made = consultations.closed();
    secretariat = made.secretariat();
    id = made.consultation().id();
    runs.toTheEnd(secretariat, id);
    section = drafts.find(secretariat, id).orElseThrow().sections().get(1).name();
    own = editing.addParagraph(secretariat, id, section, null, "One said so.", List.of(1, 2));
    editing.write(
        secretariat, seen(own), List.of(SentenceDraft.further("Another did not.", List.of(3))));
  }

  @Test
  void withinAParagraphItIsOneChange() {
    moving.move(secretariat, 2, new Spot(seen(own), 1), new Spot(seen(own), 2));
    assertThat(cited(own, 1)).containsExactly(1);
    assertThat(cited(own, 2)).containsExactly(2, 3);
    assertThat(history.of(secretariat, id).getFirst().act()).isEqualTo(EditAct.CITATION_MOVED);

    history.undo(secretariat, id);
    assertThat(cited(own, 1)).containsExactly(1, 2);
    assertThat(cited(own, 2)).containsExactly(3);
  }

  @Test
  void toAnotherParagraphItIsTwo() {
    var other = editing.addParagraph(secretariat, id, section, own, "And one more.", List.of(4));
    moving.move(secretariat, 1, new Spot(seen(own), 1), new Spot(seen(other), 1));
    assertThat(cited(own, 1)).containsExactly(2);
    assertThat(cited(other, 1)).containsExactly(1, 4);

    history.undo(secretariat, id);
    history.undo(secretariat, id);
    assertThat(cited(own, 1)).containsExactly(1, 2);
    assertThat(cited(other, 1)).containsExactly(4);
  }

  @Test
  void whatIsNotThereIsThereAlreadyOrIsQuotedIsNotMoved() {
    assertRefused(4, own, 1, own, 2, "sentence");
    assertRefused(3, own, 2, own, 2, "to");
    var quoting =
        draft().paragraphs().stream()
            .filter(p -> p.sentences().stream().anyMatch(s -> !s.quotes().isEmpty()))
            .findFirst()
            .orElseThrow();
    for (int at = 1; at <= quoting.sentences().size(); at++) {
      for (var quote : quoting.sentences().get(at - 1).quotes()) {
        if (!cited(own, 2).contains(quote.comment())) {
          assertRefused(quote.comment(), quoting.id(), at, own, 2, "sentence");
        }
      }
    }
    assertThat(cited(own, 1)).containsExactly(1, 2);
    assertThat(cited(own, 2)).containsExactly(3);
  }

  @Test
  void whoeverSawAnEarlierVersionMovesNothing() {
    var seen = seen(own);
    editing.rewrite(secretariat, seen, 1, "One said otherwise.");
    assertThatThrownBy(() -> moving.move(secretariat, 1, new Spot(seen, 1), new Spot(seen, 2)))
        .isInstanceOf(ParagraphChanged.class);
    assertThat(cited(own, 1)).containsExactly(1, 2);
  }

  @Test
  void everyCommentOfAParagraphIsRankedOnce() {
    for (var paragraph : draft().paragraphs()) {
      var ranked = ranking.of(secretariat, draft(), paragraph);
      assertThat(ranked).doesNotHaveDuplicates();
      assertThat(ranked).containsExactlyInAnyOrderElementsOf(paragraph.citedComments());
    }
  }

  @Test
  void statementsOfAThemeDecideAmongCommentsThatNothingElseTellsApart() {
    var theme = draft().themes().getFirst();
    var central =
        themes.shownOf(heads.head(id).orElseThrow().id(), theme).stream()
            .map(places -> places.stream().map(ThemeRows.Place::comment).toList())
            .toList();
    assertThat(central.stream().flatMap(List::stream)).containsAll(theme.comments());
    var paragraph =
        draft().paragraphs().stream()
            .filter(p -> theme.id().equals(p.theme()))
            .findFirst()
            .orElseThrow();
    assertThat(ranking.of(secretariat, draft(), paragraph))
        .isEqualTo(EvidenceRanking.ranked(paragraph, theme.points(), central));
  }

  private void assertRefused(
      int comment, ParagraphId from, int sentence, ParagraphId to, int at, String field) {
    assertThatThrownBy(
            () ->
                moving.move(
                    secretariat, comment, new Spot(seen(from), sentence), new Spot(seen(to), at)))
        .isInstanceOfSatisfying(
            InvalidInput.class, refused -> assertThat(refused.field()).isEqualTo(field));
  }

  private SynthesisDetails draft() {
    return drafts.find(secretariat, id).orElseThrow();
  }

  private SynthesisParagraph paragraph(ParagraphId paragraph) {
    return draft().paragraph(paragraph).orElseThrow();
  }

  private List<Integer> cited(ParagraphId paragraph, int at) {
    return List.copyOf(paragraph(paragraph).sentences().get(at - 1).citedComments());
  }

  private Seen seen(ParagraphId paragraph) {
    return new Seen(id, paragraph, paragraph(paragraph).version());
  }
}
