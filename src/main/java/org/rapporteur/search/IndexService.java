package org.rapporteur.search;

import org.rapporteur.identity.Viewer;
import org.rapporteur.search.index.Index;
import org.springframework.stereotype.Service;

/// The index as administrators see to it.
@Service
public class IndexService {

  private final Index index;

  IndexService(Index index) {
    this.index = index;
  }

  public IndexStanding standing(Viewer viewer) {
    viewer.administrator("administer");
    return IndexStanding.of(index.state());
  }

  /// Has a new index built while the old one answers; false where one is being built already.
  public boolean rebuild(Viewer viewer) {
    viewer.administrator("administer");
    return index.rebuild();
  }
}
