package org.rapporteur.response.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.identity.Viewer;
import org.rapporteur.testing.ViewTest;
import org.rapporteur.uikit.frame.InitialPage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/// Base of the tests that also read public pages as different viewers.
abstract class ResponseViewTest extends ViewTest {

  @Autowired private List<InitialPage> pages;

  /// Renders the page at a path as the viewer sees it.
  final String render(Viewer viewer, String path) {
    return render(viewer, path, Map.of());
  }

  final String render(Viewer viewer, String path, Map<String, List<String>> query) {
    var before = SecurityContextHolder.getContext();
    SecurityContextHolder.clearContext();
    try {
      if (viewer.isSignedIn()) {
        signIn(viewer);
      }
      var request = new InitialPage.Request(path, query, Locale.ENGLISH);
      return pages.stream()
          .flatMap(page -> page.render(request).stream())
          .map(InitialPage.Content::html)
          .findFirst()
          .orElseThrow();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }
}
