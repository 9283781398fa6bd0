package org.rapporteur.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.CommentStamp;
import org.rapporteur.discussion.thread.CommentStamps;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.uikit.PageLanguage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The newest comments of a consultation or a question for feed readers.
@RestController
class FeedController {

  /// Readers ask every hour or so; in a busier hour they miss none if they keep the address of the
  /// API instead.
  private static final int NEWEST = 50;

  private final Reading reading;
  private final CommentStamps comments;
  private final JsonPages pages;
  private final Answers answers;
  private final Messages messages;
  private final PageLanguage pageLanguage;

  FeedController(
      Reading reading,
      CommentStamps comments,
      JsonPages pages,
      Answers answers,
      Messages messages,
      PageLanguage pageLanguage) {
    this.reading = reading;
    this.comments = comments;
    this.pages = pages;
    this.answers = answers;
    this.messages = messages;
    this.pageLanguage = pageLanguage;
  }

  @GetMapping("/consultations/{slug}/feed.atom")
  void ofConsultation(
      @PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
      throws IOException, XMLStreamException {
    var consultation = reading.consultation(slug);
    var locale = pageLanguage.resolveLocale(request);
    String title = consultation.title().in(new LanguageTag(locale.getLanguage()));
    var stamps = visible(consultation) ? comments.newest(consultation.id(), NEWEST) : none();
    answer(
        consultation,
        ConsultationLinks.consultation(consultation.slug()),
        messages.text(locale, "api.feed.title", title),
        stamps,
        request,
        response);
  }

  @GetMapping("/consultations/{slug}/questions/{question:[1-9][0-9]{0,8}}/feed.atom")
  void ofQuestion(
      @PathVariable String slug,
      @PathVariable int question,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, XMLStreamException {
    var consultation = reading.consultation(slug);
    var asked = reading.question(consultation, question);
    var locale = pageLanguage.resolveLocale(request);
    String title = consultation.title().in(new LanguageTag(locale.getLanguage()));
    var stamps = visible(consultation) ? comments.newest(asked.id(), NEWEST) : none();
    answer(
        consultation,
        ConsultationLinks.question(consultation.slug(), question),
        messages.text(locale, "api.feed.question", title, question),
        stamps,
        request,
        response);
  }

  private void answer(
      ConsultationDetails consultation,
      String page,
      String title,
      List<CommentStamp> stamps,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, XMLStreamException {
    Locale locale = pageLanguage.resolveLocale(request);
    String site = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    response.addHeader(HttpHeaders.VARY, "Accept-Language, Cookie");
    String version = pages.version(stamps, null) + "-" + locale.getLanguage();
    if (!answers.isNews(request, response, version)) {
      return;
    }
    var shown =
        comments.read(stamps.stream().map(CommentStamp::comment).toList()).stream()
            .filter(comment -> comment.state().showsText())
            .sorted(Comparator.comparingInt(CommentDetails::publication).reversed())
            .toList();
    var feed =
        new Feed(
            site + page,
            site + page + "/feed.atom",
            title,
            locale.getLanguage(),
            shown.isEmpty() ? since(consultation) : latest(shown));
    for (var comment : shown) {
      feed.entry(
          site + CommentLinks.comment(consultation.slug(), comment.number()),
          messages.text(locale, "api.feed.entry", comment.reference(), comment.author()),
          comment.author(),
          comment.createdAt(),
          comment.language().value(),
          comment.html());
    }
    answers.write(
        response, MediaType.APPLICATION_ATOM_XML_VALUE + ";charset=UTF-8", feed.complete());
  }

  private static boolean visible(ConsultationDetails consultation) {
    return consultation.phase().showsComments();
  }

  private static List<CommentStamp> none() {
    return List.of();
  }

  private static Instant latest(List<CommentDetails> shown) {
    return shown.stream()
        .map(CommentDetails::createdAt)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static Instant since(ConsultationDetails consultation) {
    return Objects.requireNonNullElse(consultation.announcedAt(), consultation.changedAt());
  }
}
