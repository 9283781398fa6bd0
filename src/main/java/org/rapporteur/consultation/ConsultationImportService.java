package org.rapporteur.consultation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.QuestionDraft;
import org.rapporteur.identity.RoleScope;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.appointment.AppointmentService;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Service;

/// Imports consultations that took place elsewhere. The viewer is null only on the command line.
///
/// `from` and `until` are the opening and closing time of the imported consultation.
@Service
public class ConsultationImportService {

  private final ConsultationStore store;
  private final AppointmentService appointments;
  private final Transactions transactions;

  ConsultationImportService(
      ConsultationStore store, AppointmentService appointments, Transactions transactions) {
    this.store = store;
    this.appointments = appointments;
    this.transactions = transactions;
  }

  public ConsultationId createImported(
      @Nullable Viewer viewer, Slug slug, ConsultationDraft draft, Instant from, Instant until) {
    if (viewer != null) {
      viewer.requireSecretariat(RoleScope.INSTITUTION, "import");
    }
    return transactions.write(
        () -> {
          var consultation = store.create(slug, draft);
          consultation.markImported(from, until);
          if (viewer != null) {
            appointments.appointCreator(viewer, consultation.id().scope());
          }
          return consultation.id();
        });
  }

  /// Turns an existing draft into an imported consultation. Adds `questions` only if the draft has
  /// none.
  public void markDraftImported(
      @Nullable Viewer viewer,
      ConsultationId id,
      List<QuestionDraft> questions,
      Instant from,
      Instant until) {
    if (viewer != null) {
      viewer.requireSecretariat(id.scope(), "import");
    }
    store.change(
        id,
        consultation -> {
          consultation.requireDraft();
          if (consultation.hasNoQuestions()) {
            questions.forEach(consultation::addQuestion);
          }
          consultation.markImported(from, until);
        });
  }
}
