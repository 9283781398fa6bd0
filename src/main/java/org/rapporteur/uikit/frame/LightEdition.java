package org.rapporteur.uikit.frame;

/// Finds the page of the light edition, which has no scripts, for a page. Called once per page.
public interface LightEdition {

  /// Returns the path of the same page in the light edition, or of the nearest page above it.
  String nearestPath(String path);
}
