package org.rapporteur.moderation;

import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.comment.CommentReviewService;
import org.rapporteur.discussion.comment.RevisionReviewService;
import org.rapporteur.discussion.submission.SubmissionReviewService;
import org.springframework.stereotype.Component;

/// Applies the actions that need no data except the comment.
@Component
class ActionEffects {

  private final CommentReviewService comments;
  private final RevisionReviewService revisions;
  private final SubmissionReviewService submissions;

  ActionEffects(
      CommentReviewService comments,
      RevisionReviewService revisions,
      SubmissionReviewService submissions) {
    this.comments = comments;
    this.revisions = revisions;
    this.submissions = submissions;
  }

  void apply(ModerationAction action, CommentId comment) {
    switch (action) {
      case PUBLISH, RESTORE -> comments.publish(comment);
      case DECLINE -> comments.decline(comment);
      case REMOVE -> comments.remove(comment);
      case RETURN -> comments.returnToReview(comment);
      case PUBLISH_EDIT -> revisions.publishEdit(comment);
      case DECLINE_EDIT -> revisions.declineEdit(comment);
      case RETURN_EDIT -> revisions.returnEditToReview(comment);
      case UNREDACT -> revisions.unseal(comment);
      case REMOVE_SUMMARY -> submissions.removeSummary(comment);
      case RESTORE_SUMMARY -> submissions.restoreSummary(comment);
      case UNREDACT_SUMMARY -> submissions.unsealSummary(comment);
      // These change flags or suspensions, not the comment.
      case KEEP, REOPEN, LIFT -> {}
      case REDACT, REDACT_SUMMARY, SUSPEND ->
          throw new IllegalStateException("Action needs more than the comment: " + action);
    }
  }
}
