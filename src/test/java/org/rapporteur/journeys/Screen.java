package org.rapporteur.journeys;

import java.util.Locale;

/// A screen: its user, its declared route, a path where the sample has content, and its HTTP
/// status.
record Screen(SampleUser user, String route, String path, int status) {

  /// Users of screens, named after their accounts in the sample; a visitor has none.
  enum SampleUser {
    VISITOR,
    STAKEHOLDER,
    /// Author of C155, which M-0007 removed.
    AUTHOR,
    MODERATOR,
    SECRETARIAT,
    ADMINISTRATOR;

    String email() {
      String account = this == AUTHOR ? "delegate-53" : name().toLowerCase(Locale.ROOT);
      return account + "@sample.example";
    }
  }

  Screen(SampleUser user, String route, String path) {
    this(user, route, path, 200);
  }

  /// A missing or forbidden page.
  static Screen refused(SampleUser user, String path, int status) {
    return new Screen(user, "", path, status);
  }

  /// A screen whose path needs only sample values for its parameters.
  static Screen forRoute(SampleUser user, String route) {
    return withQuery(user, route, "");
  }

  static Screen withQuery(SampleUser user, String route, String query) {
    String path =
        route
            .replace(":slug", "internet-governance-forum")
            .replace("{slug}", "internet-governance-forum")
            .replaceAll("[:{](number|question|comment|contributor|submission)}?", "1");
    return new Screen(user, route, "/" + path.replaceFirst("^/", "") + query);
  }

  @Override
  public String toString() {
    return user.name().toLowerCase(java.util.Locale.ROOT) + " at " + path;
  }
}
