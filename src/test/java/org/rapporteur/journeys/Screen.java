package org.rapporteur.journeys;

import java.util.Locale;

/// A screen of the product: who looks at it, the address as its view or controller declares it, an
/// address of the sample at which it has something to show, and the status it comes with.
record Screen(Eyes eyes, String route, String path, int status) {

  /// Those who look at screens, by the name of their account in the sample.
  enum Eyes {
    VISITOR,
    STAKEHOLDER,
    /// Of C155, which M-0007 removed.
    AUTHOR,
    MODERATOR,
    SECRETARIAT,
    ADMINISTRATOR;

    String email() {
      String account = this == AUTHOR ? "delegate-53" : name().toLowerCase(Locale.ROOT);
      return account + "@sample.example";
    }
  }

  Screen(Eyes eyes, String route, String path) {
    this(eyes, route, path, 200);
  }

  /// What somebody sees where there is nothing, or nothing for them.
  static Screen refused(Eyes eyes, String path, int status) {
    return new Screen(eyes, "", path, status);
  }

  /// Where nothing but the values of parameters is to be filled in.
  static Screen of(Eyes eyes, String route) {
    return at(eyes, route, "");
  }

  static Screen at(Eyes eyes, String route, String query) {
    String path =
        route
            .replace(":slug", "internet-governance-forum")
            .replace("{slug}", "internet-governance-forum")
            .replaceAll("[:{](number|question|comment|contributor|submission)}?", "1");
    return new Screen(eyes, route, "/" + path.replaceFirst("^/", "") + query);
  }

  @Override
  public String toString() {
    return eyes.name().toLowerCase(java.util.Locale.ROOT) + " at " + path;
  }
}
