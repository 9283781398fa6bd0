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
import org.rapporteur.api.FeedWriter.FeedItem;
import org.rapporteur.api.FeedWriter.FeedSource;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.profile.ContributorProfileService;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.CommentVersion;
import org.rapporteur.discussion.thread.CommentVersionService;
import org.rapporteur.discussion.thread.NewestCommentService;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Sha256;
import org.rapporteur.shared.Slug;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Atom feeds of new consultations, and of the newest comments of a consultation, question, thread,
/// contributor or theme.
@RestController
class FeedController {

  private static final String NUMBER = "/{number:[1-9][0-9]{0,8}}/feed.atom";

  private final ConsultationService consultations;
  private final ApiLookup lookup;
  private final CommentVersionService comments;
  private final NewestCommentService newest;
  private final ThreadService threads;
  private final ContributorProfileService contributors;
  private final CommentPageWriter pages;
  private final FeedWriter feeds;
  private final Messages messages;

  FeedController(
      ConsultationService consultations,
      ApiLookup lookup,
      CommentVersionService comments,
      NewestCommentService newest,
      ThreadService threads,
      ContributorProfileService contributors,
      CommentPageWriter pages,
      FeedWriter feeds,
      Messages messages) {
    this.consultations = consultations;
    this.lookup = lookup;
    this.comments = comments;
    this.newest = newest;
    this.threads = threads;
    this.contributors = contributors;
    this.pages = pages;
    this.feeds = feeds;
    this.messages = messages;
  }

  @GetMapping("/feed.atom")
  void newConsultations(HttpServletRequest request, HttpServletResponse response)
      throws IOException, XMLStreamException {
    var locale = feeds.resolveLocale(request);
    var items =
        consultations.listPublic().stream()
            .sorted(Comparator.comparing(FeedController::startOf).reversed())
            .limit(FeedWriter.MAX_ITEMS)
            .map(consultation -> feedItem(consultation, locale))
            .toList();
    feeds.write(
        new FeedSource("", messages.text(locale, "api.feed.consultations"), Instant.EPOCH),
        Sha256.hex(items.toString()).substring(0, 32),
        () -> items,
        request,
        response);
  }

  private FeedItem feedItem(ConsultationDetails consultation, Locale locale) {
    var language = new LanguageTag(locale.getLanguage());
    return new FeedItem(
        ConsultationLinks.consultation(consultation.slug()),
        consultation.title().inLanguage(language),
        consultation.convener().isEmpty()
            ? messages.text(locale, "publiclog.role.secretariat")
            : consultation.convener().inLanguage(language),
        startOf(consultation),
        consultation.title().shownLanguage(language).value(),
        Markdown.toHtml(Markdown.escape(consultation.summary().inLanguage(language))));
  }

  @GetMapping("/consultations/{slug}/feed.atom")
  void consultationFeed(
      @PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
      throws IOException, XMLStreamException {
    var consultation = lookup.requireConsultation(slug);
    writeFeed(
        consultation,
        ConsultationLinks.consultation(consultation.slug()),
        locale -> messages.text(locale, "api.feed.title", consultationTitle(consultation, locale)),
        () -> newest.listInConsultation(consultation.id(), FeedWriter.MAX_ITEMS),
        request,
        response);
  }

  @GetMapping("/consultations/{slug}/questions" + NUMBER)
  void questionFeed(
      @PathVariable String slug,
      @PathVariable int number,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, XMLStreamException {
    var consultation = lookup.requireConsultation(slug);
    var questionDetails = lookup.requireQuestion(consultation, number);
    writeFeed(
        consultation,
        ConsultationLinks.question(consultation.slug(), number),
        locale ->
            messages.text(
                locale, "api.feed.question", consultationTitle(consultation, locale), number),
        () -> newest.listInQuestion(questionDetails.id(), FeedWriter.MAX_ITEMS),
        request,
        response);
  }

  /// The root of the comment's thread and the newest comments below it.
  @GetMapping("/consultations/{slug}/comments" + NUMBER)
  void threadFeed(
      @PathVariable String slug,
      @PathVariable int number,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, XMLStreamException {
    var consultation = lookup.requireConsultation(slug);
    var comment =
        threads
            .find(consultation, number)
            .orElseThrow(() -> new NotFound("comment", CommentLinks.reference(number)));
    int root = Objects.requireNonNullElse(comment.root(), number);
    writeFeed(
        consultation,
        CommentLinks.comment(consultation.slug(), root),
        locale ->
            messages.text(
                locale,
                "api.feed.thread",
                consultationTitle(consultation, locale),
                CommentLinks.reference(root)),
        () -> threadStamps(consultation, root),
        request,
        response);
  }

  @GetMapping("/consultations/{slug}/contributors" + NUMBER)
  void contributorFeed(
      @PathVariable String slug,
      @PathVariable int number,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, XMLStreamException {
    var consultation = lookup.requireConsultation(slug);
    var contributor =
        contributors
            .find(consultation, number)
            .map(found -> found.details())
            .orElseThrow(() -> new NotFound("contributor", number));
    writeFeed(
        consultation,
        CommentLinks.contributor(consultation.slug(), number),
        locale ->
            messages.text(
                locale,
                "api.feed.contributor",
                consultationTitle(consultation, locale),
                contributor.name()),
        () -> newest.listByContributor(consultation.id(), number, FeedWriter.MAX_ITEMS),
        request,
        response);
  }

  /// Contains a comment once it has been assigned to the theme.
  @GetMapping("/consultations/{slug}/themes" + NUMBER)
  void themeFeed(
      @PathVariable String slug,
      @PathVariable int number,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, XMLStreamException {
    var consultation = lookup.requireConsultation(slug);
    var theme = lookup.requireTheme(consultation, number);
    writeFeed(
        consultation,
        CommentLinks.theme(consultation.slug(), number),
        locale ->
            messages.text(
                locale, "api.feed.theme", consultationTitle(consultation, locale), theme.label()),
        () -> newest.listInTheme(consultation.id(), number, FeedWriter.MAX_ITEMS),
        request,
        response);
  }

  private List<CommentVersion> threadStamps(ConsultationDetails consultation, int root) {
    var versions =
        new ArrayList<>(newest.listReplies(consultation.id(), root, FeedWriter.MAX_ITEMS));
    versions.addAll(comments.find(consultation.id(), root));
    return versions;
  }

  private void writeFeed(
      ConsultationDetails consultation,
      String page,
      Function<Locale, String> title,
      Supplier<List<CommentVersion>> found,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, XMLStreamException {
    var versions = consultation.phase().showsComments() ? found.get() : List.<CommentVersion>of();
    var locale = feeds.resolveLocale(request);
    feeds.write(
        new FeedSource(page, title.apply(locale), startOf(consultation)),
        pages.versionOf(versions, null),
        () -> feedItems(consultation.slug(), versions, locale),
        request,
        response);
  }

  private List<FeedItem> feedItems(
      Slug consultation, List<CommentVersion> versions, Locale locale) {
    return comments.loadComments(versions.stream().map(CommentVersion::comment).toList()).stream()
        .filter(comment -> comment.state().showsText())
        .sorted(Comparator.comparingInt(CommentDetails::publication).reversed())
        .map(comment -> feedItem(consultation, comment, locale, messages))
        .toList();
  }

  static FeedItem feedItem(
      Slug consultation, CommentDetails comment, Locale locale, Messages messages) {
    return new FeedItem(
        CommentLinks.comment(consultation, comment.number()),
        messages.text(locale, "api.feed.entry", comment.reference(), comment.author()),
        comment.author(),
        comment.createdAt(),
        comment.language().value(),
        comment.html());
  }

  private static String consultationTitle(ConsultationDetails consultation, Locale locale) {
    return consultation.title().inLanguage(new LanguageTag(locale.getLanguage()));
  }

  static Instant startOf(ConsultationDetails consultation) {
    return Objects.requireNonNullElse(consultation.announcedAt(), consultation.changedAt());
  }
}
