package org.rapporteur.permissions;

import java.util.List;
import java.util.Map;
import org.rapporteur.search.IndexService;
import org.rapporteur.search.SearchRequest;
import org.rapporteur.search.SearchService;
import org.springframework.stereotype.Component;

/// Acts on searches and the search index.
@Component
class SearchActs extends Acts {

  SearchActs(SearchService search, IndexService index) {
    register("SearchService.search", (v, s) -> search.search(v, request(s, "mandate")));
    register("IndexService.getStatus", (v, s) -> index.getStatus(v));
    registerVoid("IndexService.rebuild", (v, s) -> index.rebuild(v));
  }

  private static SearchRequest request(Scenario scenario, String text) {
    return SearchRequest.fromQuery(
        Map.of("q", List.of(text), "in", List.of(scenario.consultation().slug().value())));
  }
}
