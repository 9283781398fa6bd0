package org.rapporteur.discussion.ui;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.own.ReadingService;
import org.rapporteur.identity.Viewers;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What is new to whoever asks, laid over a page: of a person as kept for them, of a visitor as
/// their browser says (`since=1.17`: question 1 was read up to publication 17).
@RestController
class UnreadController {

  /// Counts with their words, by the number of the question; those of one question by number.
  record News(
      Map<Integer, String> questions, int total, String words, String here, List<Integer> fresh) {}

  /// The words of those that have anything new, by their address.
  record Listed(Map<String, String> consultations) {}

  private final AddressedConsultation addressed;
  private final ConsultationService consultations;
  private final ReadingService reading;
  private final Viewers viewers;
  private final Messages messages;

  UnreadController(
      AddressedConsultation addressed,
      ConsultationService consultations,
      ReadingService reading,
      Viewers viewers,
      Messages messages) {
    this.addressed = addressed;
    this.consultations = consultations;
    this.reading = reading;
    this.viewers = viewers;
    this.messages = messages;
  }

  @GetMapping("/consultations/{slug}/unread")
  ResponseEntity<News> unread(
      @PathVariable String slug,
      @RequestParam(defaultValue = "") List<String> since,
      @RequestParam(defaultValue = "0") int question,
      Locale locale) {
    var consultation = addressed.of(slug);
    var listed = consultation.question(question).orElse(null);
    var unread = reading.unread(viewers.current(), consultation, visited(since), listed);
    var counted = new LinkedHashMap<Integer, String>();
    unread
        .byQuestion()
        .forEach(
            (number, count) -> {
              if (count > 0) {
                counted.put(number, words(locale, "discussion.unread.question", count));
              }
            });
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new News(
                counted,
                unread.total(),
                words(locale, "discussion.unread.total", unread.total()),
                words(locale, "discussion.unread.total", unread.fresh().size()),
                unread.fresh()));
  }

  /// The same beside the consultations of a list (`since=forum.1.17`), all with one question.
  @GetMapping("/unread")
  ResponseEntity<Listed> unread(
      @RequestParam(defaultValue = "") List<String> since, Locale locale) {
    var visited = new HashMap<Slug, Map<Integer, Integer>>();
    for (String read : since.subList(0, Math.min(since.size(), ReadingService.MOST_QUESTIONS))) {
      int dot = Math.max(read.indexOf('.'), 0);
      var slug = Slug.inAddress(read.substring(0, dot), "consultation");
      visit(visited.computeIfAbsent(slug, first -> new HashMap<>()), read.substring(dot + 1));
    }
    var listed = consultations.listPublic();
    var totals = reading.totals(viewers.current(), listed, visited);
    var words = new LinkedHashMap<String, String>();
    for (var consultation : listed) {
      Integer total = totals.get(consultation.id());
      if (total != null) {
        words.put(consultation.slug().value(), words(locale, "discussion.unread.listed", total));
      }
    }
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Listed(words));
  }

  private String words(Locale locale, String key, int count) {
    return messages.text(locale, key, count, count < ReadingService.MOST ? 0 : 1);
  }

  private static Map<Integer, Integer> visited(List<String> since) {
    var visited = new HashMap<Integer, Integer>();
    for (String read : since.subList(0, Math.min(since.size(), ReadingService.MOST_QUESTIONS))) {
      if (!read.isEmpty()) {
        visit(visited, read);
      }
    }
    return visited;
  }

  private static void visit(Map<Integer, Integer> visited, String read) {
    int dot = read.indexOf('.');
    String publication = read.substring(dot + 1);
    visited.put(
        QuestionAddress.number(read.substring(0, Math.max(dot, 0)), "page"),
        publication.equals("0") ? 0 : QuestionAddress.number(publication, "page"));
  }
}
