package org.rapporteur.synthesis.offer;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.draft.DraftAccess;
import org.rapporteur.synthesis.draft.DraftHeads;
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

  private final OfferRows offers;
  private final DraftHeads heads;
  private final DraftChanges changes;
  private final CarriedWork work;
  private final PersonService people;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;
  private final Clock clock;

  OfferService(
      OfferRows offers,
      DraftHeads heads,
      DraftChanges changes,
      CarriedWork work,
      PersonService people,
      ApplicationEventPublisher events,
      Transactions transactions,
      Clock clock) {
    this.offers = offers;
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
    var found = transactions.read(() -> offers.latest(consultation, most));
    var names =
        people.findNames(found.stream().map(OfferRows.Offer::by).filter(Objects::nonNull).toList());
    return found.stream()
        .map(
            offer ->
                new DraftOffer(
                    offer.version(),
                    offer.inUse(),
                    offer.before(),
                    offer.isLast(),
                    offer.by() == null ? null : names.getOrDefault(offer.by(), ""),
                    offer.at()))
        .toList();
  }

  /// Puts it in the place of the draft in use, with what people made of that.
  public void takeOver(Viewer viewer, ConsultationId consultation, int version) {
    var by = DraftAccess.requireSecretariat(viewer, consultation);
    transactions.write(
        () -> {
          long inUse = changes.lock(consultation);
          long offered = offered(consultation, version);
          work.into(consultation, offered, inUse);
          offers.decide(offered, true, by, clock.instant());
          events.publishEvent(new DraftMade(consultation, version));
        });
  }

  /// Keeps the draft in use as it is.
  public void decline(Viewer viewer, ConsultationId consultation, int version) {
    var by = DraftAccess.requireSecretariat(viewer, consultation);
    transactions.write(
        () -> {
          changes.lock(consultation);
          offers.decide(offered(consultation, version), false, by, clock.instant());
        });
  }

  private long offered(ConsultationId consultation, int version) {
    return heads
        .offered(consultation)
        .filter(offer -> offer.version() == version)
        .map(DraftHeads.Head::id)
        .orElseThrow(() -> new NothingOffered(version));
  }
}
