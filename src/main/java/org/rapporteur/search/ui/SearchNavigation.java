package org.rapporteur.search.ui;

import java.util.List;
import org.rapporteur.search.SearchLinks;
import org.rapporteur.uikit.frame.NavigationItem;
import org.rapporteur.uikit.frame.NavigationSource;
import org.springframework.stereotype.Component;

/// Adds the search page to the main navigation.
@Component
class SearchNavigation implements NavigationSource {

  /// Position among the entries of all modules.
  private static final int POSITION = 15;

  @Override
  public List<NavigationItem> mainLinks() {
    return List.of(new NavigationItem("search.title", SearchLinks.SEARCH, POSITION));
  }
}
