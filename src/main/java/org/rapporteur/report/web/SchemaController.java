package org.rapporteur.report.web;

import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Publishes the JSON Schema of reports. Another form gets another number, so this one stays.
@Controller
class SchemaController {

  private static final String ADDRESS = "/schemas/report-1.json";

  static final String DESCRIBED =
      "<" + ADDRESS + ">; rel=\"describedby\"; type=\"application/schema+json\"";

  private final Resource schema = new ClassPathResource("schemas/report-1.json");

  @GetMapping(ADDRESS)
  ResponseEntity<Resource> schema() {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/schema+json"))
        .header("X-Content-Type-Options", "nosniff")
        // It may be read by programs in a page of another site.
        .header("Access-Control-Allow-Origin", "*")
        .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
        .body(schema);
  }
}
