package org.rapporteur.light;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.count.DiscussionCountSql;
import org.rapporteur.response.series.SeriesLinks;
import org.rapporteur.response.series.SeriesName;
import org.rapporteur.response.series.SeriesService;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Light page of the consultations in a series.
@Controller
class LightSeriesController {

  private final SeriesService series;
  private final DiscussionCountSql commentCounts;
  private final LightPageRenderer renderer;

  LightSeriesController(
      SeriesService series, DiscussionCountSql commentCounts, LightPageRenderer renderer) {
    this.series = series;
    this.commentCounts = commentCounts;
    this.renderer = renderer;
  }

  @GetMapping("/light" + SeriesLinks.PATH)
  ResponseEntity<byte[]> showSeries(
      @RequestParam(name = SeriesLinks.NAME, defaultValue = "") String nameParameter,
      HttpServletRequest request) {
    var name = SeriesName.fromParameter(nameParameter);
    var consultations = series.listConsultations(name);
    return renderer.render(
        "series",
        renderer.createFrame(request),
        Map.of(
            "name",
            name,
            "consultations",
            consultations,
            "comments",
            commentCounts.countComments(
                consultations.stream().map(ConsultationDetails::id).toList())));
  }
}
