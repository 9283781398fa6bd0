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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.attachment.AttachmentService;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Receives comments from programs that act for a person.
@RestController
@RequestMapping(ApiLinks.ROOT)
class CommentPostingController {

  private final ApiLookup lookup;
  private final JsonBodyReader bodyReader;
  private final CommentService comments;
  private final AttachmentService attachments;

  CommentPostingController(
      ApiLookup lookup,
      JsonBodyReader bodyReader,
      CommentService comments,
      AttachmentService attachments) {
    this.lookup = lookup;
    this.bodyReader = bodyReader;
    this.comments = comments;
    this.attachments = attachments;
  }

  @Operation(
      operationId = "postComment",
      security = @SecurityRequirement(name = "token"),
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = CommentRequest.class))))
  @ApiResponse(
      responseCode = "201",
      headers = @Header(name = "Location", schema = @Schema(type = "string")),
      content = @Content(schema = @Schema(implementation = ReceiptJson.class)))
  @PostMapping(
      path = "/{slug}/questions/{question:[1-9][0-9]{0,8}}/comments",
      consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<ReceiptJson> postComment(
      @PathVariable String slug,
      @PathVariable int question,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      HttpServletRequest request)
      throws IOException {
    var viewer = lookup.requireSignedIn();
    if (key == null) {
      throw InvalidApiRequest.idempotencyKeyMissing();
    }
    var idempotencyKey = new IdempotencyKey(key);
    var consultation = lookup.requireConsultation(slug);
    var questionDetails = lookup.requireQuestion(consultation, question);
    var draft =
        toDraft(viewer, questionDetails.id(), bodyReader.read(request, CommentRequest.class));
    var receipt = comments.post(viewer, consultation.id(), draft, Channel.API, idempotencyKey);
    var receiptJson = ReceiptJson.from(consultation.slug(), receipt);
    return HttpCaching.created(receiptJson.url(), receiptJson);
  }

  private CommentDraft toDraft(Viewer viewer, QuestionId question, CommentRequest body) {
    String text = body.text();
    String language = body.language();
    var files = body.attachments();
    var questionPosition = body.questionPosition();
    return new CommentDraft(
            question,
            body.parent(),
            lookup.findDelegation(viewer, body.delegation()),
            language == null ? null : new LanguageTag(language),
            text == null ? "" : text,
            files == null ? List.of() : attachments.findUploaded(viewer, question, files))
        .withQuestionPosition(
            questionPosition == null ? null : ApiCodes.parseChoice(questionPosition));
  }
}
