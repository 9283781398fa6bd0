package org.rapporteur.moderation.ui.desk;

import com.vaadin.flow.component.html.Span;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.moderation.DecisionDetails;
import org.rapporteur.moderation.appeal.AppealDetails;
import org.rapporteur.moderation.appeal.AppealState;
import org.rapporteur.publiclog.LogEntry;

/// A hidden status that announces completed actions to screen readers.
class ScreenReaderStatus extends Span {

  ScreenReaderStatus() {
    addClassName("vh");
    getElement().setAttribute("role", "status");
  }

  void announce(String message) {
    setText(message);
  }

  /// Announces an action after which this comment opens.
  void announceWithNext(String message, int nextComment) {
    setText(
        getTranslation(
            "moderation.done-message.next", message, CommentLinks.reference(nextComment)));
  }

  /// Announces the action on the last comment of the list.
  void announceLast(String message) {
    setText(getTranslation("moderation.done-message.last", message));
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
    var answer = appeal.answer();
    return getTranslation(
        "moderation.appeal.done." + outcome.name(),
        LogEntry.label(appeal.decision().number()),
        answer == null ? "" : LogEntry.label(answer.logNumber()));
  }
}
