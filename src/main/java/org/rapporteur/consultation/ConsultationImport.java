package org.rapporteur.consultation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.QuestionDraft;
import org.rapporteur.identity.Scope;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.appointment.AppointmentService;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.UseCases;
import org.springframework.stereotype.Service;

/// Takes in a consultation held elsewhere: it begins and ends with what is imported. Without a
/// viewer only on the command line.
@Service
public class ConsultationImport {

  private final StoredConsultations stored;
  private final AppointmentService appointments;
  private final UseCases useCases;

  ConsultationImport(
      StoredConsultations stored, AppointmentService appointments, UseCases useCases) {
    this.stored = stored;
    this.appointments = appointments;
    this.useCases = useCases;
  }

  public ConsultationId importHeld(
      @Nullable Viewer viewer, Slug slug, ConsultationDraft draft, Instant from, Instant until) {
    if (viewer != null) {
      viewer.secretariat(Scope.INSTITUTION, "import");
    }
    return useCases.change(
        () -> {
          var consultation = stored.store(slug, draft);
          consultation.takePlaceBetween(from, until);
          if (viewer != null) {
            appointments.appointFounder(viewer, consultation.id().scope());
          }
          return consultation.id();
        });
  }

  /// The same for one that stands as a draft. The questions are added where it has none.
  public void holdElsewhere(
      @Nullable Viewer viewer,
      ConsultationId id,
      List<QuestionDraft> questions,
      Instant from,
      Instant until) {
    if (viewer != null) {
      viewer.secretariat(id.scope(), "import");
    }
    stored.change(
        id,
        consultation -> {
          consultation.requireDraft();
          if (consultation.isWithoutQuestions()) {
            questions.forEach(consultation::addQuestion);
          }
          consultation.takePlaceBetween(from, until);
        });
  }
}
