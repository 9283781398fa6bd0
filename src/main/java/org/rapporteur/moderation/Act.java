package org.rapporteur.moderation;

import java.util.Optional;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.comment.ReviewedComment;

/// What a moderator can do, and to a comment in which state.
public enum Act {
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
  SUSPEND("author-suspended"),
  LIFT("suspension-lifted");

  private final String logKind;

  Act(String logKind) {
    this.logKind = logKind;
  }

  /// Its kind in the public log, whose words are `publiclog.kind.<kind>`.
  public String logKind() {
    return logKind;
  }

  /// The words "C147 was removed".
  public String doneKey() {
    return "moderation.done." + name();
  }

  /// Whether a comment as it is now can be decided on so.
  public boolean appliesTo(ReviewedComment comment) {
    return switch (this) {
      case PUBLISH -> isIn(comment, CommentState.AWAITING_REVIEW, CommentState.DECLINED);
      case DECLINE -> isIn(comment, CommentState.AWAITING_REVIEW);
      case REMOVE, KEEP -> isIn(comment, CommentState.PUBLISHED);
      // An edit that waits may say the same: it is decided on first.
      case REDACT ->
          !comment.edited() && isIn(comment, CommentState.AWAITING_REVIEW, CommentState.PUBLISHED);
      case RESTORE -> isIn(comment, CommentState.REMOVED);
      case PUBLISH_EDIT, DECLINE_EDIT -> comment.edited() && isIn(comment, CommentState.PUBLISHED);
      case SUSPEND -> comment.author() != null;
      case RETURN -> isIn(comment, CommentState.PUBLISHED, CommentState.DECLINED);
      case UNREDACT -> isIn(comment, CommentState.AWAITING_REVIEW, CommentState.PUBLISHED);
      case REDACT_SUMMARY, REMOVE_SUMMARY -> Boolean.FALSE.equals(comment.summaryRemoved());
      case RESTORE_SUMMARY -> Boolean.TRUE.equals(comment.summaryRemoved());
      case UNREDACT_SUMMARY -> comment.summaryRemoved() != null;
      case RETURN_EDIT, REOPEN, LIFT -> true;
    };
  }

  /// Whether it takes something from its author: then it needs one of the policy's grounds and
  /// words for the author, who can appeal.
  public boolean isAdverse() {
    return switch (this) {
      case DECLINE, REMOVE, REDACT, DECLINE_EDIT, REDACT_SUMMARY, REMOVE_SUMMARY, SUSPEND -> true;
      default -> false;
    };
  }

  /// Whether it takes words out of public sight, so that their place names the decision.
  boolean takesWords() {
    return this == DECLINE || this == REMOVE || this == REDACT;
  }

  /// Whether it concerns the summary of a submission, which is named by one of its answers.
  public boolean isAboutASummary() {
    return switch (this) {
      case REDACT_SUMMARY, UNREDACT_SUMMARY, REMOVE_SUMMARY, RESTORE_SUMMARY -> true;
      default -> false;
    };
  }

  /// Whether it concerns a person's taking part and not the words of a comment. Then the log names
  /// no comment, because a comment names its author.
  public boolean isAboutAPerson() {
    return this == SUSPEND || this == LIFT;
  }

  /// Whether the one who did it can take it back for a moment.
  public boolean canBeUndone() {
    return reversal().isPresent();
  }

  /// The act that takes this one back; empty for one that takes another back itself.
  Optional<Act> reversal() {
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

  /// What follows when an appeal against this one is upheld.
  Optional<Act> remedy() {
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

  private static boolean isIn(ReviewedComment comment, CommentState... states) {
    return java.util.List.of(states).contains(comment.state());
  }
}
