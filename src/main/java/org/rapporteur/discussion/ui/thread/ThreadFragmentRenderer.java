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

/// Renders parts of a question page: single comments, replies to a comment, or new comments.
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

  /// HTML of the label that shows and hides the replies.
  String renderRepliesLabel(int count, Locale locale) {
    return templates.render("replies-summary", locale, Map.of("count", count));
  }

  String renderComment(ConsultationDetails consultation, int number, Locale locale) {
    return commentRenderer.renderComment(
        getComment(consultation, number), CommentRenderContext.live(consultation, locale));
  }

  /// HTML of one page of replies to a comment, and the link to the next page. The first page is a
  /// tree. Later pages are in order of publication, and each reply names the comment that it
  /// answers.
  /// @param after publication number of the last reply on the previous page; 0 for the first page
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
        page.nextCursor().map(cursor -> renderMoreLink(comment, cursor, locale)).orElse("");
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
        "next-replies-link", locale, Map.of("commentNumber", comment.number(), "after", after));
  }

  /// HTML of the comments on a question that were published after the publication `since`.
  String renderNewComments(
      ConsultationDetails consultation, QuestionDetails question, int since, Locale locale) {
    if (!consultation.phase().showsComments()) {
      return "";
    }
    return renderWithoutThreads(
        consultation,
        threads.listByPublication(question.id(), since, ThreadService.MAX_ITEMS).items(),
        locale);
  }

  String renderComments(ConsultationDetails consultation, List<Integer> numbers, Locale locale) {
    return renderWithoutThreads(consultation, threads.findComments(consultation, numbers), locale);
  }

  /// HTML of the visible ones among these comments, by number. It is for pages that list comments
  /// outside their threads.
  public Map<Integer, String> renderListed(
      ConsultationDetails consultation, List<Integer> numbers, Locale locale) {
    var context = CommentRenderContext.listed(consultation, locale);
    return threads.findComments(consultation, numbers).stream()
        .collect(
            Collectors.toMap(
                CommentDetails::number,
                comment -> commentRenderer.renderComment(comment, context)));
  }

  private String renderWithoutThreads(
      ConsultationDetails consultation, List<CommentDetails> comments, Locale locale) {
    if (comments.isEmpty()) {
      return "";
    }
    var context = CommentRenderContext.live(consultation, locale);
    return templates.render(
        "new-comments",
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
