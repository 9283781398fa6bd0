package org.rapporteur.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamException;
import org.rapporteur.api.FeedWriting.Item;
import org.rapporteur.api.FeedWriting.Subject;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.profile.ContributorService;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.CommentStamp;
import org.rapporteur.discussion.thread.CommentStamps;
import org.rapporteur.discussion.thread.NewestComments;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Slug;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The newest comments of a consultation, a question, a thread or a contributor for feed readers.
@RestController
class FeedController {

  private static final String NUMBER = "/{number:[1-9][0-9]{0,8}}/feed.atom";

  private final Reading reading;
  private final CommentStamps comments;
  private final NewestComments newest;
  private final ThreadService threads;
  private final ContributorService contributors;
  private final JsonPages pages;
  private final FeedWriting feeds;
  private final Messages messages;

  FeedController(
      Reading reading,
      CommentStamps comments,
      NewestComments newest,
      ThreadService threads,
      ContributorService contributors,
      JsonPages pages,
      FeedWriting feeds,
      Messages messages) {
    this.reading = reading;
    this.comments = comments;
    this.newest = newest;
    this.threads = threads;
    this.contributors = contributors;
    this.pages = pages;
    this.feeds = feeds;
    this.messages = messages;
  }

  @GetMapping("/consultations/{slug}/feed.atom")
  void ofConsultation(
      @PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
      throws IOException, XMLStreamException {
    var consultation = reading.consultation(slug);
    answer(
        consultation,
        ConsultationLinks.consultation(consultation.slug()),
        locale -> messages.text(locale, "api.feed.title", title(consultation, locale)),
        () -> newest.of(consultation.id(), FeedWriting.NEWEST),
        request,
        response);
  }

  @GetMapping("/consultations/{slug}/questions" + NUMBER)
  void ofQuestion(
      @PathVariable String slug,
      @PathVariable int number,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, XMLStreamException {
    var consultation = reading.consultation(slug);
    var asked = reading.question(consultation, number);
    answer(
        consultation,
        ConsultationLinks.question(consultation.slug(), number),
        locale -> messages.text(locale, "api.feed.question", title(consultation, locale), number),
        () -> newest.of(asked.id(), FeedWriting.NEWEST),
        request,
        response);
  }

  /// The comment at the address, and what answers it and its answers. A reply has the feed of what
  /// follows it in its thread.
  @GetMapping("/consultations/{slug}/comments" + NUMBER)
  void ofThread(
      @PathVariable String slug,
      @PathVariable int number,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, XMLStreamException {
    var consultation = reading.consultation(slug);
    var comment =
        threads
            .find(consultation, number)
            .orElseThrow(() -> new NotFound("comment", CommentLinks.reference(number)));
    int root = Objects.requireNonNullElse(comment.root(), number);
    answer(
        consultation,
        CommentLinks.comment(consultation.slug(), root),
        locale ->
            messages.text(
                locale,
                "api.feed.thread",
                title(consultation, locale),
                CommentLinks.reference(root)),
        () -> thread(consultation, root),
        request,
        response);
  }

  @GetMapping("/consultations/{slug}/contributors" + NUMBER)
  void ofContributor(
      @PathVariable String slug,
      @PathVariable int number,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, XMLStreamException {
    var consultation = reading.consultation(slug);
    var contributor =
        contributors
            .find(consultation, number)
            .map(found -> found.details())
            .orElseThrow(() -> new NotFound("contributor", number));
    answer(
        consultation,
        CommentLinks.contributor(consultation.slug(), number),
        locale ->
            messages.text(
                locale, "api.feed.contributor", title(consultation, locale), contributor.name()),
        () -> newest.ofContributor(consultation.id(), number, FeedWriting.NEWEST),
        request,
        response);
  }

  /// A comment comes into it once it was read for themes.
  @GetMapping("/consultations/{slug}/themes" + NUMBER)
  void ofTheme(
      @PathVariable String slug,
      @PathVariable int number,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, XMLStreamException {
    var consultation = reading.consultation(slug);
    var theme = reading.theme(consultation, number);
    answer(
        consultation,
        CommentLinks.theme(consultation.slug(), number),
        locale ->
            messages.text(locale, "api.feed.theme", title(consultation, locale), theme.label()),
        () -> newest.ofTheme(consultation.id(), number, FeedWriting.NEWEST),
        request,
        response);
  }

  private List<CommentStamp> thread(ConsultationDetails consultation, int root) {
    var stamps = new ArrayList<>(newest.ofThread(consultation.id(), root, FeedWriting.NEWEST));
    stamps.addAll(comments.of(consultation.id(), root));
    return stamps;
  }

  private void answer(
      ConsultationDetails consultation,
      String page,
      Function<Locale, String> title,
      Supplier<List<CommentStamp>> found,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, XMLStreamException {
    var stamps = consultation.phase().showsComments() ? found.get() : List.<CommentStamp>of();
    var locale = feeds.locale(request);
    feeds.answer(
        new Subject(page, title.apply(locale), since(consultation)),
        pages.version(stamps, null),
        () -> items(consultation.slug(), stamps, locale),
        request,
        response);
  }

  private List<Item> items(Slug consultation, List<CommentStamp> stamps, Locale locale) {
    return comments.read(stamps.stream().map(CommentStamp::comment).toList()).stream()
        .filter(comment -> comment.state().showsText())
        .sorted(Comparator.comparingInt(CommentDetails::publication).reversed())
        .map(comment -> item(consultation, comment, locale, messages))
        .toList();
  }

  static Item item(Slug consultation, CommentDetails comment, Locale locale, Messages messages) {
    return new Item(
        CommentLinks.comment(consultation, comment.number()),
        messages.text(locale, "api.feed.entry", comment.reference(), comment.author()),
        comment.author(),
        comment.createdAt(),
        comment.language().value(),
        comment.html());
  }

  private static String title(ConsultationDetails consultation, Locale locale) {
    return consultation.title().in(new LanguageTag(locale.getLanguage()));
  }

  static Instant since(ConsultationDetails consultation) {
    return Objects.requireNonNullElse(consultation.announcedAt(), consultation.changedAt());
  }
}
