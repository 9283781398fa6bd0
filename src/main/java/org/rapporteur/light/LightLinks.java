package org.rapporteur.light;

import org.rapporteur.search.Hit;
import org.rapporteur.search.ResultKind;

/// URLs of the light version: those of the full site below `/light`.
public final class LightLinks {

  static final String ROOT = "/light";

  private LightLinks() {}

  public static String lightPath(String path) {
    return ROOT + path;
  }

  /// A paragraph of a report has no light page, so its URL leads to the report's single HTML file.
  public static String forHit(Hit hit) {
    return hit.kind() == ResultKind.PARAGRAPH ? hit.path() : lightPath(hit.path());
  }
}
