package org.rapporteur.search.ui;

import java.util.List;
import org.rapporteur.search.SearchLinks;
import org.rapporteur.uikit.NavigationItem;
import org.rapporteur.uikit.NavigationSource;
import org.springframework.stereotype.Component;

/// Search entry of the main navigation.
@Component
class SearchNavigation implements NavigationSource {

  /// Position among the entries of all modules.
  private static final int POSITION = 15;

  @Override
  public List<NavigationItem> items() {
    return List.of(new NavigationItem("search.title", SearchLinks.SEARCH, POSITION));
  }
}
