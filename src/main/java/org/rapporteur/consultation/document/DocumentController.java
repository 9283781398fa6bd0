package org.rapporteur.consultation.document;

import java.nio.charset.StandardCharsets;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.shared.NotFound;
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

/// Serves documents as downloads with a fixed media type and a restrictive content security policy.
@Controller
class DocumentController {

  private final FileStorage files;
  private final ViewerService viewers;

  DocumentController(FileStorage files, ViewerService viewers) {
    this.files = files;
    this.viewers = viewers;
  }

  @GetMapping("/documents/{hash:[0-9a-f]{64}}/{name}")
  ResponseEntity<Resource> downloadDocument(@PathVariable String hash, @PathVariable String name) {
    var storedFile =
        files.find(viewers.current(), hash).orElseThrow(() -> new NotFound("document", hash));
    var path = files.findPath(hash).orElseThrow(() -> new NotFound("document", hash));
    var disposition =
        ContentDisposition.attachment().filename(storedFile.name(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(storedFile.type().mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        // Revalidate each time: the document can be removed or its consultation withdrawn.
        .cacheControl(CacheControl.noCache().cachePrivate())
        .eTag(hash)
        .body(new FileSystemResource(path));
  }
}
