package org.rapporteur.consultation.ui;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.Timestamp;

/// Whether what was typed is kept, said aloud whenever that changes.
class SaveStatus extends Span {

  SaveStatus() {
    addClassName("saved");
    getElement().setAttribute("role", "status");
  }

  void saved(Instant at) {
    say(
        false,
        Icon.Name.CHECK,
        getTranslation("consultation.editor.saved", Timestamp.words(at, getLocale())));
  }

  void notSaved(String why) {
    say(true, Icon.Name.ALERT, getTranslation("consultation.editor.not-saved", why));
  }

  private void say(boolean bad, Icon.Name icon, String words) {
    setClassName("bad", bad);
    removeAll();
    add(Icon.small(icon), new Span(words));
  }
}
