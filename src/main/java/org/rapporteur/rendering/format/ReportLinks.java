package org.rapporteur.rendering.format;

import org.rapporteur.shared.Slug;

/// Addresses that a report links to.
///
/// @param base what stands before `/consultations/…`
public record ReportLinks(String base, Slug consultation) {

  public String comment(int number) {
    return at("/comments/" + number);
  }

  public String decision(int number) {
    return at("/log/" + number);
  }

  public String edition(int number) {
    return at("/report/" + number);
  }

  /// An edition as a file, by its extension.
  public String file(int edition, String extension) {
    return edition(edition) + "." + extension;
  }

  private String at(String place) {
    return base + "/consultations/" + consultation + place;
  }
}
