package org.rapporteur.light;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Sha256;
import org.rapporteur.shared.Templates;
import org.rapporteur.uikit.PageLanguage;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Draws pages and names their content, so that a weak line carries an unchanged one only once.
@Component
class LightPages {

  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  private final Templates templates;
  private final Messages messages;
  private final PageLanguage language;
  private final Clock clock;

  LightPages(Templates templates, Messages messages, PageLanguage language, Clock clock) {
    this.templates = templates;
    this.messages = messages;
    this.language = language;
    this.clock = clock;
  }

  /// The frame of the page that is asked for.
  LightFrame frame(HttpServletRequest request) {
    String path = request.getRequestURI().substring(LightLinks.ROOT.length());
    return new LightFrame(
        messages, language.resolveLocale(request), clock.instant(), path.isEmpty() ? "/" : path);
  }

  /// Compared by Spring with what the browser has. The tag is weak because the container may
  /// compress.
  ResponseEntity<byte[]> page(String template, LightFrame frame, Map<String, ?> content) {
    var parameters = new HashMap<String, Object>(content);
    parameters.put("frame", frame);
    byte[] html =
        templates.html("light/" + template + ".jte", parameters).getBytes(StandardCharsets.UTF_8);
    return ResponseEntity.ok()
        .contentType(HTML)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .header(HttpHeaders.VARY, "Accept-Language, Cookie")
        .eTag("W/\"" + Sha256.hex(html).substring(0, 32) + "\"")
        .body(html);
  }
}
