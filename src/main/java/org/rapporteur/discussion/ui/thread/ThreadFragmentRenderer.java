package org.rapporteur.discussion.ui.thread;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.rendering.CommentRenderContext;
import org.rapporteur.discussion.rendering.CommentRenderer;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.CommentThread;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.discussion.ui.page.DiscussionTemplates;
import org.rapporteur.shared.NotFound;
import org.springframework.stereotype.Component;

/// Renders parts of a question page: one comment, further replies, or new comments.
@Component
public class ThreadFragmentRenderer {

  private final ThreadService threads;
  private final CommentRenderer commentRenderer;
  private final DiscussionTemplates templates;

  ThreadFragmentRenderer(
      ThreadService threads, CommentRenderer commentRenderer, DiscussionTemplates templates) {
    this.threads = threads;
    this.commentRenderer = commentRenderer;
    this.templates = templates;
  }

  /// Label that shows and hides the replies.
  String renderRepliesLabel(int count, Locale locale) {
    return templates.render("summary", locale, Map.of("count", count));
  }

  String renderComment(ConsultationDetails consultation, int number, Locale locale) {
    return commentRenderer.renderComment(
        getComment(consultation, number), CommentRenderContext.live(consultation, locale));
  }

  /// The first replies to a comment as a tree, later pages in order of publication. Replies on
  /// later pages name the comment they answer.
  String renderReplies(ConsultationDetails consultation, int number, int after, Locale locale) {
    return renderReplies(consultation, getComment(consultation, number), after, locale);
  }

  String renderFirstReplies(
      ConsultationDetails consultation, CommentDetails comment, Locale locale) {
    return renderReplies(consultation, comment, 0, locale);
  }

  private String renderReplies(
      ConsultationDetails consultation, CommentDetails comment, int after, Locale locale) {
    var context = CommentRenderContext.live(consultation, locale);
    var page =
        comment.depth() == 0
            ? threads.listReplies(comment.id(), after)
            : threads.listDirectReplies(comment, after);
    if (page.items().isEmpty()) {
      return "";
    }
    String moreLink =
        page.nextCursor().map(next -> renderMoreLink(comment, next, locale)).orElse("");
    if (after == 0) {
      return commentRenderer.renderReplies(
          CommentThread.fromReplies(comment, page.items(), false), context, moreLink);
    }
    var html = new StringBuilder();
    page.items().forEach(reply -> html.append(commentRenderer.renderComment(reply, context)));
    return html.append(moreLink).toString();
  }

  private String renderMoreLink(CommentDetails comment, String after, Locale locale) {
    return templates.render(
        "further-replies", locale, Map.of("root", comment.number(), "after", after));
  }

  /// Comments published in a question after a publication number.
  String renderNewComments(
      ConsultationDetails consultation, QuestionDetails question, int since, Locale locale) {
    if (!consultation.phase().showsComments()) {
      return "";
    }
    return renderList(
        consultation,
        threads.listByPublication(question.id(), since, ThreadService.MAX_ITEMS).items(),
        locale);
  }

  String renderComments(ConsultationDetails consultation, List<Integer> numbers, Locale locale) {
    return renderList(consultation, threads.findComments(consultation, numbers), locale);
  }

  /// The readable comments among these by number, for a page that lists them outside their threads.
  public Map<Integer, String> renderListed(
      ConsultationDetails consultation, List<Integer> numbers, Locale locale) {
    var context = CommentRenderContext.listed(consultation, locale);
    return threads.findComments(consultation, numbers).stream()
        .collect(
            Collectors.toMap(
                CommentDetails::number,
                comment -> commentRenderer.renderComment(comment, context)));
  }

  private String renderList(
      ConsultationDetails consultation, List<CommentDetails> comments, Locale locale) {
    if (comments.isEmpty()) {
      return "";
    }
    var context = CommentRenderContext.live(consultation, locale);
    return templates.render(
        "arrived",
        locale,
        Map.of(
            "comments",
            comments.stream()
                .map(comment -> commentRenderer.renderComment(comment, context))
                .toList(),
            "last",
            comments.getLast().publication()));
  }

  private CommentDetails getComment(ConsultationDetails consultation, int number) {
    return threads
        .findComment(consultation, number)
        .orElseThrow(() -> new NotFound("comment", CommentLinks.reference(number)));
  }
}
