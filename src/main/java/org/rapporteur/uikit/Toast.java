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
    return open(text, DISPLAY_TIME, false);
  }

  /// Stays until dismissed, so that nobody has to read it quickly.
  public static Notification showError(String text) {
    var toast = open(text, Duration.ZERO, true);
    toast.addThemeVariants(NotificationVariant.ERROR);
    return toast;
  }

  /// Shows a message with one action. It stays; the caller closes it if the action expires.
  public static Notification showWithAction(String text, String label, Runnable action) {
    var toast = open(text, Duration.ZERO, false);
    var button = new NativeButton(label, click -> action.run());
    button.addClickListener(click -> toast.close());
    ((Div) toast.getChildren().findFirst().orElseThrow()).addComponentAtIndex(1, button);
    return toast;
  }

  private static Notification open(String text, Duration displayTime, boolean assertive) {
    var toast = new Notification();
    var row = new Div(new Span(text));
    row.addClassName("toast");
    if (displayTime.isZero()) {
      String label = UI.getCurrent().getTranslation("uikit.dismiss");
      row.add(new NativeButton(label, click -> toast.close()));
    }
    toast.add(row);
    toast.addClassName("toast-card");
    toast.setAssertive(assertive);
    toast.setDuration((int) displayTime.toMillis());
    toast.setPosition(Position.BOTTOM_CENTER);
    toast.open();
    return toast;
  }
}
