package org.rapporteur.discussion.ui;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.drawing.CommentHtml;
import org.rapporteur.discussion.drawing.CommentPlace;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.CommentThread;
import org.rapporteur.discussion.thread.ThreadFilter;
import org.rapporteur.discussion.thread.ThreadOrder;
import org.rapporteur.discussion.thread.ThreadPage;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Templates;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Writes the threads of a question with all their replies: only those of one page are ever held.
@Component
class PrintedThreads {

  /// Some 300 sheets. The thread that passes it is the last of its part, and of that thread no more
  /// than so many are written, so that no request lasts.
  private static final int MOST_COMMENTS = 1_000;

  private static final ThreadOrder ORDER = ThreadOrder.BY_THREAD;

  private final ThreadService threads;
  private final CommentHtml comments;
  private final Templates templates;
  private final Messages messages;
  private final int most;

  @Autowired
  PrintedThreads(
      ThreadService threads, CommentHtml comments, Templates templates, Messages messages) {
    this(threads, comments, templates, messages, MOST_COMMENTS);
  }

  PrintedThreads(
      ThreadService threads,
      CommentHtml comments,
      Templates templates,
      Messages messages,
      int most) {
    this.threads = threads;
    this.comments = comments;
    this.templates = templates;
    this.messages = messages;
    this.most = most;
  }

  ThreadPage first(QuestionDetails question, String after) {
    return page(question, after.isEmpty() ? null : after);
  }

  Content content(
      ConsultationDetails consultation, QuestionDetails question, ThreadPage first, Locale locale) {
    return output -> write(output, consultation, question, first, locale);
  }

  private void write(
      TemplateOutput output,
      ConsultationDetails consultation,
      QuestionDetails question,
      ThreadPage first,
      Locale locale) {
    var place = CommentPlace.print(consultation.slug(), locale);
    var page = first;
    int written = 0;
    while (true) {
      for (var thread : page.threads()) {
        written += write(output, consultation, thread, place, locale);
        boolean isLast = page.next().isEmpty() && thread.equals(page.threads().getLast());
        if (written >= most && !isLast) {
          String after = ORDER.after(thread.root());
          output.writeContent(nextPart(consultation, question, after, locale));
          return;
        }
      }
      Optional<String> next = page.next();
      if (next.isEmpty()) {
        return;
      }
      page = page(question, next.get());
    }
  }

  // The replies of a long thread after its first page say what they answer.
  private int write(
      TemplateOutput output,
      ConsultationDetails consultation,
      CommentThread thread,
      CommentPlace place,
      Locale locale) {
    var root = thread.root();
    if (!thread.hasMore()) {
      output.writeContent(comments.thread(thread, place));
      return 1 + thread.replies().size();
    }
    var replies = threads.replies(root.id(), 0);
    output.writeContent(comments.thread(CommentThread.of(root, replies.items(), false), place));
    int written = 1 + replies.items().size();
    while (replies.next().isPresent()) {
      if (written >= most) {
        output.writeContent(rest(consultation, root, locale));
        return written;
      }
      replies = threads.replies(root.id(), Integer.parseInt(replies.next().get()));
      for (var reply : replies.items()) {
        output.writeContent(comments.html(reply, place));
      }
      written += replies.items().size();
    }
    return written;
  }

  private String rest(ConsultationDetails consultation, CommentDetails root, Locale locale) {
    return templates.html(
        "discussion/print-rest.jte",
        Map.of("messages", messages, "locale", locale, "consultation", consultation, "root", root));
  }

  private String nextPart(
      ConsultationDetails consultation, QuestionDetails question, String after, Locale locale) {
    return templates.html(
        "discussion/print-next.jte",
        Map.of(
            "messages",
            messages,
            "locale",
            locale,
            "consultation",
            consultation,
            "question",
            question,
            "after",
            after));
  }

  private ThreadPage page(QuestionDetails question, @Nullable String after) {
    return threads.threads(question.id(), ORDER, ThreadFilter.NONE, after);
  }
}
