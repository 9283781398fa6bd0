package org.rapporteur.shell;

import java.util.Optional;
import java.util.regex.Pattern;

/// Where the feed of a page is, for programs that look for one.
final class FeedAddress {

  private static final Pattern PAGES =
      Pattern.compile(
          "(/consultations/[^/]+(?:/log|/(?:questions|comments|contributors)/[^/]+)?|/delegations/[^/]+|/follow-ups)/?");

  private FeedAddress() {}

  static Optional<String> of(String path) {
    var page = PAGES.matcher(path);
    return page.matches() ? Optional.of(page.group(1) + "/feed.atom") : Optional.empty();
  }
}
