package org.rapporteur.notification.ui;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.notification.MailLeaving;
import org.rapporteur.notification.MailLeaving.Leavable;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Secret;
import org.rapporteur.shared.Templates;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The page behind the link in a mail, and the one click that programs make for their reader.
/// Looking at the page changes nothing: programs that look ahead do that as well.
@Controller
class LeaveController {

  private final MailLeaving leaving;
  private final Templates templates;
  private final Messages messages;

  LeaveController(MailLeaving leaving, Templates templates, Messages messages) {
    this.leaving = leaving;
    this.templates = templates;
    this.messages = messages;
  }

  @GetMapping(MailLeaving.ADDRESS + "{secret}")
  ResponseEntity<String> ask(@PathVariable String secret, Locale locale) {
    return page(leavable(secret), false, locale);
  }

  @PostMapping(MailLeaving.ADDRESS + "{secret}")
  ResponseEntity<String> leave(@PathVariable String secret, Locale locale) {
    var leavable = leavable(secret);
    leaving.leave(leavable);
    return page(leavable, true, locale);
  }

  private Leavable leavable(String secret) {
    return read(secret).flatMap(leaving::find).orElseThrow(() -> new NotFound("mail", ""));
  }

  private static Optional<Secret> read(String typed) {
    try {
      return Optional.of(new Secret(typed));
    } catch (InvalidInput e) {
      return Optional.empty();
    }
  }

  private ResponseEntity<String> page(Leavable leavable, boolean done, Locale locale) {
    String html =
        templates.html(
            "notification/leave.jte",
            Map.of(
                "messages", messages,
                "locale", locale,
                "daily", leavable.daily(),
                "done", done));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header("X-Robots-Tag", "noindex")
        .header("Referrer-Policy", "no-referrer")
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .body(html);
  }
}
