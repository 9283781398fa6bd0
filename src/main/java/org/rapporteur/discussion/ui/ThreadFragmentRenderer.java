package org.rapporteur.discussion.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.drawing.CommentRenderContext;
import org.rapporteur.discussion.drawing.CommentRenderer;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.CommentThread;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.NotFound;
import org.springframework.stereotype.Component;

/// Renders parts of a question page: one comment, further replies, or new comments.
@Component
class ThreadFragmentRenderer {

  private final ThreadService threads;
  private final CommentRenderer commentRenderer;
  private final HtmlTemplates templates;
  private final Messages messages;

  ThreadFragmentRenderer(
      ThreadService threads,
      CommentRenderer commentRenderer,
      HtmlTemplates templates,
      Messages messages) {
    this.threads = threads;
    this.commentRenderer = commentRenderer;
    this.templates = templates;
    this.messages = messages;
  }

  /// Label that shows and hides the replies.
  String renderRepliesLabel(int count, Locale locale) {
    return templates.render(
        "discussion/summary.jte", Map.of("messages", messages, "locale", locale, "count", count));
  }

  String renderComment(ConsultationDetails consultation, int number, Locale locale) {
    var comment =
        threads
            .find(consultation, number)
            .orElseThrow(() -> new NotFound("comment", CommentLinks.reference(number)));
    return commentRenderer.renderComment(comment, CommentRenderContext.live(consultation, locale));
  }

  /// The first replies to a comment as a tree, later pages in order of publication. Replies on
  /// later pages name the comment they answer.
  String renderReplies(ConsultationDetails consultation, int number, int after, Locale locale) {
    var comment =
        threads
            .find(consultation, number)
            .orElseThrow(() -> new NotFound("comment", CommentLinks.reference(number)));
    return renderReplies(consultation, comment, after, locale);
  }

  String renderReplies(
      ConsultationDetails consultation, CommentDetails comment, int after, Locale locale) {
    var context = CommentRenderContext.live(consultation, locale);
    var page =
        comment.depth() == 0
            ? threads.listReplies(comment.id(), after)
            : threads.listDirectReplies(comment, after);
    String moreLink = page.next().map(next -> renderMoreLink(comment, next, locale)).orElse("");
    if (page.items().isEmpty()) {
      return "";
    }
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
        "discussion/further-replies.jte",
        Map.of("messages", messages, "locale", locale, "root", comment.number(), "after", after));
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
    return renderList(consultation, threads.find(consultation, numbers), locale);
  }

  private String renderList(
      ConsultationDetails consultation, List<CommentDetails> listed, Locale locale) {
    if (listed.isEmpty()) {
      return "";
    }
    var context = CommentRenderContext.live(consultation, locale);
    return templates.render(
        "discussion/arrived.jte",
        Map.of(
            "messages",
            messages,
            "locale",
            locale,
            "comments",
            listed.stream()
                .map(comment -> commentRenderer.renderComment(comment, context))
                .toList(),
            "last",
            listed.getLast().publication()));
  }
}
