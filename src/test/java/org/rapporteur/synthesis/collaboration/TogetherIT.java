package org.rapporteur.synthesis.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.editing.EditingService;
import org.rapporteur.synthesis.editing.EditingService.Seen;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.ParagraphTyping;
import org.rapporteur.testing.Runs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two colleagues at one desk: what they remark to each other, and where each sees the other.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TogetherIT {

  @Autowired SmallConsultation consultations;
  @Autowired SynthesisService drafts;
  @Autowired EditingService editing;
  @Autowired ParagraphTyping typing;
  @Autowired RemarkService remarks;
  @Autowired PresenceService presence;
  @Autowired Runs runs;
  @Autowired Fixtures fixtures;
  @Autowired JdbcClient database;

  Viewer one;
  Viewer other;
  String nameOfOther;
  ConsultationId id;

  @BeforeEach
  void twoAtADraft() {
    var made = consultations.closed();
    one = made.secretariat();
    id = made.consultation().id();
    other = fixtures.theSecretariatOf(id);
    nameOfOther = other.name();
    runs.toTheEnd(one, id);
  }

  @Test
  void remarkStaysUntilSomebodySettlesIt() {
    var paragraph = first();
    remarks.remark(other, id, paragraph, "  Is this all that was said?  ");

    var open = remarks.open(one, id);
    assertThat(open)
        .singleElement()
        .satisfies(
            remark -> {
              assertThat(remark.paragraph()).isEqualTo(paragraph);
              assertThat(remark.text()).isEqualTo("Is this all that was said?");
              assertThat(remark.by()).isEqualTo(nameOfOther);
              assertThat(remark.settledAt()).isNull();
            });

    remarks.settle(one, id, open.getFirst().id());
    remarks.settle(other, id, open.getFirst().id());
    assertThat(remarks.open(other, id)).isEmpty();
    assertThat(remarks.settled(other, id, paragraph))
        .singleElement()
        .satisfies(remark -> assertThat(remark.settledBy()).isNotNull().isNotEqualTo(nameOfOther));
  }

  @Test
  void remarkOfAnotherConsultationIsNotSettledThere() {
    remarks.remark(one, id, first(), "To be checked.");
    long remark = remarks.open(one, id).getFirst().id();
    var elsewhere = consultations.closed();
    runs.toTheEnd(elsewhere.secretariat(), elsewhere.consultation().id());

    assertThatThrownBy(
            () -> remarks.settle(elsewhere.secretariat(), elsewhere.consultation().id(), remark))
        .isInstanceOf(NotFound.class);
    assertThat(remarks.open(one, id)).hasSize(1);
    assertThat(remarks.open(elsewhere.secretariat(), elsewhere.consultation().id())).isEmpty();
    assertThat(presence.at(elsewhere.secretariat(), elsewhere.consultation().id(), null)).isEmpty();
    assertThat(presence.at(one, id, null)).isEmpty();
  }

  @Test
  void remarkOutlivesItsParagraphAndTheNextDraft() {
    var paragraph = first();
    remarks.remark(one, id, paragraph, "To be checked.");
    runs.toTheEnd(one, id);
    assertThat(remarks.open(one, id)).extracting(Remark::paragraph).containsExactly(paragraph);
    var now = drafts.find(one, id).orElseThrow().paragraph(paragraph).orElseThrow();
    editing.removeParagraph(one, new Seen(id, paragraph, now.version()));
    assertThat(remarks.open(one, id)).extracting(Remark::paragraph).containsExactly(paragraph);
  }

  @Test
  void remarkNeedsWordsAndAParagraph() {
    var paragraph = first();
    assertThatThrownBy(() -> remarks.remark(one, id, paragraph, " \u200B "))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> remarks.remark(one, id, paragraph, "x".repeat(2_001)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> remarks.remark(one, id, new ParagraphId("none"), "Text."))
        .isInstanceOf(NotFound.class);
    assertThat(remarks.open(one, id)).isEmpty();
  }

  @Test
  void eachSeesWhereTheOtherIsUntilTheyAreGone() {
    var paragraph = first();
    assertThat(presence.at(one, id, null)).isEmpty();
    assertThat(presence.at(other, id, paragraph))
        .singleElement()
        .satisfies(colleague -> assertThat(colleague.paragraph()).isNull());
    assertThat(presence.at(one, id, null)).containsExactly(new Colleague(nameOfOther, paragraph));

    database
        .sql(
            "UPDATE synthesis_presence SET seen_at = seen_at - INTERVAL 1 MINUTE WHERE"
                + " consultation_id = ? AND paragraph IS NOT NULL")
        .param(id.value())
        .update();
    assertThat(presence.at(one, id, null)).isEmpty();
  }

  @Test
  void changeByTheOtherIsToldAndOwnOnesAreReadAlready() {
    var read = drafts.find(one, id).orElseThrow();
    assertThat(presence.changedSince(one, read)).isEmpty();

    var paragraph = read.paragraphs().getFirst();
    typing.addSentence(
        other, new Seen(id, paragraph.id(), paragraph.version()), "One more thing was said.");
    assertThat(presence.changedSince(one, read)).contains(new DraftChange(1, nameOfOther));

    var again = drafts.find(one, id).orElseThrow();
    assertThat(presence.changedSince(one, again)).isEmpty();
    runs.toTheEnd(one, id);
    assertThat(presence.changedSince(one, again)).contains(new DraftChange(2, null));
  }

  @Test
  void nobodyElseReadsOrWritesThere() {
    var stranger = fixtures.aSecretariat();
    var paragraph = first();
    var read = drafts.find(one, id).orElseThrow();
    assertThatThrownBy(() -> remarks.remark(stranger, id, paragraph, "Text."))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> remarks.open(stranger, id)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> remarks.settled(stranger, id, paragraph))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> remarks.settle(stranger, id, 1)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> presence.at(stranger, id, null)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> presence.changedSince(stranger, read)).isInstanceOf(NotAllowed.class);
  }

  private ParagraphId first() {
    return drafts.find(one, id).orElseThrow().paragraphs().getFirst().id();
  }
}
