package org.rapporteur.moderation.ui;

import com.vaadin.flow.component.html.Span;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.moderation.DecisionDetails;
import org.rapporteur.moderation.appeal.AppealDetails;
import org.rapporteur.moderation.appeal.AppealState;
import org.rapporteur.publiclog.LogEntry;

/// Announces completed actions to screen readers.
class ScreenReaderStatus extends Span {

  ScreenReaderStatus() {
    addClassName("vh");
    getElement().setAttribute("role", "status");
  }

  void announce(String message) {
    setText(message);
  }

  /// `nextComment` is the comment that opens next, 0 for none.
  void announce(String message, int nextComment) {
    setText(
        nextComment == 0
            ? getTranslation("moderation.said.last", message)
            : getTranslation("moderation.said", message, CommentLinks.reference(nextComment)));
  }

  void announceUndo(int decision) {
    setText(getTranslation("moderation.undone", LogEntry.label(decision)));
  }

  String decisionText(DecisionDetails decision) {
    return getTranslation(
        decision.action().confirmationKey(),
        CommentLinks.reference(decision.commentNumber()),
        decision.label());
  }

  String appealText(AppealDetails appeal, AppealState outcome) {
    Integer number = appeal.answerNumber();
    return getTranslation(
        "moderation.appeal.done." + outcome.name(),
        LogEntry.label(appeal.decisionNumber()),
        number == null ? "" : LogEntry.label(number));
  }
}
