package org.rapporteur.light;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.rapporteur.discussion.rendering.CommentRenderContext;
import org.rapporteur.discussion.rendering.CommentRenderer;
import org.rapporteur.discussion.submission.SubmissionDetails;
import org.rapporteur.discussion.submission.SubmissionService;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Light pages of formal submissions: the public list and one submission.
@Controller
class LightSubmissionController {

  private final LightResolver resolver;
  private final SubmissionService submissions;
  private final ThreadService threads;
  private final CommentRenderer commentRenderer;
  private final LightPageRenderer renderer;

  LightSubmissionController(
      LightResolver resolver,
      SubmissionService submissions,
      ThreadService threads,
      CommentRenderer commentRenderer,
      LightPageRenderer renderer) {
    this.resolver = resolver;
    this.submissions = submissions;
    this.threads = threads;
    this.commentRenderer = commentRenderer;
    this.renderer = renderer;
  }

  @GetMapping("/light/consultations/{slug}/submissions")
  ResponseEntity<byte[]> showSubmissions(
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String before,
      HttpServletRequest request) {
    var consultation = resolver.requireConsultation(slug);
    // The first page is requested without the parameter, which the service expects as 0.
    int beforeNumber = before.isEmpty() ? 0 : LightResolver.parseNumber(before, "submission");
    return renderer.render(
        "submissions",
        renderer.createFrame(request),
        Map.of(
            "consultation",
            consultation,
            "submissions",
            submissions.loadPage(consultation, beforeNumber)));
  }

  /// Throws [NotFound] before the opening and after a withdrawal, because the page shows comments.
  @GetMapping("/light/consultations/{slug}/submissions/{submission}")
  ResponseEntity<byte[]> showSubmission(
      @PathVariable String slug, @PathVariable String submission, HttpServletRequest request) {
    var consultation = resolver.requireWithComments(slug);
    int number = LightResolver.parseNumber(submission, "submission");
    var details =
        submissions
            .findSubmission(Viewer.VISITOR, consultation, number)
            .orElseThrow(() -> new NotFound("submission", submission));
    var frame = renderer.createFrame(request);
    var context = CommentRenderContext.light(consultation, frame.locale());
    List<Integer> answers =
        details.answers().stream().map(SubmissionDetails.SubmissionAnswer::comment).toList();
    return renderer.render(
        "submission",
        frame,
        Map.of(
            "consultation",
            consultation,
            "submission",
            details,
            "answers",
            threads.findComments(consultation, answers).stream()
                .map(comment -> commentRenderer.renderComment(comment, context))
                .toList()));
  }
}
