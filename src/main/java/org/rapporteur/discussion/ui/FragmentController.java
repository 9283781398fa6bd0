package org.rapporteur.discussion.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.Sha256;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Parts of a question's page for its script, the same for every reader: further threads (`after`),
/// further replies (`root`), news (`since`), one comment (`comment`) or several (`comments`).
@RestController
class FragmentController {

  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
  private static final int TAG = 24;

  private final AddressedConsultation addressed;
  private final QuestionPages pages;
  private final ThreadFragments fragments;

  FragmentController(
      AddressedConsultation addressed, QuestionPages pages, ThreadFragments fragments) {
    this.addressed = addressed;
    this.pages = pages;
    this.fragments = fragments;
  }

  @GetMapping(path = "/consultations/{slug}/questions/{number}/fragment")
  ResponseEntity<String> fragment(
      @PathVariable String slug,
      @PathVariable String number,
      Locale locale,
      HttpServletRequest request) {
    var consultation = addressed.of(slug);
    var question = QuestionAddress.question(consultation, number);
    String html = html(consultation, question, query(request), locale);
    // Spring answers 304 by itself where the reader names this tag.
    return ResponseEntity.ok()
        .eTag("\"" + Sha256.hex(html).substring(0, TAG) + "\"")
        .cacheControl(CacheControl.noCache())
        .header("Vary", "Cookie, Accept-Language")
        .header("X-Robots-Tag", "noindex")
        .contentType(HTML)
        .body(html);
  }

  private String html(
      ConsultationDetails consultation,
      QuestionDetails question,
      Map<String, List<String>> query,
      Locale locale) {
    if (query.containsKey("root")) {
      int after = query.containsKey("after") ? number(query, "after") : 0;
      return fragments.replies(consultation, number(query, "root"), after, locale);
    }
    if (query.containsKey("since")) {
      String since = query.get("since").getFirst();
      return fragments.arrived(
          consultation, question, since.equals("0") ? 0 : number(query, "since"), locale);
    }
    if (query.containsKey("comments")) {
      return fragments.some(consultation, numbers(query), locale);
    }
    if (query.containsKey("summary")) {
      return fragments.summary(number(query, "summary"), locale);
    }
    if (query.containsKey("comment")) {
      return fragments.comment(consultation, number(query, "comment"), locale);
    }
    return pages.threads(consultation, question, ThreadSelection.read(query), locale);
  }

  private static int number(Map<String, List<String>> query, String name) {
    return QuestionAddress.number(query.getOrDefault(name, List.of("")).getFirst(), "page");
  }

  private static List<Integer> numbers(Map<String, List<String>> query) {
    String[] written = query.getOrDefault("comments", List.of("")).getFirst().split(",", -1);
    if (written.length > ThreadService.MOST_ITEMS) {
      throw new InvalidInput(
          "comments.too-many", "comments", Map.of("most", ThreadService.MOST_ITEMS));
    }
    return Arrays.stream(written).map(number -> QuestionAddress.number(number, "page")).toList();
  }

  private static Map<String, List<String>> query(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> Arrays.asList(e.getValue())));
  }
}
