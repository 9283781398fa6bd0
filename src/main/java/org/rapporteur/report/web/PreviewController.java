package org.rapporteur.report.web;

import java.nio.charset.StandardCharsets;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.report.preview.PreviewFiles;
import org.rapporteur.report.preview.PreviewOver;
import org.rapporteur.report.preview.PreviewReadingService;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Slug;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Hands previews out as files to their readers, for nobody else to keep.
@Controller
class PreviewController {

  private final ConsultationService consultations;
  private final PreviewReadingService previews;
  private final PreviewFiles files;
  private final ViewerService viewers;

  PreviewController(
      ConsultationService consultations,
      PreviewReadingService previews,
      PreviewFiles files,
      ViewerService viewers) {
    this.consultations = consultations;
    this.previews = previews;
    this.files = files;
    this.viewers = viewers;
  }

  @GetMapping("/consultations/{slug}/report/preview.{format:[a-z]+}")
  ResponseEntity<Resource> preview(@PathVariable String slug, @PathVariable String format) {
    var viewer = viewers.current();
    var consultation = consultations.get(viewer, Slug.fromPath(slug, "consultation"));
    if (!files.formats().contains(format)) {
      throw new NotFound("format", format);
    }
    var document = previews.read(viewer, consultation.id()).document();
    if (document == null) {
      throw new PreviewOver();
    }
    var file = files.file(document, format);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(
                    "%s-report-preview.%s".formatted(consultation.slug(), format),
                    StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Robots-Tag", "noindex")
        .header("Content-Security-Policy", "default-src 'none'")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .contentLength(file.size())
        .body(new InputStreamResource(file.content()));
  }
}
