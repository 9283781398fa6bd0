package org.rapporteur.uikit.frame;

import java.util.List;

/// Navigation links of a module. Called once per page load with the viewer's rights.
public interface NavigationSource {

  /// Main navigation links that the viewer may use.
  List<NavigationItem> mainLinks();

  /// Links in the page footer.
  default List<NavigationItem> footerLinks() {
    return List.of();
  }
}
