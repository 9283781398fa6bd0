package org.rapporteur.light;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.rapporteur.identity.Viewer;
import org.rapporteur.report.followup.FollowUpChoice;
import org.rapporteur.report.followup.FollowUpService;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The light pages of what followed reports.
@Controller
class LightFollowUps {

  /// What fits a page for weak lines.
  private static final int AT_ONCE = 20;

  private final LightReading reading;
  private final FollowUpService followUps;
  private final LightPages pages;

  LightFollowUps(LightReading reading, FollowUpService followUps, LightPages pages) {
    this.reading = reading;
    this.followUps = followUps;
    this.pages = pages;
  }

  @GetMapping("/light/follow-ups")
  ResponseEntity<byte[]> all(
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String after,
      HttpServletRequest request) {
    var choice = FollowUpChoice.read(status, year);
    return pages.page(
        "all-follow-ups",
        pages.frame(request),
        Map.of(
            "choice",
            choice,
            "years",
            followUps.years(),
            "page",
            followUps.page(choice, after, AT_ONCE)));
  }

  @GetMapping("/light/consultations/{slug}/report/follow-ups")
  ResponseEntity<byte[]> ofReport(@PathVariable String slug, HttpServletRequest request) {
    var consultation = reading.consultation(slug);
    return pages.page(
        "follow-ups",
        pages.frame(request),
        Map.of(
            "consultation",
            consultation,
            "followUps",
            followUps.of(Viewer.VISITOR, consultation.id())));
  }
}
