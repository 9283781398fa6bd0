package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.UI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Sends the user to the sign-in page and then back to what they were doing.
final class SignInRedirect {

  private SignInRedirect() {}

  /// Returns with the editor open.
  static void resumeAction(String action) {
    redirect(UI.getCurrent().getActiveViewLocation().getPath() + "?act=" + action);
  }

  /// Returns to the comment in the same order and filters.
  static void returnToComment(int comment) {
    var list = UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters();
    redirect(list + "#c" + comment);
  }

  private static void redirect(String path) {
    UI.getCurrent()
        .getPage()
        .setLocation("/sign-in?to=" + URLEncoder.encode("/" + path, StandardCharsets.UTF_8));
  }
}
