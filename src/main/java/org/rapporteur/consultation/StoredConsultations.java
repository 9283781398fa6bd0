package org.rapporteur.consultation;

import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.UseCases;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/// Consultations as they are stored and changed: what is known of a changed one is forgotten.
@Component
class StoredConsultations {

  private final ConsultationRepository consultations;
  private final KnownConsultations known;
  private final UseCases useCases;
  private final Clock clock;

  StoredConsultations(
      ConsultationRepository consultations,
      KnownConsultations known,
      UseCases useCases,
      Clock clock) {
    this.consultations = consultations;
    this.known = known;
    this.useCases = useCases;
    this.clock = clock;
  }

  /// Within a change.
  Consultation store(Slug slug, ConsultationDraft draft) {
    requireFree(slug);
    var stored = consultations.save(new Consultation(slug, draft, clock.instant()));
    known.forgetAfterCommit(slug, stored.id());
    return stored;
  }

  void requireFree(Slug slug) {
    if (consultations.existsBySlug(slug.value())) {
      throw new SlugIsTaken(slug);
    }
  }

  void change(ConsultationId id, Consumer<Consultation> change) {
    useCases.change(() -> change.accept(load(id)));
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

  /// What someone typed counts only against the version they saw.
  <T> T change(ConsultationId id, int version, Function<Consultation, T> change) {
    try {
      return useCases.change(
          () -> {
            var consultation = load(id);
            consultation.requireVersion(version);
            return change.apply(consultation);
          });
    } catch (OptimisticLockingFailureException e) {
      throw new EditedMeanwhile(
          known
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
    known.forgetAfterCommit(consultation.slug(), id);
    return consultation;
  }
}
