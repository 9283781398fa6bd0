package org.rapporteur.uikit;

/// Tells the frame where a page stands in the edition without script. Asked once for each page.
public interface LightEdition {

  /// A path of this site: of the same page, or of the nearest above it that its reader finds there.
  String nearest(String path);
}
