package org.rapporteur.consultation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.rapporteur.consultation.timeline.Timeline;
import org.rapporteur.consultation.timeline.TimelineKind;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.UseCases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// The consultations of the sample: they come when an installation is new, and go with one act.
@Service
public class SampleConsultations {

  private final StoredConsultations stored;
  private final ConsultationRepository consultations;
  private final KnownConsultations known;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final UseCases useCases;
  private final Clock clock;

  SampleConsultations(
      StoredConsultations stored,
      ConsultationRepository consultations,
      KnownConsultations known,
      Timeline timeline,
      ApplicationEventPublisher events,
      UseCases useCases,
      Clock clock) {
    this.stored = stored;
    this.consultations = consultations;
    this.known = known;
    this.timeline = timeline;
    this.events = events;
    this.useCases = useCases;
    this.clock = clock;
  }

  /// Public from `announced` on; the clock does the rest by the draft's schedule.
  public ConsultationId add(Slug slug, ConsultationDraft draft, Instant announced) {
    return useCases.change(
        () -> {
          var consultation = stored.store(slug, draft);
          consultation.becomeSample(announced);
          timeline.add(consultation.id(), slug, TimelineKind.ANNOUNCED, announced, null);
          return consultation.id();
        });
  }

  public List<ConsultationDetails> list() {
    Instant now = clock.instant();
    return useCases.read(
        () -> consultations.findSamples().stream().map(c -> c.details(now)).toList());
  }

  /// Takes a consultation of the sample out; [ConsultationRemoved] takes the rest with it.
  public void remove(Viewer administrator, ConsultationId id) {
    administrator.administrator("remove-sample");
    useCases.change(
        () ->
            consultations
                .findById(id.value())
                .filter(Consultation::isSample)
                .ifPresent(
                    consultation -> {
                      known.forgetAfterCommit(consultation.slug(), id);
                      events.publishEvent(new ConsultationRemoved(id, consultation.slug()));
                      consultations.delete(consultation);
                    }));
  }
}
