package org.rapporteur.synthesis.offer;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.draft.DraftAccess;
import org.rapporteur.synthesis.draft.DraftHeads;
import org.rapporteur.synthesis.draft.DraftHeads.Head;
import org.rapporteur.synthesis.draft.DraftMade;
import org.rapporteur.synthesis.history.DraftChanges;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// What a run made stands beside the draft in use until the secretariat takes it over or keeps what
/// it has.
@Service
public class OfferService {

  /// As many as the runs that are shown.
  private static final int SHOWN = 20;

  private final DraftHeads heads;
  private final DraftChanges changes;
  private final CarriedWork work;
  private final PersonService people;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;
  private final Clock clock;

  OfferService(
      DraftHeads heads,
      DraftChanges changes,
      CarriedWork work,
      PersonService people,
      ApplicationEventPublisher events,
      Transactions transactions,
      Clock clock) {
    this.heads = heads;
    this.changes = changes;
    this.work = work;
    this.people = people;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// The last drafts, the newest first.
  public List<DraftOffer> latest(Viewer viewer, ConsultationId consultation) {
    DraftAccess.requireSecretariat(viewer, consultation);
    return named(consultation, SHOWN);
  }

  /// The newest draft, whether or not it is in use.
  public Optional<DraftOffer> last(Viewer viewer, ConsultationId consultation) {
    DraftAccess.requireSecretariat(viewer, consultation);
    return named(consultation, 1).stream().findFirst();
  }

  private List<DraftOffer> named(ConsultationId consultation, int most) {
    var all = transactions.read(() -> heads.all(consultation));
    var names = people.findNames(all.stream().flatMap(head -> decidedBy(head).stream()).toList());
    return IntStream.range(0, Math.min(most, all.size()))
        .mapToObj(at -> offer(all.get(at), all.subList(at + 1, all.size()), at == 0, names))
        .toList();
  }

  /// @param earlier the drafts before it, the newest first
  private static DraftOffer offer(
      Head head, List<Head> earlier, boolean isLast, Map<PersonId, String> names) {
    var decided = head.decided();
    return new DraftOffer(
        head.version(),
        head.inUse(),
        earlier.stream().filter(Head::inUse).map(Head::version).findFirst().orElse(null),
        isLast,
        decidedBy(head).map(by -> names.getOrDefault(by, "")).orElse(null),
        decided == null ? null : decided.at());
  }

  private static Optional<PersonId> decidedBy(Head head) {
    return Optional.ofNullable(head.decided()).map(DraftHeads.Act::by);
  }

  /// Puts it in the place of the draft in use, with what people made of that.
  public void takeOver(Viewer viewer, ConsultationId consultation, int version) {
    var by = DraftAccess.requireSecretariat(viewer, consultation);
    transactions.write(
        () -> {
          long inUse = changes.lock(consultation);
          long offered = offered(consultation, version);
          work.into(consultation, offered, inUse);
          heads.decide(offered, true, by, clock.instant());
          events.publishEvent(new DraftMade(consultation, version));
        });
  }

  /// Keeps the draft in use as it is.
  public void decline(Viewer viewer, ConsultationId consultation, int version) {
    var by = DraftAccess.requireSecretariat(viewer, consultation);
    transactions.write(
        () -> {
          changes.lock(consultation);
          heads.decide(offered(consultation, version), false, by, clock.instant());
        });
  }

  private long offered(ConsultationId consultation, int version) {
    return heads
        .offered(consultation)
        .filter(offer -> offer.version() == version)
        .map(Head::id)
        .orElseThrow(() -> new NothingOffered(version));
  }
}
