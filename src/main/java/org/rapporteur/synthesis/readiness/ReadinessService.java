package org.rapporteur.synthesis.readiness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.OpenChallenges;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisService;
import org.springframework.stereotype.Service;

/// Says what a person must confirm before a draft is published, and records who confirmed it.
@Service
public class ReadinessService {

  public static final int MAX_REASON = 300;

  private final ReadinessConfirmationRepository confirmations;
  private final ConfirmationRecorder recorder;
  private final SynthesisService drafts;
  private final OpenChallenges challenges;
  private final PersonService people;
  private final Transactions transactions;

  ReadinessService(
      ReadinessConfirmationRepository confirmations,
      ConfirmationRecorder recorder,
      SynthesisService drafts,
      OpenChallenges challenges,
      PersonService people,
      Transactions transactions) {
    this.confirmations = confirmations;
    this.recorder = recorder;
    this.drafts = drafts;
    this.challenges = challenges;
    this.people = people;
    this.transactions = transactions;
  }

  public ReadinessDetails find(Viewer viewer, SynthesisDetails draft) {
    requireSecretariat(viewer, draft.consultation());
    return find(draft);
  }

  /// Confirms items as they are in the draft that the viewer sees. Other items are ignored: they
  /// changed, are confirmed already, or need a reason.
  public void confirm(Viewer viewer, SynthesisDetails draft, Collection<ReadinessItem> items) {
    var by = requireSecretariat(viewer, draft.consultation());
    record(by, draft, items.stream().filter(item -> !item.kind().needsReason()).toList(), null);
  }

  /// Sets aside a point or a side that the draft does not convey.
  public void setAside(Viewer viewer, SynthesisDetails draft, ReadinessItem item, String reason) {
    var by = requireSecretariat(viewer, draft.consultation());
    record(by, draft, List.of(item), InputText.requireLine("reason", reason, MAX_REASON));
  }

  private void record(
      PersonId by,
      SynthesisDetails draft,
      Collection<ReadinessItem> items,
      @Nullable String reason) {
    var chosen = new HashSet<>(items);
    transactions.write(
        () -> {
          recorder.lock(draft.consultation());
          var confirmed = find(draft).open().stream().filter(chosen::contains).toList();
          if (!confirmed.isEmpty()) {
            recorder.record(draft, confirmed, reason, by);
          }
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

  private ReadinessDetails find(SynthesisDetails draft) {
    return transactions.read(
        () -> {
          var stored =
              confirmations.findByConsultationIdOrderByIdDesc(draft.consultation().value()).stream()
                  .collect(Collectors.groupingBy(c -> c.kind() + " " + c.subject()));
          var open = new ArrayList<ReadinessItem>();
          var confirmed = new LinkedHashMap<ReadinessItem, ReadinessConfirmation>();
          for (var item : ReadinessItems.of(draft, challenges.listOpen(draft.consultation()))) {
            stored.getOrDefault(item.kind() + " " + item.subject(), List.of()).stream()
                .filter(confirmation -> confirmation.covers(item))
                .findFirst()
                .ifPresentOrElse(
                    confirmation -> confirmed.put(item, confirmation), () -> open.add(item));
          }
          var names =
              people.findByIds(
                  confirmed.values().stream()
                      .map(ReadinessConfirmation::confirmedBy)
                      .distinct()
                      .toList());
          return new ReadinessDetails(
              open,
              confirmed.entrySet().stream()
                  .map(entry -> details(entry.getKey(), entry.getValue(), names))
                  .toList());
        });
  }

  private static ConfirmedItem details(
      ReadinessItem item, ReadinessConfirmation by, Map<PersonId, PersonDetails> names) {
    var person = names.get(by.confirmedBy());
    return new ConfirmedItem(
        item.confirmedAs(by.state()),
        person == null ? "" : person.name(),
        by.confirmedAt(),
        by.reason());
  }

  private static PersonId requireSecretariat(Viewer viewer, ConsultationId consultation) {
    return viewer.requireSecretariat(consultation.scope(), "synthesize");
  }
}
