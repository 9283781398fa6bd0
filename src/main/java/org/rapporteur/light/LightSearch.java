package org.rapporteur.light;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.rapporteur.identity.Viewers;
import org.rapporteur.search.SearchPages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The search without script.
@Controller
class LightSearch {

  private final SearchPages searches;
  private final Viewers viewers;
  private final LightPages pages;

  LightSearch(SearchPages searches, Viewers viewers, LightPages pages) {
    this.searches = searches;
    this.viewers = viewers;
    this.pages = pages;
  }

  @GetMapping("/light/search")
  ResponseEntity<byte[]> search(
      @RequestParam MultiValueMap<String, String> query, HttpServletRequest request) {
    var named = searches.jump(viewers.current(), query);
    if (named.isPresent()) {
      return ResponseEntity.status(HttpStatus.FOUND)
          .location(URI.create(LightLinks.to(named.get())))
          .build();
    }
    var frame = pages.frame(request);
    var page = searches.page(viewers.current(), query, frame.locale());
    return pages.page("search", frame, Map.of("page", page));
  }
}
