package org.rapporteur.consultation;

import java.time.Clock;
import org.rapporteur.consultation.timeline.NewTimelineEvent;
import org.rapporteur.consultation.timeline.Timeline;
import org.rapporteur.consultation.timeline.TimelineKind;
import org.rapporteur.identity.RoleScope;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.appointment.AppointmentService;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Creates, edits and announces draft consultations.
@Service
public class ConsultationDraftService {

  private final ConsultationRepository consultations;
  private final ConsultationStore store;
  private final Timeline timeline;
  private final AppointmentService appointments;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;
  private final Clock clock;

  ConsultationDraftService(
      ConsultationRepository consultations,
      ConsultationStore store,
      Timeline timeline,
      AppointmentService appointments,
      ApplicationEventPublisher events,
      Transactions transactions,
      Clock clock) {
    this.consultations = consultations;
    this.store = store;
    this.timeline = timeline;
    this.appointments = appointments;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Creates a draft and appoints the viewer to its secretariat.
  public ConsultationId create(Viewer viewer, Slug slug, ConsultationDraft draft) {
    viewer.requireSecretariat(RoleScope.INSTITUTION, "create");
    return transactions.write(
        () -> {
          var id = store.create(slug, draft).id();
          appointments.appointCreator(viewer, id.scope());
          return id;
        });
  }

  /// Replaces the draft and returns its new version. Throws [ConsultationEditConflict] if `version`
  /// is outdated.
  public int update(
      Viewer viewer, ConsultationId id, int version, Slug slug, ConsultationDraft draft) {
    viewer.requireSecretariat(id.scope(), "edit");
    return store.change(
        id,
        version,
        consultation -> {
          if (!consultation.slug().equals(slug)) {
            store.requireFree(slug);
          }
          consultation.updateDraft(slug, draft, clock.instant());
          consultation.replaceSections(draft.sections(), consultations::flush);
          consultations.flush();
          return consultation.version();
        });
  }

  /// Deletes a draft without a public record, because it was never public.
  public void deleteDraft(Viewer viewer, ConsultationId id) {
    viewer.requireSecretariat(id.scope(), "edit");
    store.change(
        id,
        consultation -> {
          consultation.requireDraft();
          events.publishEvent(new ConsultationRemoved(id, consultation.slug()));
          consultations.delete(consultation);
        });
  }

  public void announce(Viewer viewer, ConsultationId id, int version) {
    viewer.requireSecretariat(id.scope(), "announce");
    store.change(
        id,
        version,
        consultation -> {
          var now = clock.instant();
          consultation.announce(now);
          timeline.record(
              id, consultation.slug(), NewTimelineEvent.withoutReason(TimelineKind.ANNOUNCED, now));
          events.publishEvent(new ConsultationAnnounced(id, consultation.slug()));
        });
  }
}
