package org.rapporteur.light;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.rapporteur.identity.Viewer;
import org.rapporteur.response.followup.FollowUpFilter;
import org.rapporteur.response.followup.FollowUpService;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Light pages of follow-ups to reports.
@Controller
class LightFollowUpController {

  /// Small, so that a page loads on slow connections.
  private static final int PAGE_SIZE = 20;

  private final LightResolver resolver;
  private final FollowUpService followUps;
  private final LightPageRenderer renderer;

  LightFollowUpController(
      LightResolver resolver, FollowUpService followUps, LightPageRenderer renderer) {
    this.resolver = resolver;
    this.followUps = followUps;
    this.renderer = renderer;
  }

  @GetMapping("/light/follow-ups")
  ResponseEntity<byte[]> showAllFollowUps(
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String after,
      HttpServletRequest request) {
    var filter = FollowUpFilter.parse(status, year);
    return renderer.render(
        "all-follow-ups",
        renderer.createFrame(request),
        Map.of(
            "filter",
            filter,
            "years",
            followUps.listYears(),
            "page",
            followUps.listPage(filter, after, PAGE_SIZE)));
  }

  @GetMapping("/light/consultations/{slug}/report/follow-ups")
  ResponseEntity<byte[]> showReportFollowUps(
      @PathVariable String slug, HttpServletRequest request) {
    var consultation = resolver.requireConsultation(slug);
    return renderer.render(
        "follow-ups",
        renderer.createFrame(request),
        Map.of(
            "consultation",
            consultation,
            "followUps",
            followUps.list(Viewer.VISITOR, consultation.id())));
  }
}
