package org.rapporteur.discussion.ui.thread;

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
import org.rapporteur.discussion.ui.page.AddressParser;
import org.rapporteur.discussion.ui.page.ConsultationResolver;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.Sha256;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Serves parts of a question page to its script, the same for every reader. The query selects the
/// part: `after` more threads, `root` replies to a comment, `since` new comments, `comment` one
/// comment, `comments` several, `summary` the label of a list of replies.
@RestController
class FragmentController {

  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  /// 96 bits of the hash are enough to tell versions of a fragment apart.
  private static final int ETAG_LENGTH = 24;

  private final ConsultationResolver resolver;
  private final QuestionPageRenderer renderer;
  private final ThreadFragmentRenderer fragments;

  FragmentController(
      ConsultationResolver resolver,
      QuestionPageRenderer renderer,
      ThreadFragmentRenderer fragments) {
    this.resolver = resolver;
    this.renderer = renderer;
    this.fragments = fragments;
  }

  @GetMapping(path = "/consultations/{slug}/questions/{number}/fragment")
  ResponseEntity<String> getFragment(
      @PathVariable String slug,
      @PathVariable String number,
      Locale locale,
      HttpServletRequest request) {
    var consultation = resolver.forSlug(slug);
    var question = AddressParser.getQuestion(consultation, number);
    String html = renderPart(consultation, question, queryParameters(request), locale);
    // Spring sends status 304 if the request contains this ETag.
    return ResponseEntity.ok()
        .eTag("\"" + Sha256.hex(html).substring(0, ETAG_LENGTH) + "\"")
        .cacheControl(CacheControl.noCache())
        .header(HttpHeaders.VARY, "Cookie, Accept-Language")
        .header("X-Robots-Tag", "noindex")
        .contentType(HTML)
        .body(html);
  }

  private String renderPart(
      ConsultationDetails consultation,
      QuestionDetails question,
      Map<String, List<String>> query,
      Locale locale) {
    if (query.containsKey("root")) {
      return fragments.renderReplies(
          consultation, parseNumber(query, "root"), parsePublication(query, "after"), locale);
    }
    if (query.containsKey("since")) {
      return fragments.renderNewComments(
          consultation, question, parsePublication(query, "since"), locale);
    }
    if (query.containsKey("comments")) {
      return fragments.renderComments(consultation, parseCommentNumbers(query), locale);
    }
    if (query.containsKey("summary")) {
      return fragments.renderRepliesLabel(parseNumber(query, "summary"), locale);
    }
    if (query.containsKey("comment")) {
      return fragments.renderComment(consultation, parseNumber(query, "comment"), locale);
    }
    return renderer.renderThreads(consultation, question, ThreadSelection.fromQuery(query), locale);
  }

  /// Publication number after which the part starts; 0 or a missing parameter is the start.
  private static int parsePublication(Map<String, List<String>> query, String name) {
    String text = query.getOrDefault(name, List.of("0")).getFirst();
    return text.equals("0") ? 0 : AddressParser.parseNumber(text, "page");
  }

  private static int parseNumber(Map<String, List<String>> query, String name) {
    return AddressParser.parseNumber(query.getOrDefault(name, List.of("")).getFirst(), "page");
  }

  private static List<Integer> parseCommentNumbers(Map<String, List<String>> query) {
    String[] numbers = query.getOrDefault("comments", List.of("")).getFirst().split(",", -1);
    if (numbers.length > ThreadService.MAX_ITEMS) {
      throw new InvalidInput(
          "comments.too-many", "comments", Map.of("most", ThreadService.MAX_ITEMS));
    }
    return Arrays.stream(numbers).map(number -> AddressParser.parseNumber(number, "page")).toList();
  }

  private static Map<String, List<String>> queryParameters(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, parameter -> Arrays.asList(parameter.getValue())));
  }
}
