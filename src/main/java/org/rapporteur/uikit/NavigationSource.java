package org.rapporteur.uikit;

import java.util.List;

/// A module's places in the frame. Asked once for each page load, as the one who reads it.
public interface NavigationSource {

  /// Links of the main navigation that this reader may use.
  List<NavigationItem> items();

  /// Links at the foot of every page.
  default List<NavigationItem> footer() {
    return List.of();
  }
}
