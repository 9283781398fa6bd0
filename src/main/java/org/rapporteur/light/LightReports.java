package org.rapporteur.light;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.rapporteur.identity.Viewer;
import org.rapporteur.report.ReportService;
import org.rapporteur.report.challenge.ChallengePeriod;
import org.rapporteur.report.challenge.ChallengeService;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The light page of the challenges to an edition, which its one file does not hold.
@Controller
class LightReports {

  private final LightReading reading;
  private final ReportService reports;
  private final ChallengeService challenges;
  private final ChallengePeriod period;
  private final LightPages pages;

  LightReports(
      LightReading reading,
      ReportService reports,
      ChallengeService challenges,
      ChallengePeriod period,
      LightPages pages) {
    this.reading = reading;
    this.reports = reports;
    this.challenges = challenges;
    this.period = period;
    this.pages = pages;
  }

  @GetMapping("/light/consultations/{slug}/report/{edition}/challenges")
  ResponseEntity<byte[]> challenges(
      @PathVariable String slug, @PathVariable String edition, HttpServletRequest request) {
    var consultation = reading.consultation(slug);
    int number = LightReading.number(edition, "edition");
    var found = reports.get(Viewer.VISITOR, consultation.id(), number);
    return pages.page(
        "challenges",
        pages.frame(request),
        Map.of(
            "consultation",
            consultation,
            "edition",
            found,
            "challenges",
            challenges.of(Viewer.VISITOR, consultation.id(), number),
            "period",
            period));
  }
}
