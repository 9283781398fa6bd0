package org.rapporteur.consultation;

import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.Transactions;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/// Creates and changes consultations, and invalidates the cache with every change.
@Component
class ConsultationStore {

  private final ConsultationRepository consultations;
  private final ConsultationCache cache;
  private final Transactions transactions;
  private final Clock clock;

  ConsultationStore(
      ConsultationRepository consultations,
      ConsultationCache cache,
      Transactions transactions,
      Clock clock) {
    this.consultations = consultations;
    this.cache = cache;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Creates a consultation in the current transaction.
  Consultation create(Slug slug, ConsultationDraft draft) {
    requireFree(slug);
    var stored = consultations.save(new Consultation(slug, draft, clock.instant()));
    cache.invalidateAfterCommit(slug, stored.id());
    return stored;
  }

  void requireFree(Slug slug) {
    if (consultations.existsBySlug(slug.value())) {
      throw new SlugTaken(slug);
    }
  }

  /// Changes the consultation in a new transaction, whatever its version.
  void change(ConsultationId id, Consumer<Consultation> change) {
    transactions.write(() -> change.accept(load(id)));
  }

  void change(ConsultationId id, int version, Consumer<Consultation> change) {
    change(
        id,
        version,
        consultation -> {
          change.accept(consultation);
          return consultation;
        });
  }

  /// Changes the consultation and returns the result of `change`. Throws [ConsultationEditConflict]
  /// if `version` is outdated.
  <T> T change(ConsultationId id, int version, Function<Consultation, T> change) {
    try {
      return transactions.write(
          () -> {
            var consultation = load(id);
            consultation.requireVersion(version);
            return change.apply(consultation);
          });
    } catch (OptimisticLockingFailureException e) {
      throw new ConsultationEditConflict(
          cache
              .find(id)
              .map(ConsultationDetails::slug)
              .orElseThrow(() -> new NotFound("consultation", id.value())));
    }
  }

  private Consultation load(ConsultationId id) {
    var consultation =
        consultations
            .findById(id.value())
            .orElseThrow(() -> new NotFound("consultation", id.value()));
    cache.invalidateAfterCommit(consultation.slug(), id);
    return consultation;
  }
}
