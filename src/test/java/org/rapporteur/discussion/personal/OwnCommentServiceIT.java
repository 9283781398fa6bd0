package org.rapporteur.discussion.personal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentEdit;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.moderation.DecisionDraft;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OwnCommentServiceIT {

  static final DecisionDraft FAVOURABLE = new DecisionDraft("2.1", "", "");
  static final DecisionDraft ADVERSE = new DecisionDraft("3.1", "Not asked.", "");

  @Autowired Fixtures fixtures;
  @Autowired CommentService comments;
  @Autowired OwnCommentService ownComments;
  @Autowired ModerationService moderation;

  ConsultationDetails consultation;
  QuestionId question;
  Viewer author;
  Viewer moderator;

  @BeforeEach
  void openConsultation() {
    consultation = fixtures.anOpenConsultation(ReviewTiming.BEFORE);
    question = consultation.question(1).orElseThrow().id();
    author = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    moderator = fixtures.aModeratorOf(consultation.id());
  }

  @Test
  void onlyAuthorFindsOwnCommentAwaitingReview() {
    post("First.");
    post("Second.");

    assertThat(ownComments.listAwaitingReview(author, consultation, question))
        .extracting(OwnCommentText::text)
        .containsExactly("First.", "Second.");
    assertThat(ownComments.findText(author, consultation, 1))
        .hasValueSatisfying(
            words -> {
              assertThat(words.state()).isEqualTo(CommentState.AWAITING_REVIEW);
              assertThat(words.html()).contains("<p>First.</p>");
              assertThat(words.isEdit()).isFalse();
            });
    var other = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    assertThat(ownComments.listAwaitingReview(other, consultation, question)).isEmpty();
    assertThat(ownComments.findText(other, consultation, 1)).isEmpty();
    assertThat(ownComments.findText(moderator, consultation, 1)).isEmpty();
    assertThat(ownComments.findText(Viewer.VISITOR, consultation, 1)).isEmpty();
    assertThat(ownComments.listAwaitingReview(Viewer.VISITOR, consultation, question)).isEmpty();
  }

  @Test
  void pendingEditOfPublishedCommentAwaitsReview() {
    post("Old words.");
    moderation.publish(moderator, consultation.id(), 1, FAVOURABLE);
    assertThat(ownComments.listAwaitingReview(author, consultation, question)).isEmpty();

    comments.edit(author, consultation.id(), 1, new CommentEdit("New words.", LanguageTag.ENGLISH));

    assertThat(ownComments.listAwaitingReview(author, consultation, question))
        .singleElement()
        .satisfies(
            words -> {
              assertThat(words.isEdit()).isTrue();
              assertThat(words.state()).isEqualTo(CommentState.PUBLISHED);
              assertThat(words.text()).isEqualTo("New words.");
            });
    moderation.publishEdit(moderator, consultation.id(), 1, FAVOURABLE);
    assertThat(ownComments.listAwaitingReview(author, consultation, question)).isEmpty();
    assertThat(ownComments.findText(author, consultation, 1).orElseThrow().text())
        .isEqualTo("New words.");
  }

  @Test
  void authorCanReadDeclinedButNotRemovedComment() {
    post("Declined.");
    post("Removed.");
    moderation.decline(moderator, consultation.id(), 1, ADVERSE);
    moderation.publish(moderator, consultation.id(), 2, FAVOURABLE);
    moderation.remove(moderator, consultation.id(), 2, ADVERSE);

    assertThat(ownComments.findText(author, consultation, 1).orElseThrow().text())
        .isEqualTo("Declined.");
    assertThat(ownComments.findText(author, consultation, 2)).isEmpty();
    assertThat(ownComments.listAwaitingReview(author, consultation, question)).isEmpty();
  }

  private void post(String text) {
    comments.post(
        author,
        consultation.id(),
        new CommentDraft(question, null, null, LanguageTag.ENGLISH, text),
        Channel.WEB,
        IdempotencyKey.random());
  }
}
