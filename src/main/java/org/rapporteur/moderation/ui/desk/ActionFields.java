package org.rapporteur.moderation.ui.desk;

import com.vaadin.flow.component.html.Div;

/// The fields that an action needs in addition to its reason.
abstract class ActionFields extends Div {

  ActionFields() {
    addClassName("act-part");
  }

  /// Returns true if all fields are filled in. Otherwise marks the missing field and moves the
  /// focus to it.
  abstract boolean validate();

  abstract void focus();
}
