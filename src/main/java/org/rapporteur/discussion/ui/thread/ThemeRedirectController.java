package org.rapporteur.discussion.ui.thread;

import java.net.URI;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.theme.ThemeService;
import org.rapporteur.discussion.ui.page.AddressParser;
import org.rapporteur.discussion.ui.page.ConsultationResolver;
import org.rapporteur.shared.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Permanent address of a theme. It redirects to the theme's threads on the question page.
@Controller
class ThemeRedirectController {

  private final ConsultationResolver resolver;
  private final ThemeService themes;

  ThemeRedirectController(ConsultationResolver resolver, ThemeService themes) {
    this.resolver = resolver;
    this.themes = themes;
  }

  @GetMapping("/consultations/{slug}/themes/{number}")
  ResponseEntity<Void> redirect(@PathVariable String slug, @PathVariable String number) {
    var consultation = resolver.forSlug(slug);
    int themeNumber = AddressParser.parseNumber(number, "theme");
    var question =
        themes
            .findTheme(consultation, themeNumber)
            .flatMap(theme -> consultation.question(theme.question()))
            .orElseThrow(() -> new NotFound("theme", themeNumber));
    return ResponseEntity.status(HttpStatus.FOUND)
        .location(
            URI.create(
                CommentLinks.threadsOfTheme(consultation.slug(), question.number(), themeNumber)))
        .build();
  }
}
