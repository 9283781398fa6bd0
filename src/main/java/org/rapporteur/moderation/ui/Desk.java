package org.rapporteur.moderation.ui;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.thread.QuotingComments;
import org.rapporteur.discussion.thread.QuotingComments.Quoting;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.Viewers;
import org.rapporteur.moderation.Act;
import org.rapporteur.moderation.DecisionDetails;
import org.rapporteur.moderation.DecisionDraft;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.moderation.Passages;
import org.rapporteur.moderation.SummaryModeration;
import org.rapporteur.moderation.Suspension;
import org.rapporteur.moderation.appeal.AppealDetails;
import org.rapporteur.moderation.appeal.AppealService;
import org.rapporteur.moderation.policy.Policy;
import org.rapporteur.moderation.policy.PolicyService;
import org.rapporteur.moderation.queue.Dossier;
import org.rapporteur.moderation.queue.QueueList;
import org.rapporteur.moderation.queue.QueuePage;
import org.rapporteur.moderation.queue.QueueService;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.springframework.stereotype.Component;

/// What the desk asks of the services, as whoever sits at it now.
@Component
class Desk {

  private final QueueService queue;
  private final ModerationService moderation;
  private final SummaryModeration summaries;
  private final AppealService appeals;
  private final PolicyService policies;
  private final QuotingComments quoting;
  private final Viewers viewers;
  private final Messages messages;
  private final Clock clock;

  Desk(
      QueueService queue,
      ModerationService moderation,
      SummaryModeration summaries,
      AppealService appeals,
      PolicyService policies,
      QuotingComments quoting,
      Viewers viewers,
      Messages messages,
      Clock clock) {
    this.queue = queue;
    this.moderation = moderation;
    this.summaries = summaries;
    this.appeals = appeals;
    this.policies = policies;
    this.quoting = quoting;
    this.viewers = viewers;
    this.messages = messages;
    this.clock = clock;
  }

  Viewer viewer() {
    return viewers.current();
  }

  /// How many wait in each consultation.
  Map<ConsultationId, Integer> waiting() {
    return queue.waitingIn(viewer());
  }

  Map<QueueList, Integer> counts(ConsultationDetails consultation) {
    return queue.counts(viewer(), consultation.id());
  }

  QueuePage page(ConsultationDetails consultation, QueueList list, long after) {
    return queue.page(viewer(), consultation.id(), list, after);
  }

  Optional<Dossier> dossier(ConsultationDetails consultation, int comment) {
    return queue.dossier(viewer(), consultation, comment);
  }

  Policy policy(ConsultationDetails consultation) {
    return policies.of(consultation.id());
  }

  DecisionDetails decide(
      ConsultationDetails consultation, int comment, Act act, DecisionDraft draft) {
    var id = consultation.id();
    return switch (act) {
      case PUBLISH -> moderation.publish(viewer(), id, comment, draft);
      case DECLINE -> moderation.decline(viewer(), id, comment, draft);
      case REMOVE -> moderation.remove(viewer(), id, comment, draft);
      case RESTORE -> moderation.restore(viewer(), id, comment, draft);
      case KEEP -> moderation.keep(viewer(), id, comment, draft);
      case PUBLISH_EDIT -> moderation.publishEdit(viewer(), id, comment, draft);
      case DECLINE_EDIT -> moderation.declineEdit(viewer(), id, comment, draft);
      case REMOVE_SUMMARY -> summaries.remove(viewer(), id, comment, draft);
      case RESTORE_SUMMARY -> summaries.restore(viewer(), id, comment, draft);
      default -> throw new IllegalArgumentException("Not an act of the desk: " + act);
    };
  }

  /// Other comments that quote it.
  List<Quoting> quoting(ConsultationDetails consultation, int comment) {
    return quoting.of(viewer(), consultation.id(), comment);
  }

  DecisionDetails redact(
      ConsultationDetails consultation, int comment, Passages passages, DecisionDraft draft) {
    return moderation.redact(viewer(), consultation.id(), comment, passages.spans(), draft);
  }

  DecisionDetails redactSummary(
      ConsultationDetails consultation, int comment, Passages passages, DecisionDraft draft) {
    return summaries.redact(viewer(), consultation.id(), comment, passages.spans(), draft);
  }

  DecisionDetails suspend(
      ConsultationDetails consultation, int comment, Instant until, DecisionDraft draft) {
    return moderation.suspend(viewer(), consultation.id(), comment, until, draft);
  }

  DecisionDetails lift(ConsultationDetails consultation, Suspension suspension) {
    return moderation.lift(viewer(), consultation.id(), suspension.decision(), "");
  }

  void undo(ConsultationDetails consultation, int decision) {
    moderation.undo(viewer(), consultation.id(), decision);
  }

  AppealDetails answer(
      ConsultationDetails consultation, int decision, boolean upheld, String reasons) {
    return upheld
        ? appeals.uphold(viewer(), consultation.id(), decision, reasons)
        : appeals.dismiss(viewer(), consultation.id(), decision, reasons);
  }

  String words(Locale locale, Refusal refusal) {
    return messages.text(locale, refusal);
  }

  Instant now() {
    return clock.instant();
  }
}
