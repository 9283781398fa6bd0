package org.rapporteur.discussion.ui;

import java.util.Locale;
import java.util.Map;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.drawing.CommentHtml;
import org.rapporteur.discussion.drawing.CommentPlace;
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

  /// The first replies of a thread as a tree, or the next ones in order of publication, each saying
  /// what it answers.
  String replies(ConsultationDetails consultation, int root, int after, Locale locale) {
    var place = CommentPlace.live(consultation, locale);
    var comment =
        threads
            .find(consultation, root)
            .orElseThrow(() -> new NotFound("comment", CommentLinks.reference(root)));
    var page = threads.replies(comment.id(), after);
    var html = new StringBuilder();
    if (after == 0) {
      html.append(comments.replies(CommentThread.of(comment, page.items(), false), place));
    } else {
      page.items().forEach(reply -> html.append(comments.html(reply, place)));
    }
    page.next()
        .ifPresent(
            next ->
                html.append(
                    templates.html(
                        "discussion/further-replies.jte",
                        Map.of(
                            "messages", messages, "locale", locale, "root", root, "after", next))));
    return html.toString();
  }

  /// What was published in a question since a publication number.
  String arrived(
      ConsultationDetails consultation, QuestionDetails question, int since, Locale locale) {
    if (!consultation.phase().showsComments()) {
      return "";
    }
    var place = CommentPlace.live(consultation, locale);
    var page = threads.byPublication(question.id(), since, ThreadService.MOST_ITEMS);
    if (page.items().isEmpty()) {
      return "";
    }
    var drawn = page.items().stream().map(comment -> comments.html(comment, place)).toList();
    return templates.html(
        "discussion/arrived.jte",
        Map.of(
            "messages", messages,
            "locale", locale,
            "comments", drawn,
            "last", page.items().getLast().publication()));
  }
}
