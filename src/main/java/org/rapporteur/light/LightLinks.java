package org.rapporteur.light;

/// Where the light edition of a page is: the same path below `/light`.
public final class LightLinks {

  static final String ROOT = "/light";

  private LightLinks() {}

  /// Of a page's path from the site's root.
  public static String to(String path) {
    return ROOT + path;
  }
}
