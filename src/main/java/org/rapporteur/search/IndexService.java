package org.rapporteur.search;

import org.rapporteur.identity.Viewer;
import org.rapporteur.search.index.SearchIndex;
import org.springframework.stereotype.Service;

/// Search index administration.
@Service
public class IndexService {

  private final SearchIndex index;

  IndexService(SearchIndex index) {
    this.index = index;
  }

  public IndexStatus getStatus(Viewer viewer) {
    viewer.requireAdministrator("administer");
    return IndexStatus.fromState(index.state());
  }

  /// Rebuilds the index in the background while the old one stays in use. Returns false if a build
  /// is already running.
  public boolean rebuild(Viewer viewer) {
    viewer.requireAdministrator("administer");
    return index.rebuild();
  }
}
