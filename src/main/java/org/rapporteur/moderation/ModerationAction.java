package org.rapporteur.moderation;

import java.util.List;
import java.util.Optional;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.comment.CommentUnderReview;

/// An action of a moderator. It knows the states of a comment in which it is possible.
public enum ModerationAction {
  PUBLISH("comment-published"),
  DECLINE("comment-declined"),
  REMOVE("comment-removed"),
  RESTORE("comment-restored"),
  KEEP("comment-kept"),
  REDACT("comment-redacted"),
  UNREDACT("comment-unredacted"),
  PUBLISH_EDIT("edit-published"),
  DECLINE_EDIT("edit-declined"),
  RETURN("comment-returned"),
  RETURN_EDIT("edit-returned"),
  REOPEN("flags-reopened"),
  REDACT_SUMMARY("summary-redacted"),
  UNREDACT_SUMMARY("summary-unredacted"),
  REMOVE_SUMMARY("summary-removed"),
  RESTORE_SUMMARY("summary-restored"),
  SUSPEND("contributor-suspended"),
  LIFT("suspension-lifted");

  private final String logKind;

  ModerationAction(String logKind) {
    this.logKind = logKind;
  }

  /// The kind of the entry in the public log. Its message key is `publiclog.kind.<kind>`.
  public String logKind() {
    return logKind;
  }

  public String confirmationKey() {
    return "moderation.done." + name();
  }

  public boolean canApplyTo(CommentUnderReview comment) {
    return switch (this) {
      case PUBLISH -> isIn(comment, CommentState.AWAITING_REVIEW, CommentState.DECLINED);
      case DECLINE -> isIn(comment, CommentState.AWAITING_REVIEW);
      case REMOVE, KEEP -> isIn(comment, CommentState.PUBLISHED);
      // A pending edit may contain the same text, so it is decided first.
      case REDACT ->
          !comment.hasPendingEdit()
              && isIn(comment, CommentState.AWAITING_REVIEW, CommentState.PUBLISHED);
      case RESTORE -> isIn(comment, CommentState.REMOVED);
      case PUBLISH_EDIT, DECLINE_EDIT ->
          comment.hasPendingEdit() && isIn(comment, CommentState.PUBLISHED);
      case SUSPEND -> comment.author() != null;
      case RETURN -> isIn(comment, CommentState.PUBLISHED, CommentState.DECLINED);
      case UNREDACT -> isIn(comment, CommentState.AWAITING_REVIEW, CommentState.PUBLISHED);
      // The value is null if the comment belongs to no submission.
      case REDACT_SUMMARY, REMOVE_SUMMARY -> Boolean.FALSE.equals(comment.summaryRemoved());
      case RESTORE_SUMMARY -> Boolean.TRUE.equals(comment.summaryRemoved());
      case UNREDACT_SUMMARY -> comment.summaryRemoved() != null;
      case RETURN_EDIT, REOPEN, LIFT -> true;
    };
  }

  /// True if the action restricts the contributor. It then needs a policy ground and a message, and
  /// can be appealed.
  public boolean isAdverse() {
    return switch (this) {
      case DECLINE, REMOVE, REDACT, DECLINE_EDIT, REDACT_SUMMARY, REMOVE_SUMMARY, SUSPEND -> true;
      default -> false;
    };
  }

  /// True if the action hides text. The placeholder then links to the decision.
  boolean isHidingText() {
    return switch (this) {
      case DECLINE, REMOVE, REDACT, REDACT_SUMMARY, REMOVE_SUMMARY -> true;
      default -> false;
    };
  }

  /// True if the action concerns the summary of a formal submission.
  public boolean isAboutSummary() {
    return switch (this) {
      case REDACT_SUMMARY, UNREDACT_SUMMARY, REMOVE_SUMMARY, RESTORE_SUMMARY -> true;
      default -> false;
    };
  }

  /// True if the action concerns a person, not a text. The log then names no comment, because a
  /// comment identifies its contributor.
  public boolean isAboutPerson() {
    return this == SUSPEND || this == LIFT;
  }

  public boolean canBeUndone() {
    return reversal().isPresent();
  }

  /// Returns the action that undoes this one. Returns empty if this action is itself a reversal.
  Optional<ModerationAction> reversal() {
    return switch (this) {
      case PUBLISH, DECLINE -> Optional.of(RETURN);
      case REMOVE -> Optional.of(RESTORE);
      case RESTORE -> Optional.of(REMOVE);
      case KEEP -> Optional.of(REOPEN);
      case REDACT -> Optional.of(UNREDACT);
      case PUBLISH_EDIT, DECLINE_EDIT -> Optional.of(RETURN_EDIT);
      case REDACT_SUMMARY -> Optional.of(UNREDACT_SUMMARY);
      case REMOVE_SUMMARY -> Optional.of(RESTORE_SUMMARY);
      case RESTORE_SUMMARY -> Optional.of(REMOVE_SUMMARY);
      case SUSPEND -> Optional.of(LIFT);
      case UNREDACT_SUMMARY, UNREDACT, RETURN, RETURN_EDIT, REOPEN, LIFT -> Optional.empty();
    };
  }

  /// Returns the action that follows when an appeal against this one is upheld.
  Optional<ModerationAction> remedy() {
    return switch (this) {
      case DECLINE -> Optional.of(PUBLISH);
      case REMOVE -> Optional.of(RESTORE);
      case REDACT -> Optional.of(UNREDACT);
      case REDACT_SUMMARY -> Optional.of(UNREDACT_SUMMARY);
      case REMOVE_SUMMARY -> Optional.of(RESTORE_SUMMARY);
      case SUSPEND -> Optional.of(LIFT);
      case DECLINE_EDIT -> Optional.of(RETURN_EDIT);
      default -> Optional.empty();
    };
  }

  private static boolean isIn(CommentUnderReview comment, CommentState... states) {
    return List.of(states).contains(comment.state());
  }
}
