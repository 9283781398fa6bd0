package org.rapporteur.light;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.rapporteur.identity.Viewer;
import org.rapporteur.report.ReportService;
import org.rapporteur.response.challenge.ChallengeService;
import org.rapporteur.response.challenge.ChallengeSettings;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Light page of the challenges to an edition. The single HTML file of the edition does not contain
/// them.
@Controller
class LightChallengeController {

  private final LightResolver resolver;
  private final ReportService reports;
  private final ChallengeService challenges;
  private final ChallengeSettings settings;
  private final LightPageRenderer renderer;

  LightChallengeController(
      LightResolver resolver,
      ReportService reports,
      ChallengeService challenges,
      ChallengeSettings settings,
      LightPageRenderer renderer) {
    this.resolver = resolver;
    this.reports = reports;
    this.challenges = challenges;
    this.settings = settings;
    this.renderer = renderer;
  }

  @GetMapping("/light/consultations/{slug}/report/{edition}/challenges")
  ResponseEntity<byte[]> showChallenges(
      @PathVariable String slug, @PathVariable String edition, HttpServletRequest request) {
    var consultation = resolver.requireConsultation(slug);
    int number = LightResolver.parseNumber(edition, "edition");
    var editionDetails = reports.get(Viewer.VISITOR, consultation.id(), number);
    return renderer.render(
        "challenges",
        renderer.createFrame(request),
        Map.of(
            "consultation",
            consultation,
            "edition",
            editionDetails,
            "challenges",
            challenges.list(Viewer.VISITOR, consultation.id(), number),
            "settings",
            settings));
  }
}
