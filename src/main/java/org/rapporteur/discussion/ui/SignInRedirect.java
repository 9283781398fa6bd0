package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.UI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.rapporteur.discussion.draft.DraftTarget;

/// Sends the user to the sign-in page and then back to what they were doing.
final class SignInRedirect {

  private SignInRedirect() {}

  /// Returns to the page with the composer open.
  static void returnToComposer(DraftTarget target) {
    redirect(UI.getCurrent().getActiveViewLocation().getPath() + ComposerSlot.openingQuery(target));
  }

  /// Returns to the comment in the list with the same order and filters.
  static void returnToComment(int comment) {
    String listPath = UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters();
    redirect(listPath + "#c" + comment);
  }

  /// Opens the sign-in page, which returns to the path.
  ///
  /// @param path path and query of a page, without the leading slash
  private static void redirect(String path) {
    UI.getCurrent()
        .getPage()
        .setLocation("/sign-in?to=" + URLEncoder.encode("/" + path, StandardCharsets.UTF_8));
  }
}
