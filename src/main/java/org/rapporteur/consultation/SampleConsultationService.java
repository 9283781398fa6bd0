package org.rapporteur.consultation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.rapporteur.consultation.timeline.NewTimelineEvent;
import org.rapporteur.consultation.timeline.Timeline;
import org.rapporteur.consultation.timeline.TimelineKind;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Adds and removes the sample consultations of a new installation.
@Service
public class SampleConsultationService {

  private final ConsultationStore store;
  private final ConsultationRepository consultations;
  private final ConsultationCache cache;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;
  private final Clock clock;

  SampleConsultationService(
      ConsultationStore store,
      ConsultationRepository consultations,
      ConsultationCache cache,
      Timeline timeline,
      ApplicationEventPublisher events,
      Transactions transactions,
      Clock clock) {
    this.store = store;
    this.consultations = consultations;
    this.cache = cache;
    this.timeline = timeline;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Adds a consultation that is public from `announcedAt` and opens and closes as scheduled.
  public ConsultationId add(Slug slug, ConsultationDraft draft, Instant announcedAt) {
    return transactions.write(
        () -> {
          var consultation = store.create(slug, draft);
          consultation.announceAsSample(announcedAt);
          timeline.record(
              consultation.id(),
              slug,
              NewTimelineEvent.withoutReason(TimelineKind.ANNOUNCED, announcedAt));
          events.publishEvent(new ConsultationAnnounced(consultation.id(), slug));
          return consultation.id();
        });
  }

  public List<ConsultationDetails> list() {
    Instant now = clock.instant();
    return transactions.read(
        () -> consultations.findSamples().stream().map(c -> c.details(now)).toList());
  }

  /// Deletes a sample; does nothing if the consultation is not a sample. Other modules delete their
  /// data on [ConsultationRemoved].
  public void remove(Viewer administrator, ConsultationId id) {
    administrator.requireAdministrator("remove-sample");
    transactions.write(
        () ->
            consultations
                .findById(id.value())
                .filter(Consultation::isSample)
                .ifPresent(
                    consultation -> {
                      cache.invalidateAfterCommit(consultation.slug(), id);
                      events.publishEvent(new ConsultationRemoved(id, consultation.slug()));
                      consultations.delete(consultation);
                    }));
  }
}
