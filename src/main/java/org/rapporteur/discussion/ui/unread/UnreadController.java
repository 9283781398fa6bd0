package org.rapporteur.discussion.ui.unread;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.personal.UnreadCounts;
import org.rapporteur.discussion.personal.UnreadService;
import org.rapporteur.discussion.ui.page.AddressParser;
import org.rapporteur.discussion.ui.page.ConsultationResolver;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Serves the numbers of new comments. The last visits of signed-in users are stored. Visitors send
/// theirs: `since=1.17` means question 1 up to publication 17.
@RestController
class UnreadController {

  /// The new comments in one consultation.
  ///
  /// @param questions texts by question number
  /// @param total number of new comments in the consultation
  /// @param totalText text for the total
  /// @param questionText text for the requested question
  /// @param newComments numbers of the new comments on the requested question
  record UnreadJson(
      Map<Integer, String> questions,
      int total,
      String totalText,
      String questionText,
      List<Integer> newComments) {}

  /// The new comments in several consultations.
  ///
  /// @param consultations texts by slug, only for consultations with new comments
  record UnreadListJson(Map<String, String> consultations) {}

  private final ConsultationResolver resolver;
  private final ConsultationService consultations;
  private final UnreadService unreadService;
  private final ViewerService viewers;
  private final Messages messages;

  UnreadController(
      ConsultationResolver resolver,
      ConsultationService consultations,
      UnreadService unreadService,
      ViewerService viewers,
      Messages messages) {
    this.resolver = resolver;
    this.consultations = consultations;
    this.unreadService = unreadService;
    this.viewers = viewers;
    this.messages = messages;
  }

  /// Counts the new comments in a consultation.
  ///
  /// @param question number of the open question; 0 for none
  @GetMapping("/consultations/{slug}/unread")
  ResponseEntity<UnreadJson> countInConsultation(
      @PathVariable String slug,
      @RequestParam(defaultValue = "") List<String> since,
      @RequestParam(defaultValue = "0") int question,
      Locale locale) {
    var consultation = resolver.forSlug(slug);
    var openQuestion = consultation.question(question).orElse(null);
    var unread =
        unreadService.countUnread(
            viewers.current(), consultation, parseVisits(since), openQuestion);
    return noStore(
        new UnreadJson(
            createQuestionTexts(unread, locale),
            unread.total(),
            countText(locale, "discussion.unread.total", unread.total()),
            countText(locale, "discussion.unread.total", unread.newComments().size()),
            unread.newComments()));
  }

  private Map<Integer, String> createQuestionTexts(UnreadCounts unread, Locale locale) {
    var texts = new LinkedHashMap<Integer, String>();
    unread
        .byQuestion()
        .forEach(
            (number, count) -> {
              if (count > 0) {
                texts.put(number, countText(locale, "discussion.unread.question", count));
              }
            });
    return texts;
  }

  /// Serves the numbers for all public consultations. Visitors send `since=forum.1.17` for question
  /// 1 of the consultation `forum`.
  @GetMapping("/unread")
  ResponseEntity<UnreadListJson> countInList(
      @RequestParam(defaultValue = "") List<String> since, Locale locale) {
    var publicConsultations = consultations.listPublic();
    var totals =
        unreadService.countTotals(
            viewers.current(), publicConsultations, parseVisitsByConsultation(since));
    var texts = new LinkedHashMap<String, String>();
    for (var consultation : publicConsultations) {
      Integer total = totals.get(consultation.id());
      if (total != null) {
        texts.put(
            consultation.slug().value(), countText(locale, "discussion.unread.listed", total));
      }
    }
    return noStore(new UnreadListJson(texts));
  }

  private String countText(Locale locale, String key, int count) {
    // Comments are counted up to a maximum. The message adds "or more" if its second argument is 1.
    int orMore = count < UnreadService.MAX_COUNT ? 0 : 1;
    return messages.text(locale, key, count, orMore);
  }

  private static <T> ResponseEntity<T> noStore(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }

  private static Map<Slug, Map<Integer, Integer>> parseVisitsByConsultation(List<String> since) {
    var visits = new HashMap<Slug, Map<Integer, Integer>>();
    since.stream()
        .limit(UnreadService.MAX_QUESTIONS)
        .forEach(
            visit -> {
              int separator = Math.max(visit.indexOf('.'), 0);
              var slug = Slug.fromPath(visit.substring(0, separator), "consultation");
              addVisit(
                  visits.computeIfAbsent(slug, newSlug -> new HashMap<>()),
                  visit.substring(separator + 1));
            });
    return visits;
  }

  private static Map<Integer, Integer> parseVisits(List<String> since) {
    var visits = new HashMap<Integer, Integer>();
    since.stream()
        .limit(UnreadService.MAX_QUESTIONS)
        .filter(visit -> !visit.isEmpty())
        .forEach(visit -> addVisit(visits, visit));
    return visits;
  }

  /// Adds a visit such as `1.17` to the publications by question.
  private static void addVisit(Map<Integer, Integer> visits, String visit) {
    int separator = visit.indexOf('.');
    String publication = visit.substring(separator + 1);
    visits.put(
        AddressParser.parseNumber(visit.substring(0, Math.max(separator, 0)), "page"),
        publication.equals("0") ? 0 : AddressParser.parseNumber(publication, "page"));
  }
}
