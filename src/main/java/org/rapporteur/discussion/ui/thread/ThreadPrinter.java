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

/// Writes the threads of a question with their replies for printing. Only one page of threads is in
/// memory at a time.
@Component
class ThreadPrinter {

  /// A part ends after the thread with which it reaches this number, and a link leads to the next
  /// part. A thread that alone reaches it is cut, and a link leads to its page. So no request takes
  /// too long.
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

  /// Loads the first threads of a part.
  /// @param after cursor of the last thread of the previous part; empty for the first part
  ThreadPage loadFirstPage(QuestionDetails question, String after) {
    return loadPage(question, after.isEmpty() ? null : after);
  }

  /// Content that loads and writes the threads of a part while its template is rendered.
  Content createContent(
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
    var context = CommentRenderContext.print(consultation, locale);
    int writtenComments = 0;
    String lastCursor = "";
    Optional<ThreadPage> page = Optional.of(firstPage);
    while (page.isPresent()) {
      for (var thread : page.get().threads()) {
        if (writtenComments >= maxComments) {
          output.writeContent(renderNextPartLink(consultation, question, lastCursor, locale));
          return;
        }
        writtenComments += writeThread(output, consultation, thread, context, locale);
        lastCursor = ORDER.cursorAfter(thread.root());
      }
      page = page.get().nextCursor().map(cursor -> loadPage(question, cursor));
    }
  }

  /// Returns the number of comments written.
  private int writeThread(
      TemplateOutput output,
      ConsultationDetails consultation,
      CommentThread thread,
      CommentRenderContext context,
      Locale locale) {
    if (thread.hasMore()) {
      return writeLongThread(output, consultation, thread.root(), context, locale);
    }
    output.writeContent(commentRenderer.renderThread(thread, context));
    return 1 + thread.replies().size();
  }

  /// Writes the first page of replies as a tree. Later replies are in order of publication, and
  /// each names the comment that it answers. Returns the number of comments written.
  private int writeLongThread(
      TemplateOutput output,
      ConsultationDetails consultation,
      CommentDetails root,
      CommentRenderContext context,
      Locale locale) {
    var replies = threads.listReplies(root.id(), 0);
    output.writeContent(
        commentRenderer.renderThread(
            CommentThread.fromReplies(root, replies.items(), false), context));
    int writtenComments = 1 + replies.items().size();
    while (replies.nextCursor().isPresent() && writtenComments < maxComments) {
      // The cursor of a page of replies is the publication number of its last reply.
      int lastPublication = Integer.parseInt(replies.nextCursor().get());
      replies = threads.listReplies(root.id(), lastPublication);
      for (var reply : replies.items()) {
        output.writeContent(commentRenderer.renderComment(reply, context));
      }
      writtenComments += replies.items().size();
    }
    if (replies.nextCursor().isPresent()) {
      output.writeContent(renderRemainingRepliesLink(consultation, root, locale));
    }
    return writtenComments;
  }

  private String renderRemainingRepliesLink(
      ConsultationDetails consultation, CommentDetails root, Locale locale) {
    return templates.render(
        "print-thread-link", locale, Map.of("consultation", consultation, "root", root));
  }

  private String renderNextPartLink(
      ConsultationDetails consultation, QuestionDetails question, String after, Locale locale) {
    return templates.render(
        "print-next-page-link",
        locale,
        Map.of("consultation", consultation, "question", question, "after", after));
  }

  private ThreadPage loadPage(QuestionDetails question, @Nullable String after) {
    return threads.listThreads(question.id(), ORDER, ThreadFilter.NONE, after);
  }
}
