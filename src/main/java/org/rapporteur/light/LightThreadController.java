package org.rapporteur.light;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.count.CommentCountService;
import org.rapporteur.discussion.drawing.CommentRenderContext;
import org.rapporteur.discussion.drawing.CommentRenderer;
import org.rapporteur.discussion.theme.ThemeService;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.CommentPage;
import org.rapporteur.discussion.thread.CommentThread;
import org.rapporteur.discussion.thread.RevisionComparison;
import org.rapporteur.discussion.thread.ThreadPage;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.shared.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Light pages of a question's threads and of one comment.
@Controller
class LightThreadController {

  /// Comments shown above the comment; each links to the one it answers.
  private static final int MAX_ANCESTORS = 5;

  private final LightResolver resolver;
  private final ThreadService threads;
  private final CommentCountService commentCounts;
  private final ThemeService themes;
  private final CommentRenderer commentRenderer;
  private final LightPageRenderer renderer;

  LightThreadController(
      LightResolver resolver,
      ThreadService threads,
      CommentCountService commentCounts,
      ThemeService themes,
      CommentRenderer commentRenderer,
      LightPageRenderer renderer) {
    this.resolver = resolver;
    this.threads = threads;
    this.commentCounts = commentCounts;
    this.themes = themes;
    this.commentRenderer = commentRenderer;
    this.renderer = renderer;
  }

  @GetMapping("/light/consultations/{slug}/questions/{question}")
  ResponseEntity<byte[]> question(
      @PathVariable String slug,
      @PathVariable String question,
      @RequestParam(defaultValue = "") String order,
      @RequestParam(defaultValue = "") String group,
      @RequestParam(defaultValue = "") String region,
      @RequestParam(defaultValue = "") String language,
      @RequestParam(defaultValue = "") String official,
      @RequestParam(defaultValue = "") String theme,
      @RequestParam(defaultValue = "") String after,
      HttpServletRequest request) {
    var consultation = resolver.getWithComments(slug);
    int number = LightResolver.parseNumber(question, "question");
    var questionDetails =
        consultation.question(number).orElseThrow(() -> new NotFound("question", question));
    var frame = renderer.frame(request);
    var context = CommentRenderContext.light(consultation, frame.locale());
    var selection =
        LightSelection.fromQuery(order, group, region, language, official, theme, after);
    ThreadPage page =
        threads.listThreads(
            questionDetails.id(), selection.order(), selection.filter(), selection.after());
    var content = new HashMap<String, Object>();
    content.put("consultation", consultation);
    content.put("question", questionDetails);
    content.put("counts", commentCounts.countsOfQuestion(questionDetails.id()));
    content.put("selection", selection);
    themes
        .findOverview(consultation, questionDetails)
        .ifPresent(overview -> content.put("themes", overview));
    content.put(
        "threads",
        page.threads().stream()
            .map(thread -> commentRenderer.renderThread(thread, context))
            .toList());
    content.put("next", page.next().orElse(""));
    return renderer.render("question", frame, content);
  }

  /// Redirects to the threads of a theme.
  @GetMapping("/light/consultations/{slug}/themes/{theme}")
  ResponseEntity<Void> theme(@PathVariable String slug, @PathVariable String theme) {
    var consultation = resolver.getWithComments(slug);
    int number = LightResolver.parseNumber(theme, "theme");
    var found = themes.find(consultation, number).orElseThrow(() -> new NotFound("theme", number));
    var question = consultation.question(found.question()).orElseThrow();
    String path = CommentLinks.threadsOfTheme(consultation.slug(), question.number(), number);
    return ResponseEntity.status(HttpStatus.FOUND)
        .location(URI.create(LightLinks.lightPath(path) + "#read"))
        .build();
  }

  /// The page shows the comments above and the replies below. Replies to a top-level comment are
  /// paged; a reply shows its direct replies.
  @GetMapping("/light/consultations/{slug}/comments/{comment}")
  ResponseEntity<byte[]> comment(
      @PathVariable String slug,
      @PathVariable String comment,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "") String compare,
      HttpServletRequest request) {
    var consultation = resolver.getWithComments(slug);
    int number = LightResolver.parseNumber(comment, "comment");
    var found =
        threads.find(consultation, number).orElseThrow(() -> new NotFound("comment", "C" + number));
    var frame = renderer.frame(request);
    var context = CommentRenderContext.light(consultation, frame.locale());
    var above =
        threads.listAncestors(consultation, found).stream()
            .filter(a -> a.number() != number)
            .toList();
    int from = after.isEmpty() ? 0 : LightResolver.parseNumber(after, "comment");
    var replies = loadReplies(found, from);
    var revisions = threads.listEarlierRevisions(found);
    int comparedRevision = compare.isEmpty() ? 0 : LightResolver.parseNumber(compare, "revision");
    var content = new HashMap<String, Object>();
    content.put("consultation", consultation);
    content.put("question", consultation.question(found.question()).orElseThrow());
    content.put("comment", found);
    content.put(
        "ancestors",
        above.subList(Math.max(0, above.size() - MAX_ANCESTORS), above.size()).stream()
            .map(ancestor -> commentRenderer.renderComment(ancestor, context))
            .toList());
    content.put("html", commentRenderer.renderComment(found, context));
    content.put("replies", renderReplies(found, replies, from, context));
    content.put("next", replies.next().orElse(""));
    content.put("revisions", revisions);
    RevisionComparison.compare(found, revisions, comparedRevision)
        .ifPresent(c -> content.put("compared", c));
    return renderer.render("comment", frame, content);
  }

  private CommentPage loadReplies(CommentDetails comment, int after) {
    return comment.depth() == 0
        ? threads.listReplies(comment.id(), after)
        : threads.listDirectReplies(comment, after);
  }

  private String renderReplies(
      CommentDetails comment, CommentPage replies, int after, CommentRenderContext place) {
    List<CommentDetails> items = replies.items();
    if (items.isEmpty()) {
      return "";
    }
    if (after == 0) {
      return commentRenderer.renderReplies(CommentThread.fromReplies(comment, items, false), place);
    }
    var html = new StringBuilder();
    items.forEach(reply -> html.append(commentRenderer.renderComment(reply, place)));
    return html.toString();
  }
}
