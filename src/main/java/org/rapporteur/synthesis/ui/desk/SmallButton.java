package org.rapporteur.synthesis.ui.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/// The buttons that stand between what is read.
public final class SmallButton {

  private SmallButton() {}

  public static Button of(String text, Runnable act) {
    var button = new Button(text, click -> act.run());
    button.addThemeVariants(ButtonVariant.SMALL);
    return button;
  }

  /// Where several say the same.
  ///
  /// @param spoken begins with the text, and says of what it is
  public static Button of(String text, String spoken, Runnable act) {
    var button = of(text, act);
    button.setAriaLabel(spoken);
    return button;
  }
}
