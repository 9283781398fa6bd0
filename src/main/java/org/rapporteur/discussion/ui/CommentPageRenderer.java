package org.rapporteur.discussion.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.drawing.CommentRenderContext;
import org.rapporteur.discussion.drawing.CommentRenderer;
import org.rapporteur.discussion.own.OwnCommentText;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.RevisionComparison;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.Messages;
import org.rapporteur.uikit.StatelessHtml;
import org.rapporteur.uikit.frame.InitialPage;
import org.springframework.stereotype.Component;

/// Renders the page of one comment.
@Component
class CommentPageRenderer implements InitialPage {

  static final String KIND = "page-comment";

  /// Parent comments shown above the comment. Earlier ones are one link away.
  private static final int MAX_ANCESTORS = 5;

  private static final Pattern PATH = Pattern.compile("/consultations/([^/]+)/comments/([^/]+)/?");

  private final ConsultationResolver resolver;
  private final ThreadService threads;
  private final CommentRenderer commentRenderer;
  private final ThreadFragmentRenderer fragments;
  private final QuestionPageRenderer questionRenderer;
  private final OwnCommentRenderer ownComments;
  private final HtmlTemplates templates;
  private final Messages messages;

  CommentPageRenderer(
      ConsultationResolver resolver,
      ThreadService threads,
      CommentRenderer commentRenderer,
      ThreadFragmentRenderer fragments,
      QuestionPageRenderer questionRenderer,
      OwnCommentRenderer ownComments,
      HtmlTemplates templates,
      Messages messages) {
    this.resolver = resolver;
    this.threads = threads;
    this.commentRenderer = commentRenderer;
    this.fragments = fragments;
    this.questionRenderer = questionRenderer;
    this.ownComments = ownComments;
    this.templates = templates;
    this.messages = messages;
  }

  @Override
  public Optional<Content> render(Request request) {
    return request.match(PATH).map(parts -> content(parts, request));
  }

  private Content content(MatchResult path, Request request) {
    var consultation = resolver.forSlug(path.group(1));
    Locale locale = request.locale();
    int number = AddressParser.parseNumber(path.group(2), "comment");
    String html = render(consultation, number, comparedRevision(request.query()), locale);
    return new Content(commentTitle(number, locale), "", StatelessHtml.wrap(KIND, html));
  }

  String commentTitle(int number, Locale locale) {
    return messages.text(locale, "discussion.comment", CommentLinks.reference(number));
  }

  /// Revision to compare with the next one; 0 for none.
  static int comparedRevision(Map<String, List<String>> query) {
    String value = query.getOrDefault("compare", List.of("")).getFirst();
    return value.isEmpty() ? 0 : AddressParser.parseNumber(value, "revision");
  }

  String render(ConsultationDetails consultation, int number, int comparedRevision, Locale locale) {
    return threads
        .find(consultation, number)
        .map(comment -> renderPublic(consultation, comment, comparedRevision, locale))
        .or(() -> ownComments.renderPage(consultation, number, locale))
        .orElseThrow(() -> threads.notFoundRefusal(consultation, number));
  }

  /// Question of a comment that is public or that only the viewer can read.
  QuestionDetails getQuestion(ConsultationDetails consultation, int number) {
    return threads
        .find(consultation, number)
        .map(CommentDetails::question)
        .or(() -> ownComments.find(consultation, number).map(OwnCommentText::question))
        .flatMap(consultation::question)
        .orElseThrow(() -> threads.notFoundRefusal(consultation, number));
  }

  private String renderPublic(
      ConsultationDetails consultation,
      CommentDetails comment,
      int comparedRevision,
      Locale locale) {
    int number = comment.number();
    var context = CommentRenderContext.live(consultation, locale);
    var above =
        threads.listAncestors(consultation, comment).stream()
            .filter(a -> a.number() != number)
            .toList();
    var shownAncestors = above.subList(Math.max(0, above.size() - MAX_ANCESTORS), above.size());
    var revisions = threads.listEarlierRevisions(comment);
    return renderTemplate(
        "comment-page",
        locale,
        new CommentPageModel(
            consultation,
            consultation.question(comment.question()).orElseThrow(),
            locale,
            comment,
            commentRenderer.renderComment(comment, context),
            shownAncestors.stream()
                .map(ancestor -> commentRenderer.renderComment(ancestor, context))
                .toList(),
            above.size() - shownAncestors.size(),
            fragments.renderReplies(consultation, comment, 0, locale),
            revisions,
            RevisionComparison.compare(comment, revisions, comparedRevision),
            questionRenderer.renderActionTemplates(locale)));
  }

  private String renderTemplate(String template, Locale locale, Object page) {
    var parameters = new HashMap<String, Object>();
    parameters.put("messages", messages);
    parameters.put("locale", locale);
    parameters.put("page", page);
    return templates.render("discussion/" + template + ".jte", parameters);
  }
}
