package org.rapporteur.moderation.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.submission.SummaryUnderReview;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.InspectedComment;
import org.rapporteur.moderation.DecisionDetails;
import org.rapporteur.moderation.ModerationAction;
import org.rapporteur.moderation.Suspension;
import org.rapporteur.moderation.appeal.AppealDetails;
import org.rapporteur.moderation.flag.FlagDetails;

/// The context a moderator needs to decide on a comment.
///
/// @param decisions decisions on this comment, newest first
/// @param appeal an appeal against one of the decisions
/// @param submission the submission to which the comment belongs; it is reviewed as one
public record ReviewContext(
    InspectedComment subject,
    ThreadContext thread,
    List<RaisedFlag> flags,
    List<DecisionDetails> decisions,
    ContributorRecord contributor,
    @Nullable AppealContext appeal,
    @Nullable SubmissionContext submission) {

  /// The comments around the subject.
  ///
  /// @param ancestors from the root of the thread to the parent
  /// @param relatedComments other replies to the same parent, or the replies to a root comment
  public record ThreadContext(
      List<CommentDetails> ancestors, List<CommentDetails> relatedComments) {}

  /// A flag with the name of the person who raised it.
  public record RaisedFlag(String raisedBy, FlagDetails flag) {}

  /// The contributor's history in this consultation.
  ///
  /// @param otherDecisions decisions on other comments of the contributor
  /// @param suspension the active suspension
  /// @param isViewer true if the viewer wrote the comment and so cannot decide
  public record ContributorRecord(
      List<DecisionDetails> otherDecisions,
      Map<CommentState, Integer> commentCounts,
      int flagsReceived,
      @Nullable Suspension suspension,
      boolean isViewer) {}

  /// An appeal against a decision on the comment.
  public record AppealContext(AppealDetails appeal, boolean canAnswer) {}

  /// A formal submission under review: its summary, and its other answers in any state.
  public record SubmissionContext(SummaryUnderReview summary, List<InspectedComment> otherAnswers) {

    public SubmissionContext {
      otherAnswers = List.copyOf(otherAnswers);
    }

    private List<ModerationAction> actions() {
      return summary.isRemoved()
          ? List.of(ModerationAction.RESTORE_SUMMARY)
          : List.of(ModerationAction.REDACT_SUMMARY, ModerationAction.REMOVE_SUMMARY);
    }
  }

  /// Returns the actions that are possible for the viewer, the most common one first.
  public List<ModerationAction> actions() {
    if (contributor.isViewer()) {
      return List.of();
    }
    var available = new ArrayList<>(textActions());
    if (submission != null && !available.isEmpty()) {
      available.addAll(submission.actions());
    }
    if (subject.author() != null) {
      available.add(
          contributor.suspension() == null ? ModerationAction.SUSPEND : ModerationAction.LIFT);
    }
    return available;
  }

  private List<ModerationAction> textActions() {
    return switch (subject.comment().state()) {
      case AWAITING_REVIEW ->
          List.of(ModerationAction.PUBLISH, ModerationAction.DECLINE, ModerationAction.REDACT);
      case PUBLISHED ->
          subject.pendingEdit() == null
              ? List.of(ModerationAction.KEEP, ModerationAction.REMOVE, ModerationAction.REDACT)
              : List.of(ModerationAction.PUBLISH_EDIT, ModerationAction.DECLINE_EDIT);
      case DECLINED -> List.of(ModerationAction.PUBLISH);
      case REMOVED -> List.of(ModerationAction.RESTORE);
      case WITHDRAWN -> List.of();
    };
  }

  /// Runs the automatic checks on the pending edit, or on the comment if there is no edit.
  public Map<TextCheck, Integer> textChecks() {
    return TextCheck.countMatches(textUnderReview(subject));
  }

  /// Returns the number of the last decision on the comment, or 0 if there is none.
  public int lastDecisionNumber() {
    return decisions.isEmpty() ? 0 : decisions.getFirst().number();
  }

  /// Returns the text of the pending edit, or of the comment if there is no edit.
  static String textUnderReview(InspectedComment subject) {
    var edit = subject.pendingEdit();
    return edit == null ? subject.comment().text() : edit.text();
  }
}
