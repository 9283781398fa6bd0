package org.rapporteur.search;

import org.rapporteur.identity.Viewer;
import org.rapporteur.search.index.SearchIndex;
import org.springframework.stereotype.Service;

/// Shows and rebuilds the search index, for administrators.
@Service
public class IndexService {

  private final SearchIndex index;

  IndexService(SearchIndex index) {
    this.index = index;
  }

  public IndexStatus getStatus(Viewer viewer) {
    viewer.requireAdministrator("administer");
    return index.getStatus();
  }

  /// Rebuilds the index in the background while the old one stays in use. Returns false if a build
  /// is already running.
  public boolean rebuild(Viewer viewer) {
    viewer.requireAdministrator("administer");
    return index.rebuild();
  }
}
