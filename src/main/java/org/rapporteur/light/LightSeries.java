package org.rapporteur.light;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.count.Participants;
import org.rapporteur.report.series.SeriesLinks;
import org.rapporteur.report.series.SeriesName;
import org.rapporteur.report.series.SeriesService;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The light page of the consultations of a series.
@Controller
class LightSeries {

  private final SeriesService series;
  private final Participants participants;
  private final LightPages pages;

  LightSeries(SeriesService series, Participants participants, LightPages pages) {
    this.series = series;
    this.participants = participants;
    this.pages = pages;
  }

  @GetMapping("/light" + SeriesLinks.PATH)
  ResponseEntity<byte[]> series(
      @RequestParam(name = SeriesLinks.NAME, defaultValue = "") String typed,
      HttpServletRequest request) {
    var name = SeriesName.inAddress(typed);
    var consultations = series.consultations(name);
    return pages.page(
        "series",
        pages.frame(request),
        Map.of(
            "name",
            name,
            "consultations",
            consultations,
            "comments",
            participants.comments(consultations.stream().map(ConsultationDetails::id).toList())));
  }
}
