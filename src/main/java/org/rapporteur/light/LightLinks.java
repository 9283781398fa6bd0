package org.rapporteur.light;

import org.rapporteur.search.Hit;
import org.rapporteur.search.Kind;

/// Where the light edition of a page is: the same path below `/light`.
public final class LightLinks {

  static final String ROOT = "/light";

  private LightLinks() {}

  /// Of a page's path from the site's root.
  public static String to(String path) {
    return ROOT + path;
  }

  /// Of what was found; the light edition of a report is its one file.
  public static String of(Hit hit) {
    return hit.kind() == Kind.PARAGRAPH ? hit.address() : to(hit.address());
  }
}
