package org.rapporteur.report.web;

import java.nio.charset.StandardCharsets;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.report.Edition;
import org.rapporteur.report.ReportFiles;
import org.rapporteur.report.ReportFiles.ReportFile;
import org.rapporteur.report.ReportService;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Slug;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Hands editions out as files: what a browser shows is shown, what it cannot show is kept.
@Controller
class ReportController {

  private final ConsultationService consultations;
  private final ReportService reports;
  private final ReportFiles files;
  private final ViewerService viewers;

  ReportController(
      ConsultationService consultations,
      ReportService reports,
      ReportFiles files,
      ViewerService viewers) {
    this.consultations = consultations;
    this.reports = reports;
    this.files = files;
    this.viewers = viewers;
  }

  @GetMapping("/consultations/{slug}/report.{format:[a-z]+}")
  ResponseEntity<Resource> latest(@PathVariable String slug, @PathVariable String format) {
    var viewer = viewers.current();
    var consultation = consultation(viewer, slug);
    return file(consultation, reports.getLatest(viewer, consultation.id()), format);
  }

  @GetMapping("/consultations/{slug}/report/{edition:[1-9][0-9]{0,5}}.{format:[a-z]+}")
  ResponseEntity<Resource> edition(
      @PathVariable String slug, @PathVariable int edition, @PathVariable String format) {
    var viewer = viewers.current();
    var consultation = consultation(viewer, slug);
    return file(consultation, reports.get(viewer, consultation.id(), edition), format);
  }

  private ConsultationDetails consultation(Viewer viewer, String slug) {
    return consultations.get(viewer, Slug.fromPath(slug, "consultation"));
  }

  private ResponseEntity<Resource> file(
      ConsultationDetails consultation, Edition edition, String format) {
    var file = files.file(edition, format).orElseThrow(() -> new NotFound("format", format));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(consultation, edition, file))
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", policy(file))
        .headers(headers -> describe(headers, file))
        // Asked again each time, because a comment may be removed from an edition.
        .cacheControl(CacheControl.noCache())
        .eTag(file.tag())
        .body(new FileSystemResource(file.path()));
  }

  /// Leads to what the names in it mean.
  private static void describe(HttpHeaders headers, ReportFile file) {
    if (file.extension().equals("json")) {
      headers.add(HttpHeaders.LINK, SchemaController.DESCRIBED);
    }
  }

  /// A browser shows a PDF as an object inside a page of its own.
  private static String policy(ReportFile file) {
    return file.extension().equals("pdf")
        ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'"
        : "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";
  }

  private static String disposition(
      ConsultationDetails consultation, Edition edition, ReportFile file) {
    String name =
        "%s-report-%d.%s".formatted(consultation.slug(), edition.number(), file.extension());
    return ContentDisposition.builder(file.extension().equals("docx") ? "attachment" : "inline")
        .filename(name, StandardCharsets.UTF_8)
        .build()
        .toString();
  }
}
