package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.UI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Leads whoever has to sign in for an act to do so, and then back to where it was begun.
final class SignInFirst {

  private SignInFirst() {}

  /// With what is written open again.
  static void thenGoOnWith(String act) {
    thenGoTo(UI.getCurrent().getActiveViewLocation().getPath() + "?act=" + act);
  }

  /// In the list as it was chosen.
  static void thenComeBackTo(int comment) {
    var list = UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters();
    thenGoTo(list + "#c" + comment);
  }

  private static void thenGoTo(String path) {
    UI.getCurrent()
        .getPage()
        .setLocation("/sign-in?to=" + URLEncoder.encode("/" + path, StandardCharsets.UTF_8));
  }
}
