package org.rapporteur.uikit.frame;

/// Finds the page of the light version, which has no scripts, for a page. Called once per page.
public interface LightVersion {

  /// Returns the path of the same page in the light version, or of the nearest page above it.
  String nearestPath(String path);
}
