package org.rapporteur.consultation;

import java.time.Clock;
import org.rapporteur.consultation.timeline.Timeline;
import org.rapporteur.consultation.timeline.TimelineKind;
import org.rapporteur.identity.Scope;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.appointment.AppointmentService;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.UseCases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Prepares a consultation, from the first draft until it is announced.
@Service
public class PreparationService {

  private final ConsultationRepository consultations;
  private final StoredConsultations stored;
  private final Timeline timeline;
  private final AppointmentService appointments;
  private final ApplicationEventPublisher events;
  private final UseCases useCases;
  private final Clock clock;

  PreparationService(
      ConsultationRepository consultations,
      StoredConsultations stored,
      Timeline timeline,
      AppointmentService appointments,
      ApplicationEventPublisher events,
      UseCases useCases,
      Clock clock) {
    this.consultations = consultations;
    this.stored = stored;
    this.timeline = timeline;
    this.appointments = appointments;
    this.events = events;
    this.useCases = useCases;
    this.clock = clock;
  }

  public ConsultationId create(Viewer viewer, Slug slug, ConsultationDraft draft) {
    viewer.secretariat(Scope.INSTITUTION, "create");
    return useCases.change(
        () -> {
          var id = stored.store(slug, draft).id();
          appointments.appointFounder(viewer, id.scope());
          return id;
        });
  }

  /// Takes what was typed over the version that the editor saw, and answers the new version.
  public int rewrite(
      Viewer viewer, ConsultationId id, int version, Slug slug, ConsultationDraft draft) {
    viewer.secretariat(id.scope(), "edit");
    return stored.change(
        id,
        version,
        consultation -> {
          if (!consultation.slug().equals(slug)) {
            stored.requireFree(slug);
          }
          consultation.rewrite(slug, draft, clock.instant());
          if (!consultation.isStructuredAs(draft.sections())) {
            consultation.clearStructure();
            consultations.flush();
            consultation.structure(draft.sections());
          }
          consultations.flush();
          return consultation.version();
        });
  }

  /// A draft nobody outside saw may go without a trace.
  public void deleteDraft(Viewer viewer, ConsultationId id) {
    viewer.secretariat(id.scope(), "edit");
    stored.change(
        id,
        consultation -> {
          consultation.requireDraft();
          events.publishEvent(new ConsultationRemoved(id, consultation.slug()));
          consultations.delete(consultation);
        });
  }

  public void announce(Viewer viewer, ConsultationId id, int version) {
    viewer.secretariat(id.scope(), "announce");
    stored.change(
        id,
        version,
        consultation -> {
          var now = clock.instant();
          consultation.announce(now);
          timeline.add(id, consultation.slug(), TimelineKind.ANNOUNCED, now, null);
          events.publishEvent(new ConsultationAnnounced(id, consultation.slug()));
        });
  }
}
