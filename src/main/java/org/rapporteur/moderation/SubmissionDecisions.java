package org.rapporteur.moderation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.comment.CommentReviewService;
import org.rapporteur.discussion.submission.SubmissionReviewService;
import org.rapporteur.identity.Viewer;
import org.springframework.stereotype.Component;

/// Applies a decision on one answer of a formal submission to all its pending answers, with one
/// reason. Each answer has its own log entry that names the first.
@Component
class SubmissionDecisions {

  private final DecisionMaker decisionMaker;
  private final DecisionSql decisions;
  private final CommentReviewService comments;
  private final SubmissionReviewService submissions;

  SubmissionDecisions(
      DecisionMaker decisionMaker,
      DecisionSql decisions,
      CommentReviewService comments,
      SubmissionReviewService submissions) {
    this.decisionMaker = decisionMaker;
    this.decisions = decisions;
    this.comments = comments;
    this.submissions = submissions;
  }

  /// Decides in the current transaction and returns the decision on the named comment.
  DecisionDetails decide(
      Viewer viewer,
      ConsultationId consultation,
      int number,
      ModerationAction action,
      DecisionDraft draft) {
    var first = decideOne(viewer, consultation, number, action, draft, Map.of());
    var memberDraft =
        new DecisionDraft(draft.policyPoint(), draft.messageToContributor(), draft.publicReason());
    for (int other : otherAnswers(first, action)) {
      var recorded =
          decideOne(
              viewer, consultation, other, action, memberDraft, Map.of("with", first.label()));
      decisions.joinGroup(recorded.id(), first.number());
    }
    switch (action) {
      case PUBLISH_EDIT -> submissions.publishEdit(first.comment(), first.number());
      case DECLINE_EDIT -> submissions.declineEdit(first.comment(), first.number());
      default -> {}
    }
    return first;
  }

  /// Reverses a decision and the decisions that were made with it.
  DecisionDetails reverse(
      Viewer viewer,
      DecisionDetails reversed,
      ModerationAction action,
      String reason,
      @Nullable String role) {
    var recorded = decisionMaker.reverse(viewer, reversed, action, reason, role);
    var members = decisions.listGroupMembers(reversed.consultation(), reversed.number());
    for (var other : members) {
      var comment = comments.lock(other.consultation(), other.commentNumber());
      // An answer may have a newer decision, or may be withdrawn.
      if (other.isInForce()
          && action.canApplyTo(comment)
          && decisionMaker.lastDecisionNumber(comment.id()) == other.number()) {
        var memberReversal = decisionMaker.reverse(viewer, other, action, reason, role);
        decisions.joinGroup(memberReversal.id(), recorded.number());
      }
    }
    if (action == ModerationAction.RETURN_EDIT) {
      submissions.returnEditToReview(reversed.comment(), reversed.number());
    }
    return recorded;
  }

  private DecisionDetails decideOne(
      Viewer viewer,
      ConsultationId consultation,
      int number,
      ModerationAction action,
      DecisionDraft draft,
      Map<String, String> facts) {
    return decisionMaker.decide(
        viewer,
        consultation,
        number,
        action,
        draft,
        facts,
        reviewed -> decisionMaker.apply(action, reviewed.id()));
  }

  private List<Integer> otherAnswers(DecisionDetails first, ModerationAction action) {
    return switch (action) {
      case PUBLISH, DECLINE -> submissions.listOthersAwaitingReview(first.comment());
      case PUBLISH_EDIT, DECLINE_EDIT -> submissions.listOthersWithPendingEdit(first.comment());
      default -> List.of();
    };
  }
}
