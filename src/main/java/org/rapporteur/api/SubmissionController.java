package org.rapporteur.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.submission.SubmissionDetails;
import org.rapporteur.discussion.submission.SubmissionLinks;
import org.rapporteur.discussion.submission.SubmissionService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The formal submissions of a consultation that everyone may read, in the order of their numbers.
@RestController
class SubmissionController {

  private final Reading reading;
  private final SubmissionService submissions;
  private final Answers answers;

  SubmissionController(Reading reading, SubmissionService submissions, Answers answers) {
    this.reading = reading;
    this.submissions = submissions;
    this.answers = answers;
  }

  @Operation(operationId = "submissions")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SubmissionJson.Page.class)))
  @GetMapping(ApiLinks.ROOT + "/{slug}/submissions")
  void page(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable Integer after,
      @RequestParam(required = false) @Nullable Integer limit,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    int most = PageSize.of(limit).value();
    if (after != null && after < 0) {
      throw new InvalidInput("cursor.form", "after");
    }
    var consultation = reading.consultation(slug);
    var found = submissions.after(consultation, after == null ? 0 : after, most + 1);
    boolean more = found.size() > most;
    var shown = more ? found.subList(0, most) : found;
    answers.json(
        request,
        response,
        new SubmissionJson.Page(
            shown.stream().map(SubmissionJson::of).toList(),
            more
                ? ApiLinks.submissions(consultation.slug(), shown.getLast().number(), most)
                : null));
  }

  @Operation(operationId = "submission")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SubmissionJson.class)))
  @GetMapping(ApiLinks.ROOT + "/{slug}/submissions/{number:[1-9][0-9]{0,8}}")
  void submission(
      @PathVariable String slug,
      @PathVariable int number,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var found =
        submissions
            .find(Viewer.VISITOR, reading.consultation(slug), number)
            .filter(SubmissionDetails::isPublic)
            .orElseThrow(() -> new NotFound("submission", SubmissionLinks.reference(number)));
    answers.json(request, response, SubmissionJson.of(found));
  }
}
