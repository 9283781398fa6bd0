package org.rapporteur.api.feed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamException;
import org.rapporteur.api.ApiLookup;
import org.rapporteur.api.feed.CommentFeedWriter.FeedComments;
import org.rapporteur.api.feed.FeedWriter.FeedSource;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.profile.ContributorProfileService;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.CommentVersion;
import org.rapporteur.discussion.thread.CommentVersionSql;
import org.rapporteur.discussion.thread.NewestCommentSql;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Atom feeds of the newest comments of a consultation, question, thread, contributor or theme.
@RestController
class CommentFeedController {

  private static final String NUMBER_FEED = "/{number:[1-9][0-9]{0,8}}/feed.atom";

  private final ApiLookup lookup;
  private final CommentVersionSql commentVersions;
  private final NewestCommentSql newestComments;
  private final ThreadService threads;
  private final ContributorProfileService contributors;
  private final CommentFeedWriter feedWriter;
  private final Messages messages;

  CommentFeedController(
      ApiLookup lookup,
      CommentVersionSql commentVersions,
      NewestCommentSql newestComments,
      ThreadService threads,
      ContributorProfileService contributors,
      CommentFeedWriter feedWriter,
      Messages messages) {
    this.lookup = lookup;
    this.commentVersions = commentVersions;
    this.newestComments = newestComments;
    this.threads = threads;
    this.contributors = contributors;
    this.feedWriter = feedWriter;
    this.messages = messages;
  }

  @GetMapping("/consultations/{slug}/feed.atom")
  void writeConsultationFeed(
      @PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
      throws IOException, XMLStreamException {
    var consultation = lookup.requireConsultation(slug);
    writeFeed(
        consultation,
        ConsultationLinks.consultation(consultation.slug()),
        locale -> messages.text(locale, "api.feed.title", getTitle(consultation, locale)),
        () -> newestComments.listInConsultation(consultation.id(), FeedWriter.MAX_ITEMS),
        request,
        response);
  }

  @GetMapping("/consultations/{slug}/questions" + NUMBER_FEED)
  void writeQuestionFeed(
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
            messages.text(locale, "api.feed.question", getTitle(consultation, locale), number),
        () -> newestComments.listInQuestion(questionDetails.id(), FeedWriter.MAX_ITEMS),
        request,
        response);
  }

  /// Writes the first comment of the thread and the newest replies below it.
  @GetMapping("/consultations/{slug}/comments" + NUMBER_FEED)
  void writeThreadFeed(
      @PathVariable String slug,
      @PathVariable int number,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, XMLStreamException {
    var consultation = lookup.requireConsultation(slug);
    var comment =
        threads
            .findComment(consultation, number)
            .orElseThrow(() -> new NotFound("comment", CommentLinks.reference(number)));
    int root = Objects.requireNonNullElse(comment.root(), number);
    writeFeed(
        consultation,
        CommentLinks.comment(consultation.slug(), root),
        locale ->
            messages.text(
                locale,
                "api.feed.thread",
                getTitle(consultation, locale),
                CommentLinks.reference(root)),
        () -> listThread(consultation, root),
        request,
        response);
  }

  @GetMapping("/consultations/{slug}/contributors" + NUMBER_FEED)
  void writeContributorFeed(
      @PathVariable String slug,
      @PathVariable int number,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, XMLStreamException {
    var consultation = lookup.requireConsultation(slug);
    var contributor =
        contributors
            .findProfile(consultation, number)
            .map(profile -> profile.details())
            .orElseThrow(() -> new NotFound("contributor", number));
    writeFeed(
        consultation,
        CommentLinks.contributor(consultation.slug(), number),
        locale ->
            messages.text(
                locale, "api.feed.contributor", getTitle(consultation, locale), contributor.name()),
        () -> newestComments.listByContributor(consultation.id(), number, FeedWriter.MAX_ITEMS),
        request,
        response);
  }

  /// The feed contains a comment after theme detection has assigned it to the theme.
  @GetMapping("/consultations/{slug}/themes" + NUMBER_FEED)
  void writeThemeFeed(
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
            messages.text(locale, "api.feed.theme", getTitle(consultation, locale), theme.label()),
        () -> newestComments.listInTheme(consultation.id(), number, FeedWriter.MAX_ITEMS),
        request,
        response);
  }

  /// Includes the first comment of the thread, however old it is.
  private List<CommentVersion> listThread(ConsultationDetails consultation, int root) {
    var versions =
        new ArrayList<>(newestComments.listReplies(consultation.id(), root, FeedWriter.MAX_ITEMS));
    versions.addAll(commentVersions.findVersion(consultation.id(), root));
    return versions;
  }

  private void writeFeed(
      ConsultationDetails consultation,
      String pagePath,
      Function<Locale, String> title,
      Supplier<List<CommentVersion>> versions,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, XMLStreamException {
    feedWriter.write(
        new FeedSource(
            pagePath,
            title.apply(feedWriter.resolveLocale(request)),
            FeedSource.startTime(consultation)),
        new FeedComments(
            consultation.phase().showsComments() ? versions.get() : List.of(),
            comment -> consultation.slug(),
            Comparator.comparingInt(CommentDetails::publication).reversed()),
        request,
        response);
  }

  private static String getTitle(ConsultationDetails consultation, Locale locale) {
    return consultation.title().inLanguage(LanguageTag.forContent(locale));
  }
}
