package org.rapporteur.synthesis.confirmation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationLockSql;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.administration.AuditAction;
import org.rapporteur.identity.administration.AuditRecorder;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.DraftArchived;
import org.rapporteur.synthesis.OpenChallenges;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisService;
import org.springframework.stereotype.Service;

/// Says what a person must confirm before a draft is published, and records who confirmed it.
@Service
public class ConfirmationService {

  private final ConfirmationRepository confirmations;
  private final SynthesisService drafts;
  private final OpenChallenges challenges;
  private final ConsultationService consultations;
  private final ConsultationLockSql turn;
  private final PersonService people;
  private final AuditRecorder audit;
  private final Messages messages;
  private final Transactions transactions;
  private final Clock clock;

  ConfirmationService(
      ConfirmationRepository confirmations,
      SynthesisService drafts,
      OpenChallenges challenges,
      ConsultationService consultations,
      ConsultationLockSql turn,
      PersonService people,
      AuditRecorder audit,
      Messages messages,
      Transactions transactions,
      Clock clock) {
    this.confirmations = confirmations;
    this.drafts = drafts;
    this.challenges = challenges;
    this.consultations = consultations;
    this.turn = turn;
    this.people = people;
    this.audit = audit;
    this.messages = messages;
    this.transactions = transactions;
    this.clock = clock;
  }

  public ConfirmationDetails find(Viewer viewer, SynthesisDetails draft) {
    requireSecretariat(viewer, draft.consultation());
    return find(draft);
  }

  /// Confirms items as they are in the draft that the viewer sees. Other items are ignored: they
  /// changed, or are confirmed already.
  public void confirm(Viewer viewer, SynthesisDetails draft, Collection<ConfirmationItem> items) {
    var by = requireSecretariat(viewer, draft.consultation());
    transactions.write(
        () -> {
          turn.acquire(draft.consultation());
          var consultation = consultations.get(draft.consultation());
          if (consultation.phase().isArchived()) {
            throw new DraftArchived(consultation.slug());
          }
          var chosen = new HashSet<>(items);
          var confirmed = find(draft).open().stream().filter(chosen::contains).toList();
          if (confirmed.isEmpty()) {
            return;
          }
          var now = clock.instant();
          confirmations.saveAll(
              confirmed.stream().map(item -> new Confirmation(draft, item, by, now)).toList());
          audit.record(
              by,
              AuditAction.REPORT_CONFIRMED,
              consultation.slug().value(),
              words(confirmed, draft));
        });
  }

  /// Returns the latest draft as it can be published. Refused with `NotPublishable` if something
  /// blocks it, and with [NotConfirmed] if items are to confirm.
  public SynthesisDetails publishable(Viewer viewer, ConsultationId consultation) {
    requireSecretariat(viewer, consultation);
    var draft = drafts.publishable(viewer, consultation);
    var open = find(draft).open();
    if (!open.isEmpty()) {
      throw new NotConfirmed(open);
    }
    return draft;
  }

  /// Returns the confirmed items of a draft, for its edition.
  public List<ConfirmedItem> listConfirmed(SynthesisDetails draft) {
    return find(draft).confirmed();
  }

  private ConfirmationDetails find(SynthesisDetails draft) {
    var consultation = draft.consultation();
    return transactions.read(
        () -> {
          var stored =
              confirmations.findByConsultationIdOrderByIdDesc(consultation.value()).stream()
                  .collect(Collectors.groupingBy(c -> c.kind() + " " + c.subject()));
          var covering = new HashMap<ConfirmationItem, Confirmation>();
          var open = new ArrayList<ConfirmationItem>();
          var done = new ArrayList<ConfirmationItem>();
          for (var item : ConfirmationItems.of(draft, challenges.listOpen(consultation))) {
            stored.getOrDefault(item.kind() + " " + item.subject(), List.of()).stream()
                .filter(confirmation -> confirmation.covers(item))
                .findFirst()
                .ifPresentOrElse(
                    confirmation -> {
                      covering.put(item, confirmation);
                      done.add(item);
                    },
                    () -> open.add(item));
          }
          var names =
              people.findByIds(
                  covering.values().stream().map(Confirmation::confirmedBy).distinct().toList());
          return new ConfirmationDetails(
              open, done.stream().map(item -> confirmed(item, covering.get(item), names)).toList());
        });
  }

  private static ConfirmedItem confirmed(
      ConfirmationItem item, Confirmation by, Map<PersonId, PersonDetails> names) {
    var person = names.get(by.confirmedBy());
    return new ConfirmedItem(
        item.confirmedAs(by.state()), person == null ? "" : person.name(), by.confirmedAt());
  }

  /// Counts by kind. The name of a theme may be words of a comment, which an audit log must not
  /// contain.
  private String words(List<ConfirmationItem> items, SynthesisDetails draft) {
    var locale = messages.localeFor(draft.language());
    var byKind = new EnumMap<ConfirmationItem.Kind, Integer>(ConfirmationItem.Kind.class);
    items.forEach(item -> byKind.merge(item.kind(), 1, Integer::sum));
    return byKind.entrySet().stream()
        .map(entry -> messages.text(locale, entry.getKey().key(), entry.getValue()))
        .collect(Collectors.joining("; "));
  }

  private static PersonId requireSecretariat(Viewer viewer, ConsultationId consultation) {
    return viewer.requireSecretariat(consultation.scope(), "synthesize");
  }
}
