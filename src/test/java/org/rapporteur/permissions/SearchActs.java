package org.rapporteur.permissions;

import java.util.List;
import java.util.Map;
import org.rapporteur.search.IndexService;
import org.rapporteur.search.SearchRequest;
import org.rapporteur.search.SearchService;
import org.springframework.stereotype.Component;

/// Searching, and seeing to the index.
@Component
class SearchActs extends Acts {

  SearchActs(SearchService search, IndexService index) {
    asks("SearchService.search", (v, s) -> search.search(v, request(s, "mandate")));
    asks("IndexService.getStatus", (v, s) -> index.getStatus(v));
    does("IndexService.rebuild", (v, s) -> index.rebuild(v));
  }

  private static SearchRequest request(Scene scene, String text) {
    return SearchRequest.fromQuery(
        Map.of("q", List.of(text), "in", List.of(scene.consultation().slug().value())));
  }
}
