package org.rapporteur.consultation.ui.editor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.rapporteur.uikit.Notice;

/// A panel in which the secretariat chooses between its own text and that of a concurrent edit.
class ConflictPanel extends Div {

  ConflictPanel() {
    setVisible(false);
  }

  /// Shows a conflict and two buttons to resolve it.
  ///
  /// @param overwrite saves the text of the viewer
  /// @param reload discards the text of the viewer
  void show(String message, Runnable overwrite, Runnable reload) {
    var buttons =
        new Div(
            new Button(getTranslation("consultation.conflict.mine"), click -> overwrite.run()),
            new Button(getTranslation("consultation.conflict.theirs"), click -> reload.run()));
    buttons.addClassName("row");
    removeAll();
    add(new Notice(Notice.Kind.BAD, new Div(new Paragraph(message), buttons)));
    setVisible(true);
  }
}
