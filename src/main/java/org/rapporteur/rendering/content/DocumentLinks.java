package org.rapporteur.rendering.content;

import org.rapporteur.shared.Slug;

/// The URLs that a report links to.
///
/// @param base the part before `/consultations/…`; empty within the site
public record DocumentLinks(String base, Slug consultation) {

  public String comment(int number) {
    return url("/comments/" + number);
  }

  public String decision(int number) {
    return url("/log/" + number);
  }

  public String edition(int number) {
    return url("/report/" + number);
  }

  /// Returns the URL of a file of an edition.
  public String file(int edition, String extension) {
    return edition(edition) + "." + extension;
  }

  private String url(String path) {
    return base + "/consultations/" + consultation + path;
  }
}
