package org.rapporteur.light;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.count.DiscussionCountSql;
import org.rapporteur.discussion.rendering.CommentRenderContext;
import org.rapporteur.discussion.rendering.CommentRenderer;
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
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Light pages of a question's threads and of one comment.
@Controller
class LightThreadController {

  /// Maximum number of comments above the comment. Each links to the comment that it replies to.
  private static final int MAX_ANCESTORS = 5;

  private final LightResolver resolver;
  private final ThreadService threads;
  private final DiscussionCountSql commentCounts;
  private final LightQuestionPositions positions;
  private final ThemeService themes;
  private final CommentRenderer commentRenderer;
  private final LightPageRenderer renderer;

  LightThreadController(
      LightResolver resolver,
      ThreadService threads,
      DiscussionCountSql commentCounts,
      LightQuestionPositions positions,
      ThemeService themes,
      CommentRenderer commentRenderer,
      LightPageRenderer renderer) {
    this.resolver = resolver;
    this.threads = threads;
    this.commentCounts = commentCounts;
    this.positions = positions;
    this.themes = themes;
    this.commentRenderer = commentRenderer;
    this.renderer = renderer;
  }

  @GetMapping("/light/consultations/{slug}/questions/{question}")
  ResponseEntity<byte[]> showQuestion(
      @PathVariable String slug,
      @PathVariable String question,
      @RequestParam Map<String, String> query,
      CsrfToken token,
      HttpServletRequest request) {
    var consultation = resolver.requireWithComments(slug);
    var questionDetails = requireQuestion(consultation, question);
    var frame = renderer.createFrame(request);
    var context = CommentRenderContext.light(consultation, frame.locale());
    var selection = LightSelection.fromQuery(query);
    ThreadPage page =
        threads.listThreads(
            questionDetails.id(), selection.order(), selection.filter(), selection.after());
    var model = new HashMap<String, Object>();
    model.put("consultation", consultation);
    model.put("question", questionDetails);
    model.put("counts", commentCounts.loadQuestionCounts(questionDetails.id()));
    model.put("positions", positions.loadTally(questionDetails));
    model.put("positionForms", positions.listForms(consultation, questionDetails));
    // Only a form reads the value, which starts a session.
    model.put("token", token);
    model.put("selection", selection);
    themes
        .findOverview(consultation, questionDetails)
        .ifPresent(overview -> model.put("themes", overview));
    model.put(
        "threads",
        page.threads().stream()
            .map(thread -> commentRenderer.renderThread(thread, context))
            .toList());
    model.put("next", page.nextCursor().orElse(""));
    return renderer.render("question", frame, model);
  }

  /// Saves the position on the question and shows the page again.
  @PostMapping("/light/consultations/{slug}/questions/{question}")
  ResponseEntity<Void> savePosition(
      @PathVariable String slug,
      @PathVariable String question,
      @RequestParam(defaultValue = "") String choice,
      @RequestParam(defaultValue = "") String delegation) {
    var consultation = resolver.requireWithComments(slug);
    var questionDetails = requireQuestion(consultation, question);
    positions.save(consultation, questionDetails, choice, delegation);
    String path = ConsultationLinks.question(consultation.slug(), questionDetails.number());
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(LightLinks.lightPath(path) + "#own-position"))
        .build();
  }

  private static QuestionDetails requireQuestion(
      ConsultationDetails consultation, String question) {
    int number = LightResolver.parseNumber(question, "question");
    return consultation.question(number).orElseThrow(() -> new NotFound("question", question));
  }

  /// Redirects to the threads of a theme.
  @GetMapping("/light/consultations/{slug}/themes/{theme}")
  ResponseEntity<Void> redirectToTheme(@PathVariable String slug, @PathVariable String theme) {
    var consultation = resolver.requireWithComments(slug);
    int number = LightResolver.parseNumber(theme, "theme");
    var details =
        themes.findTheme(consultation, number).orElseThrow(() -> new NotFound("theme", number));
    var question = consultation.question(details.question()).orElseThrow();
    String path = CommentLinks.threadsOfTheme(consultation.slug(), question.number(), number);
    return ResponseEntity.status(HttpStatus.FOUND)
        .location(URI.create(LightLinks.lightPath(path) + "#read"))
        .build();
  }

  /// Shows a comment with the comments above it and the replies below it. The page of a reply shows
  /// only direct replies.
  @GetMapping("/light/consultations/{slug}/comments/{comment}")
  ResponseEntity<byte[]> showComment(
      @PathVariable String slug,
      @PathVariable String comment,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "") String compare,
      HttpServletRequest request) {
    var consultation = resolver.requireWithComments(slug);
    int number = LightResolver.parseNumber(comment, "comment");
    var details =
        threads
            .findComment(consultation, number)
            .orElseThrow(() -> new NotFound("comment", CommentLinks.reference(number)));
    var frame = renderer.createFrame(request);
    var context = CommentRenderContext.light(consultation, frame.locale());
    int afterReply = parseOptional(after, "comment");
    var replies = loadReplies(details, afterReply);
    var revisions = threads.listEarlierRevisions(details);
    var model = new HashMap<String, Object>();
    model.put("consultation", consultation);
    model.put("question", consultation.question(details.question()).orElseThrow());
    model.put("comment", details);
    model.put("ancestors", renderNearestAncestors(consultation, details, context));
    model.put("html", commentRenderer.renderComment(details, context));
    model.put("replies", renderReplies(details, replies, afterReply, context));
    model.put("next", replies.nextCursor().orElse(""));
    model.put("revisions", revisions);
    RevisionComparison.compare(details, revisions, parseOptional(compare, "revision"))
        .ifPresent(comparison -> model.put("compared", comparison));
    return renderer.render("comment", frame, model);
  }

  private List<String> renderNearestAncestors(
      ConsultationDetails consultation, CommentDetails comment, CommentRenderContext context) {
    var ancestors =
        threads.listAncestors(consultation, comment).stream()
            .filter(ancestor -> ancestor.number() != comment.number())
            .toList();
    return ancestors.stream()
        .skip(Math.max(0, ancestors.size() - MAX_ANCESTORS))
        .map(ancestor -> commentRenderer.renderComment(ancestor, context))
        .toList();
  }

  /// Returns 0 for an absent parameter.
  private static int parseOptional(String parameter, String kind) {
    return parameter.isEmpty() ? 0 : LightResolver.parseNumber(parameter, kind);
  }

  private CommentPage loadReplies(CommentDetails comment, int after) {
    return comment.depth() == 0
        ? threads.listReplies(comment.id(), after)
        : threads.listDirectReplies(comment, after);
  }

  private String renderReplies(
      CommentDetails comment, CommentPage replies, int after, CommentRenderContext context) {
    List<CommentDetails> items = replies.items();
    if (items.isEmpty()) {
      return "";
    }
    if (after == 0) {
      return commentRenderer.renderReplies(
          CommentThread.fromReplies(comment, items, false), context);
    }
    var html = new StringBuilder();
    items.forEach(reply -> html.append(commentRenderer.renderComment(reply, context)));
    return html.toString();
  }
}
