package org.rapporteur.moderation.ui;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.thread.QuotingCommentService;
import org.rapporteur.discussion.thread.QuotingCommentService.QuotingComment;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.Viewers;
import org.rapporteur.moderation.DecisionDetails;
import org.rapporteur.moderation.DecisionDraft;
import org.rapporteur.moderation.ModerationAction;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.moderation.RedactionSelection;
import org.rapporteur.moderation.SummaryModerationService;
import org.rapporteur.moderation.Suspension;
import org.rapporteur.moderation.appeal.AppealDetails;
import org.rapporteur.moderation.appeal.AppealService;
import org.rapporteur.moderation.policy.Policy;
import org.rapporteur.moderation.policy.PolicyService;
import org.rapporteur.moderation.queue.QueueList;
import org.rapporteur.moderation.queue.QueuePage;
import org.rapporteur.moderation.queue.QueueService;
import org.rapporteur.moderation.queue.ReviewContext;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.springframework.stereotype.Component;

/// Calls the services for the moderation desk as the current viewer.
@Component
class ModerationDesk {

  private final QueueService queue;
  private final ModerationService moderation;
  private final SummaryModerationService summaries;
  private final AppealService appeals;
  private final PolicyService policies;
  private final QuotingCommentService quotingComments;
  private final Viewers viewers;
  private final Messages messages;
  private final Clock clock;

  ModerationDesk(
      QueueService queue,
      ModerationService moderation,
      SummaryModerationService summaries,
      AppealService appeals,
      PolicyService policies,
      QuotingCommentService quotingComments,
      Viewers viewers,
      Messages messages,
      Clock clock) {
    this.queue = queue;
    this.moderation = moderation;
    this.summaries = summaries;
    this.appeals = appeals;
    this.policies = policies;
    this.quotingComments = quotingComments;
    this.viewers = viewers;
    this.messages = messages;
    this.clock = clock;
  }

  Viewer viewer() {
    return viewers.current();
  }

  /// Waiting items by consultation.
  Map<ConsultationId, Integer> countWaiting() {
    return queue.countWaitingByConsultation(viewer());
  }

  Map<QueueList, Integer> countByList(ConsultationDetails consultation) {
    return queue.countByList(viewer(), consultation.id());
  }

  QueuePage loadPage(ConsultationDetails consultation, QueueList list, long after) {
    return queue.loadPage(viewer(), consultation.id(), list, after);
  }

  Optional<ReviewContext> findReviewContext(ConsultationDetails consultation, int comment) {
    return queue.findReviewContext(viewer(), consultation, comment);
  }

  Policy currentPolicy(ConsultationDetails consultation) {
    return policies.getCurrent(consultation.id());
  }

  DecisionDetails decide(
      ConsultationDetails consultation, int comment, ModerationAction action, DecisionDraft draft) {
    var id = consultation.id();
    return switch (action) {
      case PUBLISH -> moderation.publish(viewer(), id, comment, draft);
      case DECLINE -> moderation.decline(viewer(), id, comment, draft);
      case REMOVE -> moderation.remove(viewer(), id, comment, draft);
      case RESTORE -> moderation.restore(viewer(), id, comment, draft);
      case KEEP -> moderation.keep(viewer(), id, comment, draft);
      case PUBLISH_EDIT -> moderation.publishEdit(viewer(), id, comment, draft);
      case DECLINE_EDIT -> moderation.declineEdit(viewer(), id, comment, draft);
      case REMOVE_SUMMARY -> summaries.remove(viewer(), id, comment, draft);
      case RESTORE_SUMMARY -> summaries.restore(viewer(), id, comment, draft);
      default -> throw new IllegalArgumentException("Not an action of the desk: " + action);
    };
  }

  /// Other comments that quote this comment.
  List<QuotingComment> listQuoting(ConsultationDetails consultation, int comment) {
    return quotingComments.list(viewer(), consultation.id(), comment);
  }

  DecisionDetails redact(
      ConsultationDetails consultation,
      int comment,
      RedactionSelection passages,
      DecisionDraft draft) {
    return moderation.redact(viewer(), consultation.id(), comment, passages.spans(), draft);
  }

  DecisionDetails redactSummary(
      ConsultationDetails consultation,
      int comment,
      RedactionSelection passages,
      DecisionDraft draft) {
    return summaries.redact(viewer(), consultation.id(), comment, passages.spans(), draft);
  }

  DecisionDetails suspend(
      ConsultationDetails consultation, int comment, Instant until, DecisionDraft draft) {
    return moderation.suspend(viewer(), consultation.id(), comment, until, draft);
  }

  DecisionDetails liftSuspension(ConsultationDetails consultation, Suspension suspension) {
    return moderation.liftSuspension(viewer(), consultation.id(), suspension.decision(), "");
  }

  void undo(ConsultationDetails consultation, int decision) {
    moderation.undo(viewer(), consultation.id(), decision);
  }

  AppealDetails answerAppeal(
      ConsultationDetails consultation, int decision, boolean upheld, String reasons) {
    return upheld
        ? appeals.uphold(viewer(), consultation.id(), decision, reasons)
        : appeals.dismiss(viewer(), consultation.id(), decision, reasons);
  }

  String errorText(Locale locale, Refusal refusal) {
    return messages.text(locale, refusal);
  }

  Instant now() {
    return clock.instant();
  }
}
