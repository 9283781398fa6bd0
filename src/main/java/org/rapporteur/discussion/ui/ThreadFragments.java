package org.rapporteur.discussion.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.drawing.CommentHtml;
import org.rapporteur.discussion.drawing.CommentPlace;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.CommentThread;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Templates;
import org.springframework.stereotype.Component;

/// Draws what a page of a question is given piece by piece: a comment, further replies, what was
/// published since.
@Component
class ThreadFragments {

  private final ThreadService threads;
  private final CommentHtml comments;
  private final Templates templates;
  private final Messages messages;

  ThreadFragments(
      ThreadService threads, CommentHtml comments, Templates templates, Messages messages) {
    this.threads = threads;
    this.comments = comments;
    this.templates = templates;
    this.messages = messages;
  }

  /// What opens and closes so many replies.
  String summary(int count, Locale locale) {
    return templates.html(
        "discussion/summary.jte", Map.of("messages", messages, "locale", locale, "count", count));
  }

  /// One comment as it is now.
  String comment(ConsultationDetails consultation, int number, Locale locale) {
    var comment =
        threads
            .find(consultation, number)
            .orElseThrow(() -> new NotFound("comment", CommentLinks.reference(number)));
    return comments.html(comment, CommentPlace.live(consultation, locale));
  }

  /// The first replies of a thread as a tree, or those to a comment within it; then the next ones
  /// in order of publication, each saying what it answers.
  String replies(ConsultationDetails consultation, int number, int after, Locale locale) {
    var comment =
        threads
            .find(consultation, number)
            .orElseThrow(() -> new NotFound("comment", CommentLinks.reference(number)));
    return replies(consultation, comment, after, locale);
  }

  String replies(
      ConsultationDetails consultation, CommentDetails comment, int after, Locale locale) {
    var place = CommentPlace.live(consultation, locale);
    var page =
        comment.depth() == 0
            ? threads.replies(comment.id(), after)
            : threads.directReplies(comment, after);
    String further = page.next().map(next -> further(comment, next, locale)).orElse("");
    if (page.items().isEmpty()) {
      return "";
    }
    if (after == 0) {
      return comments.replies(CommentThread.of(comment, page.items(), false), place, further);
    }
    var html = new StringBuilder();
    page.items().forEach(reply -> html.append(comments.html(reply, place)));
    return html.append(further).toString();
  }

  private String further(CommentDetails comment, String after, Locale locale) {
    return templates.html(
        "discussion/further-replies.jte",
        Map.of("messages", messages, "locale", locale, "root", comment.number(), "after", after));
  }

  /// What was published in a question since a publication number.
  String arrived(
      ConsultationDetails consultation, QuestionDetails question, int since, Locale locale) {
    if (!consultation.phase().showsComments()) {
      return "";
    }
    return listed(
        consultation,
        threads.byPublication(question.id(), since, ThreadService.MOST_ITEMS).items(),
        locale);
  }

  /// So many comments by their numbers.
  String some(ConsultationDetails consultation, List<Integer> numbers, Locale locale) {
    return listed(consultation, threads.find(consultation, numbers), locale);
  }

  private String listed(
      ConsultationDetails consultation, List<CommentDetails> listed, Locale locale) {
    if (listed.isEmpty()) {
      return "";
    }
    var place = CommentPlace.live(consultation, locale);
    return templates.html(
        "discussion/arrived.jte",
        Map.of(
            "messages",
            messages,
            "locale",
            locale,
            "comments",
            listed.stream().map(comment -> comments.html(comment, place)).toList(),
            "last",
            listed.getLast().publication()));
  }
}
