package org.rapporteur.consultation.ui.editor;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.uikit.Icon;

/// Shows whether the entered text is saved, and announces changes to screen readers.
class SaveStatus extends Span {

  SaveStatus() {
    addClassName("saved");
    getElement().setAttribute("role", "status");
  }

  void showSaved(Instant at) {
    show(
        false,
        Icon.Name.CHECK,
        getTranslation("consultation.editor.saved", UtcTime.format(at, getLocale())));
  }

  void showNotSaved(String reason) {
    show(true, Icon.Name.ALERT, getTranslation("consultation.editor.not-saved", reason));
  }

  private void show(boolean isError, Icon.Name icon, String text) {
    setClassName("bad", isError);
    removeAll();
    add(Icon.small(icon), new Span(text));
  }
}
