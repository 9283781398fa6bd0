package org.rapporteur.shell;

import java.util.Optional;
import java.util.regex.Pattern;

/// Finds the path of a page's Atom feed.
final class FeedPath {

  private static final Pattern PAGES_WITH_FEED =
      Pattern.compile(
          "(/consultations/[^/]+(?:/log|/(?:questions|comments|contributors)/[^/]+)?|/delegations/[^/]+|/follow-ups)/?");

  private FeedPath() {}

  static Optional<String> forPage(String path) {
    if (path.equals("/")) {
      return Optional.of("/feed.atom");
    }
    var page = PAGES_WITH_FEED.matcher(path);
    return page.matches() ? Optional.of(page.group(1) + "/feed.atom") : Optional.empty();
  }
}
