package org.rapporteur.consultation.ui.editor;

import java.time.Clock;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationDraftService;
import org.rapporteur.consultation.ConsultationLifecycleService;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.Viewers;
import org.rapporteur.shared.Messages;
import org.springframework.stereotype.Component;

/// Creates the forms of the editor: one for drafts, one for public consultations.
@Component
class EditorFactory {

  private final ConsultationService consultations;
  private final ConsultationDraftService drafts;
  private final ConsultationLifecycleService lifecycle;
  private final Viewers viewers;
  private final Messages messages;
  private final Clock clock;

  EditorFactory(
      ConsultationService consultations,
      ConsultationDraftService drafts,
      ConsultationLifecycleService lifecycle,
      Viewers viewers,
      Messages messages,
      Clock clock) {
    this.consultations = consultations;
    this.drafts = drafts;
    this.lifecycle = lifecycle;
    this.viewers = viewers;
    this.messages = messages;
    this.clock = clock;
  }

  DraftEditor createDraftEditor(ConsultationDetails draft, DraftEditor.Listener listener) {
    return new DraftEditor(draft, consultations, drafts, viewers, messages, clock, listener);
  }

  PublicEditor createPublicEditor(ConsultationDetails consultation, Runnable reload) {
    return new PublicEditor(consultation, consultations, lifecycle, viewers, messages, reload);
  }
}
