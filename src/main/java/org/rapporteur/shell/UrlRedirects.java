package org.rapporteur.shell;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriComponentsBuilder;

/// Redirects URLs that people type: with a reference (`C12`, `M-0001`) instead of the number, or
/// without the end.
@Controller
class UrlRedirects {

  @GetMapping("/consultations/{slug}/comments/{reference:[Cc][0-9]{1,9}}")
  ResponseEntity<Void> redirectComment(@PathVariable String slug, @PathVariable String reference) {
    return redirect("/consultations/{slug}/comments/{number}", slug, parseNumber(reference));
  }

  @GetMapping("/consultations/{slug}/log/{reference:[Mm]-?[0-9]{1,9}}")
  ResponseEntity<Void> redirectEntry(@PathVariable String slug, @PathVariable String reference) {
    return redirect("/consultations/{slug}/log/{number}", slug, parseNumber(reference));
  }

  @GetMapping("/consultations")
  ResponseEntity<Void> redirectConsultations() {
    return redirect("/");
  }

  private static int parseNumber(String reference) {
    return Integer.parseInt(reference.replaceAll("[^0-9]", ""));
  }

  private static ResponseEntity<Void> redirect(String template, Object... values) {
    var url = UriComponentsBuilder.fromPath(template).encode().buildAndExpand(values).toUri();
    return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT).location(url).build();
  }
}
