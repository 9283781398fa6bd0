package org.rapporteur.discussion.ui.thread;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.personal.OwnCommentText;
import org.rapporteur.discussion.rendering.CommentRenderContext;
import org.rapporteur.discussion.rendering.CommentRenderer;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.RevisionComparison;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.discussion.ui.page.AddressParser;
import org.rapporteur.discussion.ui.page.ConsultationResolver;
import org.rapporteur.discussion.ui.page.DiscussionTemplates;
import org.rapporteur.shared.Messages;
import org.rapporteur.uikit.StatelessHtml;
import org.rapporteur.uikit.frame.InitialPage;
import org.springframework.stereotype.Component;

/// Renders the page of one comment.
@Component
public class CommentPageRenderer implements InitialPage {

  public static final String CSS_CLASS = "page-comment";

  /// Comments shown above the comment. A link leads to earlier ones.
  private static final int MAX_ANCESTORS = 5;

  private static final Pattern PATH = Pattern.compile("/consultations/([^/]+)/comments/([^/]+)/?");

  private final ConsultationResolver resolver;
  private final ThreadService threads;
  private final CommentRenderer commentRenderer;
  private final ThreadFragmentRenderer fragments;
  private final OwnCommentRenderer ownComments;
  private final DiscussionTemplates templates;
  private final Messages messages;

  CommentPageRenderer(
      ConsultationResolver resolver,
      ThreadService threads,
      CommentRenderer commentRenderer,
      ThreadFragmentRenderer fragments,
      OwnCommentRenderer ownComments,
      DiscussionTemplates templates,
      Messages messages) {
    this.resolver = resolver;
    this.threads = threads;
    this.commentRenderer = commentRenderer;
    this.fragments = fragments;
    this.ownComments = ownComments;
    this.templates = templates;
    this.messages = messages;
  }

  @Override
  public Optional<Content> render(Request request) {
    return request.match(PATH).map(path -> createContent(path, request));
  }

  private Content createContent(MatchResult path, Request request) {
    var consultation = resolver.forSlug(path.group(1));
    Locale locale = request.locale();
    int number = AddressParser.parseNumber(path.group(2), "comment");
    var comparedRevision = AddressParser.parseComparedRevision(request.query());
    String html = renderHtml(consultation, number, comparedRevision, locale);
    return new Content(commentTitle(number, locale), "", StatelessHtml.wrap(CSS_CLASS, html));
  }

  public String commentTitle(int number, Locale locale) {
    return messages.text(locale, "discussion.comment", CommentLinks.reference(number));
  }

  /// Renders the page of one comment.
  ///
  /// @param comparedRevision number of an earlier revision. The page shows the changes from it to
  ///     the next revision.
  public String renderHtml(
      ConsultationDetails consultation, int number, OptionalInt comparedRevision, Locale locale) {
    return threads
        .findComment(consultation, number)
        .map(comment -> renderPublic(consultation, comment, comparedRevision, locale))
        .or(() -> ownComments.renderPage(consultation, number, locale))
        .orElseThrow(() -> threads.notFoundRefusal(consultation, number));
  }

  /// Question of a comment that is public or that only the viewer can read.
  public QuestionDetails getQuestion(ConsultationDetails consultation, int number) {
    return threads
        .findComment(consultation, number)
        .map(CommentDetails::question)
        .or(() -> ownComments.find(consultation, number).map(OwnCommentText::question))
        .flatMap(consultation::question)
        .orElseThrow(() -> threads.notFoundRefusal(consultation, number));
  }

  private String renderPublic(
      ConsultationDetails consultation,
      CommentDetails comment,
      OptionalInt comparedRevision,
      Locale locale) {
    var model =
        new CommentPageModel(
            consultation,
            consultation.question(comment.question()).orElseThrow(),
            locale,
            comment,
            renderThread(consultation, comment, locale),
            loadHistory(comment, comparedRevision),
            ownComments.renderClientTemplates(locale));
    return templates.render("comment-page", locale, Map.of("page", model));
  }

  private CommentPageModel.RenderedThread renderThread(
      ConsultationDetails consultation, CommentDetails comment, Locale locale) {
    var context = CommentRenderContext.live(consultation, locale);
    var ancestors =
        threads.listAncestors(consultation, comment).stream()
            .filter(ancestor -> ancestor.number() != comment.number())
            .toList();
    int hiddenAncestors = Math.max(0, ancestors.size() - MAX_ANCESTORS);
    return new CommentPageModel.RenderedThread(
        ancestors.stream()
            .skip(hiddenAncestors)
            .map(ancestor -> commentRenderer.renderComment(ancestor, context))
            .toList(),
        hiddenAncestors,
        commentRenderer.renderComment(comment, context),
        fragments.renderFirstReplies(consultation, comment, locale));
  }

  private CommentPageModel.RevisionHistory loadHistory(
      CommentDetails comment, OptionalInt comparedRevision) {
    var earlierRevisions = threads.listEarlierRevisions(comment);
    return new CommentPageModel.RevisionHistory(
        earlierRevisions,
        comparedRevision.isPresent()
            ? RevisionComparison.compare(comment, earlierRevisions, comparedRevision.getAsInt())
            : Optional.empty());
  }
}
