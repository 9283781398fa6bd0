package org.rapporteur.moderation.ui.desk;

import java.time.Instant;
import java.util.Locale;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.moderation.DecisionDetails;
import org.rapporteur.moderation.DecisionDraft;
import org.rapporteur.moderation.ModerationAction;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.moderation.RedactionSelection;
import org.rapporteur.moderation.SummaryModerationService;
import org.rapporteur.moderation.Suspension;
import org.rapporteur.moderation.SuspensionService;
import org.rapporteur.moderation.appeal.AppealDetails;
import org.rapporteur.moderation.appeal.AppealService;
import org.rapporteur.moderation.appeal.AppealState;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.springframework.stereotype.Component;

/// Executes the actions of the moderation desk as the current viewer.
@Component
class ModeratorActions {

  private final ModerationService moderation;
  private final SummaryModerationService summaries;
  private final SuspensionService suspensions;
  private final AppealService appeals;
  private final ViewerService viewers;
  private final Messages messages;

  ModeratorActions(
      ModerationService moderation,
      SummaryModerationService summaries,
      SuspensionService suspensions,
      AppealService appeals,
      ViewerService viewers,
      Messages messages) {
    this.moderation = moderation;
    this.summaries = summaries;
    this.suspensions = suspensions;
    this.appeals = appeals;
    this.viewers = viewers;
    this.messages = messages;
  }

  DecisionDetails decide(
      ConsultationDetails consultation, int comment, ModerationAction action, DecisionDraft draft) {
    var viewer = viewer();
    var id = consultation.id();
    return switch (action) {
      case PUBLISH -> moderation.publish(viewer, id, comment, draft);
      case DECLINE -> moderation.decline(viewer, id, comment, draft);
      case REMOVE -> moderation.remove(viewer, id, comment, draft);
      case RESTORE -> moderation.restore(viewer, id, comment, draft);
      case KEEP -> moderation.keep(viewer, id, comment, draft);
      case PUBLISH_EDIT -> moderation.publishEdit(viewer, id, comment, draft);
      case DECLINE_EDIT -> moderation.declineEdit(viewer, id, comment, draft);
      case REMOVE_SUMMARY -> summaries.remove(viewer, id, comment, draft);
      case RESTORE_SUMMARY -> summaries.restore(viewer, id, comment, draft);
      default -> throw new IllegalArgumentException("Not an action of the desk: " + action);
    };
  }

  DecisionDetails redact(
      ConsultationDetails consultation,
      int comment,
      RedactionSelection passages,
      DecisionDraft draft) {
    return moderation.redact(viewer(), consultation.id(), comment, passages.spans(), draft);
  }

  DecisionDetails redactSummary(
      ConsultationDetails consultation,
      int comment,
      RedactionSelection passages,
      DecisionDraft draft) {
    return summaries.redact(viewer(), consultation.id(), comment, passages.spans(), draft);
  }

  DecisionDetails suspend(
      ConsultationDetails consultation, int comment, Instant until, DecisionDraft draft) {
    return suspensions.suspend(viewer(), consultation.id(), comment, until, draft);
  }

  DecisionDetails liftSuspension(ConsultationDetails consultation, Suspension suspension) {
    return suspensions.liftSuspension(viewer(), consultation.id(), suspension.decision(), "");
  }

  void undo(ConsultationDetails consultation, int decision) {
    moderation.undo(viewer(), consultation.id(), decision);
  }

  AppealDetails answerAppeal(
      ConsultationDetails consultation, int decision, AppealState outcome, String reasons) {
    return outcome == AppealState.UPHELD
        ? appeals.uphold(viewer(), consultation.id(), decision, reasons)
        : appeals.dismiss(viewer(), consultation.id(), decision, reasons);
  }

  String errorText(Locale locale, Refusal refusal) {
    return messages.text(locale, refusal);
  }

  private Viewer viewer() {
    return viewers.current();
  }
}
