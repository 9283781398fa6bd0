package org.rapporteur.notification.ui;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.notification.mail.UnsubscribeService;
import org.rapporteur.notification.mail.UnsubscribeService.UnsubscribeTarget;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Secret;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Unsubscribe page, and the one-click request of mail clients. Only POST unsubscribes, because
/// mail clients prefetch links.
@Controller
class UnsubscribeController {

  private final UnsubscribeService unsubscribeService;
  private final HtmlTemplates templates;
  private final Messages messages;

  UnsubscribeController(
      UnsubscribeService unsubscribeService, HtmlTemplates templates, Messages messages) {
    this.unsubscribeService = unsubscribeService;
    this.templates = templates;
    this.messages = messages;
  }

  @GetMapping(UnsubscribeService.PATH + "{secret}")
  ResponseEntity<String> showPage(@PathVariable String secret, Locale locale) {
    return renderPage(getTarget(secret), false, locale);
  }

  @PostMapping(UnsubscribeService.PATH + "{secret}")
  ResponseEntity<String> unsubscribe(@PathVariable String secret, Locale locale) {
    var target = getTarget(secret);
    unsubscribeService.unsubscribe(target);
    return renderPage(target, true, locale);
  }

  private UnsubscribeTarget getTarget(String secret) {
    return Secret.parse(secret)
        .flatMap(unsubscribeService::findTarget)
        .orElseThrow(() -> new NotFound("unsubscribe-link", ""));
  }

  private ResponseEntity<String> renderPage(
      UnsubscribeTarget target, boolean isDone, Locale locale) {
    String html =
        templates.render(
            "notification/unsubscribe.jte",
            Map.of(
                "messages", messages,
                "locale", locale,
                "daily", target.isDaily(),
                "done", isDone));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header("X-Robots-Tag", "noindex")
        .header("Referrer-Policy", "no-referrer")
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .body(html);
  }
}
