package org.rapporteur.shell;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.rapporteur.shared.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// Serves files that crawlers, browsers and security researchers expect at fixed URLs.
@Controller
class WellKnownController {

  /// Allows all public pages. The excluded pages would only return the sign-in page, and search
  /// results change with every comment.
  private static final String ROBOTS =
      """
      User-agent: *
      Disallow: /account
      Disallow: /administration
      Disallow: /moderation
      Disallow: /secretariat
      Disallow: /search
      """;

  /// RFC 9116 recommends less than a year.
  private static final Duration VALIDITY = Duration.ofDays(180);

  private final String securityContact;
  private final Clock clock;

  WellKnownController(WellKnownSettings settings, Clock clock) {
    this.securityContact = settings.securityContact().strip();
    this.clock = clock;
  }

  @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
  @ResponseBody
  String robots() {
    return ROBOTS;
  }

  @GetMapping("/favicon.ico")
  ResponseEntity<Void> icon() {
    return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
        .location(URI.create("/images/icon.svg"))
        .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
        .build();
  }

  @GetMapping(path = "/.well-known/security.txt", produces = MediaType.TEXT_PLAIN_VALUE)
  @ResponseBody
  String securityContact() {
    if (securityContact.isEmpty()) {
      throw new NotFound("address", "/.well-known/security.txt");
    }
    return "Contact: %s\nExpires: %s\n"
        .formatted(securityContact, clock.instant().plus(VALIDITY).truncatedTo(ChronoUnit.SECONDS));
  }
}
