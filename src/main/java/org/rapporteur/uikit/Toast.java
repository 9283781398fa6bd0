package org.rapporteur.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.time.Duration;

/// A word about what just happened, at the edge of the page. One that holds an action stays until
/// it is dismissed.
public final class Toast {

  private static final Duration SHORT = Duration.ofSeconds(6);

  private Toast() {}

  public static Notification say(String text) {
    return open(text, SHORT, false);
  }

  /// Stays, because nobody should have to be quick to read what went wrong.
  public static Notification failure(String text) {
    var toast = open(text, Duration.ZERO, true);
    toast.addThemeVariants(NotificationVariant.ERROR);
    return toast;
  }

  /// Offers one act. It stays; whoever limits the act in time closes it then.
  public static Notification offer(String text, String act, Runnable action) {
    var toast = open(text, Duration.ZERO, false);
    var button = new NativeButton(act, click -> action.run());
    button.addClickListener(click -> toast.close());
    ((Div) toast.getChildren().findFirst().orElseThrow()).addComponentAtIndex(1, button);
    return toast;
  }

  private static Notification open(String text, Duration stays, boolean assertive) {
    var toast = new Notification();
    var row = new Div(new Span(text));
    row.addClassName("toast");
    if (stays.isZero()) {
      String label = UI.getCurrent().getTranslation("uikit.dismiss");
      row.add(new NativeButton(label, click -> toast.close()));
    }
    toast.add(row);
    toast.addClassName("toast-card");
    toast.setAssertive(assertive);
    toast.setDuration((int) stays.toMillis());
    toast.setPosition(Position.BOTTOM_CENTER);
    toast.open();
    return toast;
  }
}
