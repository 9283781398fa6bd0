package org.rapporteur.discussion.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.discussion.own.ReadingService;
import org.rapporteur.identity.Viewers;
import org.rapporteur.shared.Messages;
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

  /// More questions than a consultation has.
  private static final int MOST_QUESTIONS = 500;

  /// Counts with their words, by the number of the question; those of one question by number.
  record News(
      Map<Integer, String> questions, int total, String words, String here, List<Integer> fresh) {}

  private final AddressedConsultation addressed;
  private final ReadingService reading;
  private final Viewers viewers;
  private final Messages messages;

  UnreadController(
      AddressedConsultation addressed, ReadingService reading, Viewers viewers, Messages messages) {
    this.addressed = addressed;
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

  private String words(Locale locale, String key, int count) {
    return messages.text(locale, key, count, count < ReadingService.MOST ? 0 : 1);
  }

  private static Map<Integer, Integer> visited(List<String> since) {
    var visited = new TreeMap<Integer, Integer>();
    for (String pair : since.subList(0, Math.min(since.size(), MOST_QUESTIONS))) {
      if (!pair.isEmpty()) {
        int dot = pair.indexOf('.');
        String publication = pair.substring(dot + 1);
        visited.put(
            QuestionAddress.number(pair.substring(0, Math.max(dot, 0)), "page"),
            publication.equals("0") ? 0 : QuestionAddress.number(publication, "page"));
      }
    }
    return visited;
  }
}
