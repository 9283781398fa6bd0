package org.rapporteur.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.rapporteur.discussion.attachment.AttachmentService;
import org.rapporteur.discussion.draft.DraftTarget;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Receives the files of a comment before the comment itself, which refers to a file by its hash.
/// Sending the same bytes again has no effect.
@RestController
@RequestMapping(ApiLinks.ROOT)
class AttachmentController {

  private final ApiLookup lookup;
  private final AttachmentService attachments;

  AttachmentController(ApiLookup lookup, AttachmentService attachments) {
    this.lookup = lookup;
    this.attachments = attachments;
  }

  @Operation(
      operationId = "addAttachment",
      security = @SecurityRequirement(name = "token"),
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                      schema = @Schema(type = "string", format = "binary"))))
  @ApiResponse(
      responseCode = "201",
      headers = @Header(name = "Location", schema = @Schema(type = "string")),
      content = @Content(schema = @Schema(implementation = StagedFileJson.class)))
  @PostMapping(
      path = "/{slug}/questions/{question:[1-9][0-9]{0,8}}/attachments",
      consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  ResponseEntity<StagedFileJson> add(
      @PathVariable String slug,
      @PathVariable int question,
      @RequestParam(defaultValue = "") String name,
      HttpServletRequest request)
      throws IOException {
    var viewer = lookup.requireSignedIn();
    var consultation = lookup.requireConsultation(slug);
    var questionDetails = lookup.requireQuestion(consultation, question);
    var attachment =
        attachments.add(
            viewer,
            consultation.id(),
            questionDetails.id(),
            DraftTarget.STAGED,
            name,
            request.getInputStream());
    var stagedFile = StagedFileJson.from(attachment);
    return HttpCaching.created(stagedFile.url(), stagedFile);
  }
}
