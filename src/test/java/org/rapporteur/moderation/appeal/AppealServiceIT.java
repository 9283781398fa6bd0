package org.rapporteur.moderation.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.identity.appointment.AppointmentService;
import org.rapporteur.moderation.DecisionDraft;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.LogVerificationService;
import org.rapporteur.publiclog.PublicLogService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
class AppealServiceIT {

  static final DecisionDraft ADVERSE =
      new DecisionDraft("3.2", "Post it again without the number.", "Gives a private number.");
  static final DecisionDraft FAVOURABLE = new DecisionDraft("2.1", "", "");

  @Autowired Fixtures fixtures;
  @Autowired AppealService appeals;
  @Autowired ModerationService moderation;
  @Autowired AppointmentService appointments;
  @Autowired CommentService comments;
  @Autowired ThreadService threads;
  @Autowired PublicLogService log;
  @Autowired LogVerificationService verification;

  ConsultationDetails consultation;
  Viewer decider;
  Viewer second;
  Viewer author;

  @BeforeEach
  void openConsultation() {
    openConsultation(ReviewTiming.AFTER);
  }

  @Test
  void upheldAppealRestoresCommentWithNewDecision() {
    int removed = removeComment();
    var appeal = appeals.appeal(author, consultation.id(), removed, "The number is public.");
    var answered = appeals.uphold(second, consultation.id(), removed, "It is in the gazette.");

    assertThat(appeal.state()).isEqualTo(AppealState.OPEN);
    assertThat(answered.state()).isEqualTo(AppealState.UPHELD);
    assertThat(threads.findComment(consultation, 1).orElseThrow().text()).isEqualTo("A comment.");
    int outcome = answered.answer().reversingDecisionNumber();
    assertThat(log.findEntry(logName(), outcome).orElseThrow().kind())
        .isEqualTo("comment-restored");
    assertThat(log.findEntry(logName(), appeal.logNumber()).orElseThrow())
        .satisfies(
            entry -> {
              assertThat(entry.kind()).isEqualTo("appeal-made");
              assertThat(entry.actorRole()).isEqualTo("stakeholder");
              assertThat(entry.text()).isEqualTo("The number is public.");
            });
    assertThat(log.findEntry(logName(), answered.answer().logNumber()).orElseThrow())
        .satisfies(
            entry -> {
              assertThat(entry.kind()).isEqualTo("appeal-upheld");
              assertThat(entry.actorRole()).isEqualTo("second-moderator");
            });
    assertThat(verification.verify(logName()).isValid()).isTrue();
  }

  @Test
  void upheldAppealPublishesDeclinedComment() {
    openConsultation(ReviewTiming.BEFORE);
    post();
    int declined = moderation.decline(decider, consultation.id(), 1, ADVERSE).number();
    appeals.appeal(author, consultation.id(), declined, "It is about the question.");

    appeals.uphold(second, consultation.id(), declined, "It is.");

    assertThat(threads.findComment(consultation, 1)).isPresent();
  }

  @Test
  void dismissedAppealChangesNothingAndCannotBeRepeated() {
    int removed = removeComment();
    appeals.appeal(author, consultation.id(), removed, "The number is public.");
    var answered = appeals.dismiss(second, consultation.id(), removed, "It is private.");

    assertThat(answered.state()).isEqualTo(AppealState.DISMISSED);
    assertThat(answered.answer().reversingDecisionNumber()).isNull();
    assertThat(threads.findComment(consultation, 1).orElseThrow().text()).isEmpty();
    assertThatThrownBy(() -> appeals.uphold(second, consultation.id(), removed, "After all."))
        .isInstanceOf(AppealAlreadyAnswered.class);
    assertThatThrownBy(() -> appeals.appeal(author, consultation.id(), removed, "Again."))
        .isInstanceOf(AlreadyAppealed.class);
  }

  @Test
  void onlyAuthorCanAppealDecisionInForce() {
    int removed = removeComment();
    var other = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    assertThatThrownBy(() -> appeals.appeal(other, consultation.id(), removed, "Unfair."))
        .isInstanceOf(CannotAppealForOtherContributor.class);
    assertThatThrownBy(() -> appeals.appeal(Viewer.VISITOR, consultation.id(), removed, "Unfair."))
        .isInstanceOf(NotAllowed.class);

    int undone = moderation.undo(decider, consultation.id(), removed).number();
    assertThatThrownBy(() -> appeals.appeal(author, consultation.id(), removed, "Unfair."))
        .isInstanceOf(CannotAppealDecision.class);
    assertThatThrownBy(() -> appeals.appeal(author, consultation.id(), undone, "Unfair."))
        .isInstanceOf(CannotAppealDecision.class);
  }

  @Test
  void deciderCannotAnswerAppeal() {
    int removed = removeComment();
    var appeal = appeals.appeal(author, consultation.id(), removed, "The number is public.");

    assertThat(appeals.isAnswerableBy(decider, appeal)).isFalse();
    assertThat(appeals.isAnswerableBy(second, appeal)).isTrue();
    assertThatThrownBy(() -> appeals.dismiss(decider, consultation.id(), removed, "No."))
        .isInstanceOf(CannotAnswerAppeal.class);
    assertThatThrownBy(() -> appeals.dismiss(author, consultation.id(), removed, "No."))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(
            () -> appeals.dismiss(fixtures.anAdministrator(), consultation.id(), removed, "No."))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void secretariatAnswersOnlyWithoutOtherModerator() {
    int removed = removeComment();
    appeals.appeal(author, consultation.id(), removed, "The number is public.");
    var secretariat = fixtures.theSecretariatOf(consultation.id());

    assertThatThrownBy(() -> appeals.dismiss(secretariat, consultation.id(), removed, "No."))
        .isInstanceOf(CannotAnswerAppeal.class);
    appointments.end(
        secretariat, second.requireSignedIn("test"), Role.MODERATOR, consultation.id().scope());
    appeals.dismiss(secretariat, consultation.id(), removed, "It is private.");

    assertThat(appeals.findByEntry(consultation.id(), removed).orElseThrow().state())
        .isEqualTo(AppealState.DISMISSED);
  }

  @Test
  void answeredAppealIsNotListedAsOpen() {
    int removed = removeComment();
    appeals.appeal(author, consultation.id(), removed, "The number is public.");
    assertThat(appeals.listOpen(second, consultation.id(), 0, 10)).hasSize(1);

    appeals.dismiss(second, consultation.id(), removed, "It is private.");

    assertThat(appeals.listOpen(second, consultation.id(), 0, 10)).isEmpty();
    assertThatThrownBy(() -> appeals.listOpen(author, consultation.id(), 0, 10))
        .isInstanceOf(NotAllowed.class);
  }

  private int removeComment() {
    post();
    return moderation.remove(decider, consultation.id(), 1, ADVERSE).number();
  }

  private void openConsultation(ReviewTiming review) {
    consultation = fixtures.anOpenConsultation(review);
    decider = fixtures.aModeratorOf(consultation.id());
    second = fixtures.aModeratorOf(consultation.id());
    author = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
  }

  private void post() {
    comments.post(
        author,
        consultation.id(),
        new CommentDraft(
            consultation.question(1).orElseThrow().id(),
            null,
            null,
            LanguageTag.ENGLISH,
            "A comment."),
        Channel.WEB,
        IdempotencyKey.random());
  }

  private LogName logName() {
    return new LogName(consultation.slug().value());
  }
}
