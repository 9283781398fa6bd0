package org.rapporteur.moderation.ui;

import com.vaadin.flow.component.html.Div;

/// What one kind of decision asks for besides its reason.
abstract class ActPart extends Div {

  ActPart() {
    addClassName("act-part");
  }

  /// Whether everything is there; what is missing is marked and gets the focus.
  abstract boolean isComplete();

  abstract void focus();
}
