package org.rapporteur.discussion.ui;

import java.net.URI;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.theme.ThemeService;
import org.rapporteur.shared.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The lasting address of a theme: leads to its threads on the page of its question.
@Controller
class ThemeAddress {

  private final AddressedConsultation addressed;
  private final ThemeService themes;

  ThemeAddress(AddressedConsultation addressed, ThemeService themes) {
    this.addressed = addressed;
    this.themes = themes;
  }

  @GetMapping("/consultations/{slug}/themes/{number}")
  ResponseEntity<Void> theme(@PathVariable String slug, @PathVariable String number) {
    var consultation = addressed.of(slug);
    int wanted = QuestionAddress.number(number, "theme");
    var question =
        themes
            .find(consultation, wanted)
            .flatMap(theme -> consultation.question(theme.question()))
            .orElseThrow(() -> new NotFound("theme", wanted));
    return ResponseEntity.status(HttpStatus.FOUND)
        .location(URI.create(CommentLinks.theme(consultation.slug(), question.number(), wanted)))
        .build();
  }
}
