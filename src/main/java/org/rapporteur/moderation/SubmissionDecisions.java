package org.rapporteur.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.rapporteur.discussion.comment.CommentReviewService;
import org.rapporteur.discussion.submission.SubmissionReviewService;
import org.rapporteur.identity.PersonId;
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

  /// Makes the decisions in the current transaction and returns the one on the requested comment.
  DecisionDetails decide(DecisionRequest request) {
    var firstDecision = decisionMaker.decide(request);
    var draft = request.draft();
    // The moderator has not seen the earlier decisions on the other answers, so this is not
    // checked.
    var memberDraft =
        new DecisionDraft(draft.policyPoint(), draft.messageToContributor(), draft.publicReason());
    for (int answer : listOtherPendingAnswers(firstDecision)) {
      var member =
          decisionMaker.decide(
              new DecisionRequest(
                  request.viewer(), request.consultation(), answer, request.action(), memberDraft),
              Map.of("with", firstDecision.label()));
      decisions.joinGroup(member.id(), firstDecision.number());
    }
    switch (request.action()) {
      case PUBLISH_EDIT -> submissions.publishEdit(firstDecision.comment(), firstDecision.number());
      case DECLINE_EDIT -> submissions.declineEdit(firstDecision.comment(), firstDecision.number());
      default -> {}
    }
    return firstDecision;
  }

  /// Reverses the viewer's own decision. Throws [CannotUndoDecision] if the contributor was
  /// notified or there is a newer decision on the comment.
  DecisionDetails undo(Viewer viewer, PersonId person, DecisionDetails undone, Instant now) {
    comments.lock(undone.consultation(), undone.commentNumber());
    var reversal = undone.action().reversal();
    if (reversal.isEmpty()
        || !undone.isDecidedBy(person)
        || !decisionMaker.isLatest(undone)
        || !now.isBefore(undone.times().notifyAfter())) {
      throw new CannotUndoDecision(undone.number());
    }
    return reverse(undone, ReversalRequest.withoutAppeal(viewer, reversal.get(), ""));
  }

  /// Reverses a decision and the decisions that were made with it.
  DecisionDetails reverse(DecisionDetails reversed, ReversalRequest request) {
    var recorded = decisionMaker.reverse(reversed, request);
    for (var member : decisions.listGroupMembers(reversed.consultation(), reversed.number())) {
      if (isReversible(member, request.action())) {
        var memberReversal = decisionMaker.reverse(member, request);
        decisions.joinGroup(memberReversal.id(), recorded.number());
      }
    }
    if (request.action() == ModerationAction.RETURN_EDIT) {
      submissions.returnEditToReview(reversed.comment(), reversed.number());
    }
    return recorded;
  }

  /// True unless the answer has a newer decision or was withdrawn.
  private boolean isReversible(DecisionDetails member, ModerationAction action) {
    var comment = comments.lock(member.consultation(), member.commentNumber());
    return member.isInForce() && action.canApplyTo(comment) && decisionMaker.isLatest(member);
  }

  private List<Integer> listOtherPendingAnswers(DecisionDetails decision) {
    return switch (decision.action()) {
      case PUBLISH, DECLINE -> submissions.listOthersAwaitingReview(decision.comment());
      case PUBLISH_EDIT, DECLINE_EDIT -> submissions.listOthersWithPendingEdit(decision.comment());
      default -> List.of();
    };
  }
}
