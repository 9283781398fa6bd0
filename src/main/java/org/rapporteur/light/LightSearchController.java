package org.rapporteur.light;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.search.SearchPageService;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Light search page. A query that is a reference, such as C147, redirects to its page.
@Controller
class LightSearchController {

  private final SearchPageService searchPages;
  private final ViewerService viewers;
  private final LightPageRenderer renderer;

  LightSearchController(
      SearchPageService searchPages, ViewerService viewers, LightPageRenderer renderer) {
    this.searchPages = searchPages;
    this.viewers = viewers;
    this.renderer = renderer;
  }

  @GetMapping("/light/search")
  ResponseEntity<byte[]> showResults(
      @RequestParam MultiValueMap<String, String> query, HttpServletRequest request) {
    var referencePath = searchPages.findReferencePath(viewers.current(), query);
    if (referencePath.isPresent()) {
      return ResponseEntity.status(HttpStatus.FOUND)
          .location(URI.create(LightLinks.lightPath(referencePath.get())))
          .build();
    }
    var frame = renderer.createFrame(request);
    var page = searchPages.buildPage(viewers.current(), query, frame.locale());
    return renderer.render("search", frame, Map.of("page", page));
  }
}
