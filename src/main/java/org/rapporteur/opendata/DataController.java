package org.rapporteur.opendata;

import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.snapshot.CommentFilter;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
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
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Hands data out to anyone who may read the comments. An edition's are a workbook beside its other
/// files.
@Controller
class DataController {

  private static final String OF_AN_EDITION = "xlsx";

  private final ConsultationService consultations;
  private final ReportService reports;
  private final DataFiles files;
  private final ViewerService viewers;

  DataController(
      ConsultationService consultations,
      ReportService reports,
      DataFiles files,
      ViewerService viewers) {
    this.consultations = consultations;
    this.reports = reports;
    this.files = files;
    this.viewers = viewers;
  }

  @GetMapping("/consultations/{slug}/data.{format:[a-z]+}")
  ResponseEntity<Resource> data(
      @PathVariable String slug,
      @PathVariable String format,
      @RequestParam MultiValueMap<String, String> query) {
    var consultation = consultation(viewers.current(), slug);
    return file(consultation, null, new SelectionParameters(consultation, query), format);
  }

  @GetMapping("/consultations/{slug}/report." + OF_AN_EDITION)
  ResponseEntity<Resource> latest(@PathVariable String slug) {
    var viewer = viewers.current();
    var consultation = consultation(viewer, slug);
    return ofEdition(consultation, reports.getLatest(viewer, consultation.id()).number());
  }

  @GetMapping("/consultations/{slug}/report/{edition:[1-9][0-9]{0,5}}." + OF_AN_EDITION)
  ResponseEntity<Resource> edition(@PathVariable String slug, @PathVariable int edition) {
    var viewer = viewers.current();
    var consultation = consultation(viewer, slug);
    return ofEdition(consultation, reports.get(viewer, consultation.id(), edition).number());
  }

  /// Where comments cannot be read there are no data.
  private ConsultationDetails consultation(Viewer viewer, String slug) {
    var consultation = consultations.get(viewer, Slug.fromPath(slug, "consultation"));
    if (!consultation.phase().showsComments()) {
      throw new NotFound("data", slug);
    }
    return consultation;
  }

  private ResponseEntity<Resource> ofEdition(ConsultationDetails consultation, int edition) {
    return file(consultation, edition, null, OF_AN_EDITION);
  }

  private ResponseEntity<Resource> file(
      ConsultationDetails consultation,
      @Nullable Integer edition,
      @Nullable SelectionParameters selection,
      String extension) {
    var format = files.format(extension).orElseThrow(() -> new NotFound("format", extension));
    var order =
        new DataOrder(
            consultation, edition, selection == null ? CommentFilter.ALL : selection.selection());
    var file = files.file(order, format);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(order.fileName(extension)).build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'")
        // Asked again each time, because a comment may be removed.
        .cacheControl(CacheControl.noCache())
        .eTag(file.tag())
        .body(new FileSystemResource(file.path()));
  }
}
