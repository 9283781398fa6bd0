package org.rapporteur.light;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.document.DocumentService;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.discussion.count.DiscussionCountSql;
import org.rapporteur.identity.Viewer;
import org.rapporteur.report.Edition;
import org.rapporteur.report.ReportService;
import org.rapporteur.response.series.SeriesService;
import org.rapporteur.shared.NotFound;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Light pages of all consultations and of one consultation, and redirects to its report. The class
/// is public, because a template uses [PhaseGroup].
@Controller
public class LightConsultationController {

  /// Keeps a page with titles of ordinary length below 20 KB.
  private static final int PAGE_SIZE = 25;

  private final ConsultationService consultations;
  private final DocumentService documents;
  private final DiscussionCountSql commentCounts;
  private final ReportService reports;
  private final SeriesService series;
  private final LightResolver resolver;
  private final LightPageRenderer renderer;

  LightConsultationController(
      ConsultationService consultations,
      DocumentService documents,
      DiscussionCountSql commentCounts,
      ReportService reports,
      SeriesService series,
      LightResolver resolver,
      LightPageRenderer renderer) {
    this.consultations = consultations;
    this.documents = documents;
    this.commentCounts = commentCounts;
    this.reports = reports;
    this.series = series;
    this.resolver = resolver;
    this.renderer = renderer;
  }

  /// Consultations in one group of phases, with the message key of its heading.
  public record PhaseGroup(String key, List<ConsultationDetails> consultations) {

    private PhaseGroup skip(int count) {
      return new PhaseGroup(
          key, consultations.subList(Math.min(count, consultations.size()), consultations.size()));
    }

    private PhaseGroup limit(int max) {
      return new PhaseGroup(
          key, consultations.subList(0, Math.clamp(max, 0, consultations.size())));
    }
  }

  @GetMapping({"/light", "/light/"})
  ResponseEntity<byte[]> showConsultations(
      @RequestParam(defaultValue = "") String after, HttpServletRequest request) {
    int skipped = after.isEmpty() ? 0 : LightResolver.parseNumber(after, "consultation");
    var all = consultations.listPublic();
    var groups = selectPage(groupByPhase(all), skipped);
    var page = groups.stream().flatMap(group -> group.consultations().stream()).toList();
    int end = skipped + page.size();
    return renderer.render(
        "home",
        renderer.createFrame(request),
        Map.of(
            "groups",
            groups,
            "comments",
            commentCounts.countComments(page.stream().map(ConsultationDetails::id).toList()),
            "next",
            end < all.size() ? end : 0));
  }

  private static List<PhaseGroup> groupByPhase(List<ConsultationDetails> all) {
    return List.of(
        createPhaseGroup("open", all, Phase.OPEN),
        createPhaseGroup("announced", all, Phase.ANNOUNCED),
        createPhaseGroup("closed", all, Phase.CLOSED),
        createPhaseGroup("reported", all, Phase.REPORTED, Phase.ARCHIVED),
        createPhaseGroup("withdrawn", all, Phase.WITHDRAWN));
  }

  /// Selects the page after the first `skipped` consultations of all groups.
  private static List<PhaseGroup> selectPage(List<PhaseGroup> groups, int skipped) {
    var page = new ArrayList<PhaseGroup>();
    int position = 0;
    int remaining = PAGE_SIZE;
    for (var group : groups) {
      var slice = group.skip(Math.max(0, skipped - position)).limit(remaining);
      position += group.consultations().size();
      remaining -= slice.consultations().size();
      if (!slice.consultations().isEmpty()) {
        page.add(slice);
      }
    }
    return page;
  }

  @GetMapping("/light/consultations/{slug}")
  ResponseEntity<byte[]> showConsultation(@PathVariable String slug, HttpServletRequest request) {
    var consultation = resolver.requireConsultation(slug);
    var model = new HashMap<String, Object>();
    model.put("consultation", consultation);
    model.put("comments", commentCounts.countByQuestion(consultation.id()));
    model.put("documents", documents.list(consultation.id()));
    model.put("events", consultations.listTimeline(consultation.id()));
    // The template shows no report for edition 0.
    model.put(
        "edition",
        reports.latest(Viewer.VISITOR, consultation.id()).map(Edition::number).orElse(0));
    if (consultation.phase().isPublic()) {
      series.find(consultation).ifPresent(name -> model.put("series", name));
    }
    return renderer.render("consultation", renderer.createFrame(request), model);
  }

  /// The single HTML file of a report needs no scripts and serves as its light version.
  @GetMapping("/light/consultations/{slug}/report")
  ResponseEntity<Void> redirectToReport(@PathVariable String slug) {
    return redirect(getReportPath(slug) + ".html");
  }

  @GetMapping("/light/consultations/{slug}/report/{edition}")
  ResponseEntity<Void> redirectToEdition(@PathVariable String slug, @PathVariable String edition) {
    return redirect(
        getReportPath(slug) + "/" + LightResolver.parseNumber(edition, "edition") + ".html");
  }

  private String getReportPath(String slug) {
    var consultation = resolver.requireConsultation(slug);
    if (consultation.reportedAt() == null) {
      throw new NotFound("report", slug);
    }
    return ConsultationLinks.report(consultation.slug());
  }

  private static ResponseEntity<Void> redirect(String path) {
    return ResponseEntity.status(HttpStatus.FOUND).header(HttpHeaders.LOCATION, path).build();
  }

  private static PhaseGroup createPhaseGroup(
      String name, List<ConsultationDetails> all, Phase... phases) {
    var included = Set.of(phases);
    return new PhaseGroup(
        "light.home." + name,
        all.stream().filter(consultation -> included.contains(consultation.phase())).toList());
  }
}
