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

/// Sends data files to everyone who may read the comments. The data of an edition are a workbook at
/// the address of the edition.
@Controller
class DataController {

  private static final String EDITION_FORMAT = "xlsx";

  private final ConsultationService consultations;
  private final ReportService reports;
  private final DataFileStore files;
  private final ViewerService viewers;

  DataController(
      ConsultationService consultations,
      ReportService reports,
      DataFileStore files,
      ViewerService viewers) {
    this.consultations = consultations;
    this.reports = reports;
    this.files = files;
    this.viewers = viewers;
  }

  @GetMapping("/consultations/{slug}/data.{format:[a-z]+}")
  ResponseEntity<Resource> sendData(
      @PathVariable String slug,
      @PathVariable String format,
      @RequestParam MultiValueMap<String, String> query) {
    var consultation = requireConsultation(viewers.current(), slug);
    var filter = new FilterParameters(consultation, query).toFilter();
    return send(new DataRequest(consultation, null, filter), format);
  }

  @GetMapping({
    "/consultations/{slug}/report." + EDITION_FORMAT,
    "/consultations/{slug}/report/{edition:[1-9][0-9]{0,5}}." + EDITION_FORMAT
  })
  ResponseEntity<Resource> sendEditionData(
      @PathVariable String slug, @PathVariable(required = false) @Nullable Integer edition) {
    var viewer = viewers.current();
    var consultation = requireConsultation(viewer, slug);
    int number = edition == null ? reports.getLatest(viewer, consultation.id()).number() : edition;
    return send(new DataRequest(consultation, number, CommentFilter.ALL), EDITION_FORMAT);
  }

  private ConsultationDetails requireConsultation(Viewer viewer, String slug) {
    var consultation = consultations.get(viewer, Slug.fromPath(slug, "consultation"));
    if (!consultation.phase().showsComments()) {
      throw new NotFound("data", slug);
    }
    return consultation;
  }

  private ResponseEntity<Resource> send(DataRequest request, String extension) {
    var format = files.findFormat(extension).orElseThrow(() -> new NotFound("format", extension));
    var file = files.get(request, format);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(request.fileName(extension))
                .build()
                .toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'")
        // The client must check each time, because a comment may have been removed.
        .cacheControl(CacheControl.noCache())
        .eTag(file.tag())
        .body(new FileSystemResource(file.path()));
  }
}
