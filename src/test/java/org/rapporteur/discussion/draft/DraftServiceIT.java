package org.rapporteur.discussion.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
@Tag("second-database")
class DraftServiceIT {

  @Autowired Fixtures fixtures;
  @Autowired DraftService drafts;
  @Autowired CommentService comments;

  ConsultationDetails consultation;
  QuestionId question;
  Viewer stakeholder;

  @BeforeEach
  void openConsultation() {
    consultation = fixtures.anOpenConsultation();
    question = consultation.question(1).orElseThrow().id();
    stakeholder = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
  }

  @Test
  void draftIsSavedAsTyped() {
    save(emptyDraft(DraftTarget.TOP), "  Half a sentence, with spaces ");

    var saved = drafts.find(stakeholder, question, DraftTarget.TOP).orElseThrow();
    assertThat(saved.text()).isEqualTo("  Half a sentence, with spaces ");
    assertThat(saved.language()).isEqualTo(LanguageTag.FRENCH);
    assertThat(drafts.find(stakeholder, question, DraftTarget.replyTo(1))).isEmpty();
  }

  @Test
  void draftRemembersWhetherItIsOfficial() {
    var official =
        emptyDraft(DraftTarget.replyTo(1)).withText(null, true, LanguageTag.FRENCH, "Officially.");
    drafts.save(stakeholder, official);
    var saved = drafts.find(stakeholder, question, DraftTarget.replyTo(1)).orElseThrow();
    assertThat(saved.official()).isTrue();

    drafts.save(stakeholder, saved.withText(null, false, LanguageTag.FRENCH, "For myself."));
    assertThat(drafts.find(stakeholder, question, DraftTarget.replyTo(1)).orElseThrow().official())
        .isFalse();
  }

  @Test
  void outdatedDraftSaveIsRefused() {
    var first = save(emptyDraft(DraftTarget.TOP), "From the first tab.");
    var second = save(first, "From the second tab.");

    assertThatThrownBy(() -> save(first, "The first tab goes on."))
        .isInstanceOf(DraftEditConflict.class);
    assertThatThrownBy(() -> save(emptyDraft(DraftTarget.TOP), "A third tab begins."))
        .isInstanceOf(DraftEditConflict.class);
    assertThatThrownBy(() -> save(first, "")).isInstanceOf(DraftEditConflict.class);
    assertThat(drafts.find(stakeholder, question, DraftTarget.TOP)).contains(second);
  }

  @Test
  void emptyDraftIsDeletedAndCanBeStartedAgain() {
    var saved = save(emptyDraft(DraftTarget.TOP), "Something.");

    assertThat(drafts.save(stakeholder, saved.withText(null, false, LanguageTag.ENGLISH, " ")))
        .isEmpty();
    assertThat(drafts.listOwn(stakeholder)).isEmpty();
    assertThat(save(emptyDraft(DraftTarget.TOP), "Again.").text()).isEqualTo("Again.");
  }

  @Test
  void windowWithDiscardedDraftCannotOverwriteNextOne() {
    var discarded = save(emptyDraft(DraftTarget.TOP), "From the first window.");
    drafts.discard(stakeholder, question, DraftTarget.TOP);
    var next = save(emptyDraft(DraftTarget.TOP), "From the second window.");

    assertThatThrownBy(() -> save(discarded, "The first window goes on."))
        .isInstanceOf(DraftEditConflict.class);
    assertThat(drafts.find(stakeholder, question, DraftTarget.TOP)).contains(next);
  }

  @Test
  void postingDeletesDraft() {
    save(emptyDraft(DraftTarget.TOP), "We favour continuation.");
    save(emptyDraft(DraftTarget.replyTo(1)), "A reply that waits.");

    comments.post(
        stakeholder,
        consultation.id(),
        new CommentDraft(question, null, null, null, "We favour continuation."),
        Channel.WEB,
        IdempotencyKey.random());

    assertThat(drafts.listOwn(stakeholder))
        .extracting(SavedDraft::target)
        .containsExactly(DraftTarget.replyTo(1));
  }

  @Test
  void draftsAreVisibleOnlyToTheirAuthor() {
    save(emptyDraft(DraftTarget.TOP), "Mine.");

    assertThat(drafts.listOwn(fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS))).isEmpty();
    assertThatThrownBy(() -> drafts.listOwn(Viewer.VISITOR)).isInstanceOf(NotAllowed.class);
  }

  @Test
  void draftMayExceedCommentLengthUpToLimit() {
    save(emptyDraft(DraftTarget.TOP), "x".repeat(20_000));

    assertThatThrownBy(() -> save(emptyDraft(DraftTarget.replyTo(1)), "x".repeat(200_001)))
        .isInstanceOf(InvalidInput.class);
  }

  private SavedDraft emptyDraft(DraftTarget place) {
    return SavedDraft.empty(consultation.id(), question, place);
  }

  private SavedDraft save(SavedDraft over, String text) {
    return drafts
        .save(stakeholder, over.withText(null, false, LanguageTag.FRENCH, text))
        .orElseThrow();
  }
}
