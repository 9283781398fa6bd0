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

/// Returns the public formal submissions of a consultation.
@RestController
class SubmissionController {

  private final ApiLookup lookup;
  private final SubmissionService submissions;
  private final HttpCaching caching;

  SubmissionController(ApiLookup lookup, SubmissionService submissions, HttpCaching caching) {
    this.lookup = lookup;
    this.submissions = submissions;
    this.caching = caching;
  }

  @Operation(operationId = "submissions")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(schema = @Schema(implementation = SubmissionJson.SubmissionPageJson.class)))
  @GetMapping(ApiLinks.ROOT + "/{slug}/submissions")
  void listSubmissions(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable Integer after,
      @RequestParam(required = false) @Nullable Integer limit,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var pageSize = PageSize.orMax(limit);
    if (after != null && after < 0) {
      throw new InvalidInput("cursor.form", "after");
    }
    var consultation = lookup.requireConsultation(slug);
    var queried =
        submissions.listAfter(consultation, after == null ? 0 : after, pageSize.queryLimit());
    var page = pageSize.firstPage(queried);
    caching.writeJson(
        request,
        response,
        new SubmissionJson.SubmissionPageJson(
            page.stream().map(SubmissionJson::from).toList(),
            pageSize.hasMore(queried)
                ? ApiLinks.submissions(
                    consultation.slug(), page.getLast().number(), pageSize.value())
                : null));
  }

  @Operation(operationId = "submission")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SubmissionJson.class)))
  @GetMapping(ApiLinks.ROOT + "/{slug}/submissions/{number:[1-9][0-9]{0,8}}")
  void getSubmission(
      @PathVariable String slug,
      @PathVariable int number,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var submission =
        submissions
            .findSubmission(Viewer.VISITOR, lookup.requireConsultation(slug), number)
            .filter(SubmissionDetails::isPublic)
            .orElseThrow(() -> new NotFound("submission", SubmissionLinks.reference(number)));
    caching.writeJson(request, response, SubmissionJson.from(submission));
  }
}
