package org.rapporteur.synthesis.readiness;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationLockSql;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.administration.AuditAction;
import org.rapporteur.identity.administration.AuditRecorder;
import org.rapporteur.shared.Messages;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.run.DraftArchived;
import org.springframework.stereotype.Component;

/// Stores confirmations and adds them to the audit log.
@Component
class ConfirmationRecorder {

  private final ReadinessConfirmationRepository confirmations;
  private final ConsultationService consultations;
  private final ConsultationLockSql turn;
  private final AuditRecorder audit;
  private final Messages messages;
  private final Clock clock;

  ConfirmationRecorder(
      ReadinessConfirmationRepository confirmations,
      ConsultationService consultations,
      ConsultationLockSql turn,
      AuditRecorder audit,
      Messages messages,
      Clock clock) {
    this.confirmations = confirmations;
    this.consultations = consultations;
    this.turn = turn;
    this.audit = audit;
    this.messages = messages;
    this.clock = clock;
  }

  /// Prevents other confirmations until the transaction ends.
  void lock(ConsultationId consultation) {
    turn.acquire(consultation);
    var details = consultations.get(consultation);
    if (details.phase().isArchived()) {
      throw new DraftArchived(details.slug());
    }
  }

  void record(
      SynthesisDetails draft, List<ReadinessItem> items, @Nullable String reason, PersonId by) {
    var now = clock.instant();
    confirmations.saveAll(
        items.stream()
            .map(item -> new ReadinessConfirmation(draft, item, reason, by, now))
            .toList());
    String slug = consultations.get(draft.consultation()).slug().value();
    audit.record(by, AuditAction.REPORT_CONFIRMED, slug, countByKind(items, draft));
  }

  /// Names no theme, because its name may be words of a comment.
  private String countByKind(List<ReadinessItem> items, SynthesisDetails draft) {
    var locale = messages.localeFor(draft.language());
    var byKind = new EnumMap<ReadinessItem.Kind, Integer>(ReadinessItem.Kind.class);
    items.forEach(item -> byKind.merge(item.kind(), 1, Integer::sum));
    return byKind.entrySet().stream()
        .map(entry -> messages.text(locale, entry.getKey().key(), entry.getValue()))
        .collect(Collectors.joining("; "));
  }
}
