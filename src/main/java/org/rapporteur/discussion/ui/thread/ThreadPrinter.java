package org.rapporteur.discussion.ui.thread;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.rendering.CommentRenderContext;
import org.rapporteur.discussion.rendering.CommentRenderer;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.CommentThread;
import org.rapporteur.discussion.thread.ThreadFilter;
import org.rapporteur.discussion.thread.ThreadOrder;
import org.rapporteur.discussion.thread.ThreadPage;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.discussion.ui.page.DiscussionTemplates;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Writes the threads of a question with all replies for printing. Only one page of threads is in
/// memory.
@Component
class ThreadPrinter {

  /// About 300 sheets. A part ends with the thread that exceeds the limit, and a longer thread is
  /// cut, so that no request takes too long.
  private static final int MAX_COMMENTS = 1_000;

  private static final ThreadOrder ORDER = ThreadOrder.BY_THREAD;

  private final ThreadService threads;
  private final CommentRenderer commentRenderer;
  private final DiscussionTemplates templates;
  private final int maxComments;

  @Autowired
  ThreadPrinter(
      ThreadService threads, CommentRenderer commentRenderer, DiscussionTemplates templates) {
    this(threads, commentRenderer, templates, MAX_COMMENTS);
  }

  ThreadPrinter(
      ThreadService threads,
      CommentRenderer commentRenderer,
      DiscussionTemplates templates,
      int maxComments) {
    this.threads = threads;
    this.commentRenderer = commentRenderer;
    this.templates = templates;
    this.maxComments = maxComments;
  }

  ThreadPage loadFirstPage(QuestionDetails question, String after) {
    return loadPage(question, after.isEmpty() ? null : after);
  }

  Content content(
      ConsultationDetails consultation,
      QuestionDetails question,
      ThreadPage firstPage,
      Locale locale) {
    return output -> writeThreads(output, consultation, question, firstPage, locale);
  }

  private void writeThreads(
      TemplateOutput output,
      ConsultationDetails consultation,
      QuestionDetails question,
      ThreadPage firstPage,
      Locale locale) {
    var context = CommentRenderContext.print(consultation.slug(), locale);
    var page = firstPage;
    int writtenComments = 0;
    while (true) {
      for (var thread : page.threads()) {
        writtenComments += writeThread(output, consultation, thread, context, locale);
        boolean isLast = page.nextCursor().isEmpty() && thread.equals(page.threads().getLast());
        if (writtenComments >= maxComments && !isLast) {
          String after = ORDER.cursorAfter(thread.root());
          output.writeContent(nextPartLink(consultation, question, after, locale));
          return;
        }
      }
      Optional<String> next = page.nextCursor();
      if (next.isEmpty()) {
        return;
      }
      page = loadPage(question, next.get());
    }
  }

  /// Returns the number of comments written. Replies after the first page of a long thread name the
  /// comment they answer.
  private int writeThread(
      TemplateOutput output,
      ConsultationDetails consultation,
      CommentThread thread,
      CommentRenderContext context,
      Locale locale) {
    var root = thread.root();
    if (!thread.hasMore()) {
      output.writeContent(commentRenderer.renderThread(thread, context));
      return 1 + thread.replies().size();
    }
    var replies = threads.listReplies(root.id(), 0);
    output.writeContent(
        commentRenderer.renderThread(
            CommentThread.fromReplies(root, replies.items(), false), context));
    int writtenComments = 1 + replies.items().size();
    while (replies.nextCursor().isPresent()) {
      if (writtenComments >= maxComments) {
        output.writeContent(remainingRepliesLink(consultation, root, locale));
        return writtenComments;
      }
      replies = threads.listReplies(root.id(), Integer.parseInt(replies.nextCursor().get()));
      for (var reply : replies.items()) {
        output.writeContent(commentRenderer.renderComment(reply, context));
      }
      writtenComments += replies.items().size();
    }
    return writtenComments;
  }

  private String remainingRepliesLink(
      ConsultationDetails consultation, CommentDetails root, Locale locale) {
    return templates.render(
        "print-rest", locale, Map.of("consultation", consultation, "root", root));
  }

  private String nextPartLink(
      ConsultationDetails consultation, QuestionDetails question, String after, Locale locale) {
    return templates.render(
        "print-next",
        locale,
        Map.of("consultation", consultation, "question", question, "after", after));
  }

  private ThreadPage loadPage(QuestionDetails question, @Nullable String after) {
    return threads.listThreads(question.id(), ORDER, ThreadFilter.NONE, after);
  }
}
