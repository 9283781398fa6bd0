package org.rapporteur.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.time.Duration;

/// A short message at the edge of the page. A message with an action stays until it is dismissed.
public final class Toast {

  private static final Duration DISPLAY_TIME = Duration.ofSeconds(6);

  private Toast() {}

  public static Notification show(String text) {
    var toast = create(text);
    toast.setDuration((int) DISPLAY_TIME.toMillis());
    toast.open();
    return toast;
  }

  /// Shows an error until it is dismissed, so that nobody has to read it quickly.
  public static Notification showError(String text) {
    var toast = create(text, dismissButton());
    toast.setAssertive(true);
    toast.addThemeVariants(NotificationVariant.ERROR);
    toast.open();
    return toast;
  }

  /// Shows a message with one action until it is dismissed. The caller closes it if the action is
  /// no longer possible.
  public static Notification showWithAction(String text, String label, Runnable action) {
    var toast = create(text, new NativeButton(label, click -> action.run()), dismissButton());
    toast.open();
    return toast;
  }

  /// The toast closes when one of its buttons is pressed.
  private static Notification create(String text, NativeButton... buttons) {
    var toast = new Notification();
    var row = new Div(new Span(text));
    row.addClassName("toast");
    for (var button : buttons) {
      button.addClickListener(click -> toast.close());
      row.add(button);
    }
    toast.add(row);
    toast.addClassName("toast-card");
    toast.setDuration(0);
    toast.setPosition(Position.BOTTOM_CENTER);
    return toast;
  }

  private static NativeButton dismissButton() {
    return new NativeButton(UI.getCurrent().getTranslation("uikit.dismiss"));
  }
}
