package org.rapporteur.light;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.rapporteur.discussion.drawing.CommentHtml;
import org.rapporteur.discussion.drawing.CommentPlace;
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

/// The light pages of formal submissions: all that everyone may read, and one.
@Controller
class LightSubmissions {

  private final LightReading reading;
  private final SubmissionService submissions;
  private final ThreadService threads;
  private final CommentHtml comments;
  private final LightPages pages;

  LightSubmissions(
      LightReading reading,
      SubmissionService submissions,
      ThreadService threads,
      CommentHtml comments,
      LightPages pages) {
    this.reading = reading;
    this.submissions = submissions;
    this.threads = threads;
    this.comments = comments;
    this.pages = pages;
  }

  @GetMapping("/light/consultations/{slug}/submissions")
  ResponseEntity<byte[]> submissions(
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String before,
      HttpServletRequest request) {
    var consultation = reading.consultation(slug);
    int number = before.isEmpty() ? 0 : LightReading.number(before, "submission");
    return pages.page(
        "submissions",
        pages.frame(request),
        Map.of(
            "consultation", consultation, "submissions", submissions.page(consultation, number)));
  }

  @GetMapping("/light/consultations/{slug}/submissions/{submission}")
  ResponseEntity<byte[]> submission(
      @PathVariable String slug, @PathVariable String submission, HttpServletRequest request) {
    var consultation = reading.withComments(slug);
    int number = LightReading.number(submission, "submission");
    var found =
        submissions
            .find(Viewer.VISITOR, consultation, number)
            .orElseThrow(() -> new NotFound("submission", submission));
    var frame = pages.frame(request);
    var place = CommentPlace.light(consultation, frame.locale());
    List<Integer> answers =
        found.answers().stream().map(SubmissionDetails.Answer::comment).toList();
    return pages.page(
        "submission",
        frame,
        Map.of(
            "consultation",
            consultation,
            "submission",
            found,
            "answers",
            threads.find(consultation, answers).stream()
                .map(comment -> comments.html(comment, place))
                .toList()));
  }
}
