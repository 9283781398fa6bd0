package org.rapporteur.journeys;

/// A screen of the product: who looks at it, the address as its view or controller declares it, and
/// an address of the sample at which it has something to show.
record Screen(Eyes eyes, String route, String path) {

  /// Those who look at screens, by the name of their account in the sample.
  enum Eyes {
    VISITOR,
    STAKEHOLDER,
    MODERATOR,
    SECRETARIAT,
    ADMINISTRATOR;

    String email() {
      return name().toLowerCase(java.util.Locale.ROOT) + "@sample.example";
    }
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
            .replaceAll("[:{](number|question|comment|contributor)}?", "1");
    return new Screen(eyes, route, "/" + path.replaceFirst("^/", "") + query);
  }

  @Override
  public String toString() {
    return eyes.name().toLowerCase(java.util.Locale.ROOT) + " at " + path;
  }
}
