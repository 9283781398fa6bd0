package org.rapporteur.light;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Sha256;
import org.rapporteur.uikit.PageLanguage;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Renders light pages with an ETag, so that a browser loads an unchanged page only once.
@Component
class LightPageRenderer {

  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  private final HtmlTemplates templates;
  private final Messages messages;
  private final PageLanguage language;
  private final Clock clock;

  LightPageRenderer(
      HtmlTemplates templates, Messages messages, PageLanguage language, Clock clock) {
    this.templates = templates;
    this.messages = messages;
    this.language = language;
    this.clock = clock;
  }

  LightFrame createFrame(HttpServletRequest request) {
    String path = request.getRequestURI().substring(LightLinks.ROOT.length());
    return new LightFrame(
        messages, language.resolveLocale(request), clock.instant(), path.isEmpty() ? "/" : path);
  }

  /// Spring compares the ETag with that of the request. It is weak because the container may
  /// compress the response.
  ResponseEntity<byte[]> render(String template, LightFrame frame, Map<String, ?> model) {
    var parameters = new HashMap<String, Object>(model);
    parameters.put("frame", frame);
    byte[] html =
        templates.render("light/" + template + ".jte", parameters).getBytes(StandardCharsets.UTF_8);
    return ResponseEntity.ok()
        .contentType(HTML)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .header(HttpHeaders.VARY, "Accept-Language, Cookie")
        .eTag("W/\"" + Sha256.shortHex(html) + "\"")
        .body(html);
  }
}
