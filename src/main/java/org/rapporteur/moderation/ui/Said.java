package org.rapporteur.moderation.ui;

import com.vaadin.flow.component.html.Span;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.moderation.DecisionDetails;
import org.rapporteur.moderation.appeal.AppealDetails;
import org.rapporteur.moderation.appeal.AppealState;
import org.rapporteur.publiclog.Entry;

/// What the desk tells a screen reader once something is done.
class Said extends Span {

  Said() {
    addClassName("vh");
    getElement().setAttribute("role", "status");
  }

  void say(String done) {
    setText(done);
  }

  /// And which comment comes next, 0 for none.
  void say(String done, int following) {
    setText(
        following == 0
            ? getTranslation("moderation.said.last", done)
            : getTranslation("moderation.said", done, CommentLinks.reference(following)));
  }

  void undone(int decision) {
    setText(getTranslation("moderation.undone", Entry.label(decision)));
  }

  String words(DecisionDetails decision) {
    return getTranslation(
        decision.act().doneKey(),
        CommentLinks.reference(decision.commentNumber()),
        decision.label());
  }

  String words(AppealDetails answered, AppealState outcome) {
    Integer number = answered.answerNumber();
    return getTranslation(
        "moderation.appeal.done." + outcome.name(),
        Entry.label(answered.decisionNumber()),
        number == null ? "" : Entry.label(number));
  }
}
