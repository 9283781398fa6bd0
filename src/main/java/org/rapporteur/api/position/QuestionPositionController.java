package org.rapporteur.api.position;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.rapporteur.api.ApiCodes;
import org.rapporteur.api.ApiLinks;
import org.rapporteur.api.ApiLookup;
import org.rapporteur.api.HttpCaching;
import org.rapporteur.api.JsonBodyReader;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.questionposition.QuestionPositionService;
import org.rapporteur.discussion.questionposition.QuestionPositionTally;
import org.rapporteur.discussion.questionposition.QuestionPositionTallySql;
import org.rapporteur.shared.InvalidInput;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Returns the tally of the positions on a question, and sets a position for a person.
@RestController
@RequestMapping(ApiLinks.ROOT)
class QuestionPositionController {

  private final ApiLookup lookup;
  private final QuestionPositionTallySql tallies;
  private final QuestionPositionService positions;
  private final JsonBodyReader bodyReader;
  private final HttpCaching caching;

  QuestionPositionController(
      ApiLookup lookup,
      QuestionPositionTallySql tallies,
      QuestionPositionService positions,
      JsonBodyReader bodyReader,
      HttpCaching caching) {
    this.lookup = lookup;
    this.tallies = tallies;
    this.positions = positions;
    this.bodyReader = bodyReader;
    this.caching = caching;
  }

  @Operation(operationId = "questionPositions")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = QuestionPositionsJson.class)))
  @GetMapping("/{slug}/questions/{question:[1-9][0-9]{0,8}}/positions")
  void getTally(
      @PathVariable String slug,
      @PathVariable int question,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var consultation = lookup.requireConsultation(slug);
    var questionDetails = lookup.requireQuestion(consultation, question);
    var tally = loadTally(consultation, questionDetails);
    caching.writeJson(request, response, QuestionPositionsJson.from(tally));
  }

  private QuestionPositionTally loadTally(
      ConsultationDetails consultation, QuestionDetails question) {
    return question.hasScale() && consultation.phase().showsComments()
        ? tallies.load(question.id())
        : new QuestionPositionTally(Collections.emptySortedMap());
  }

  @Operation(
      operationId = "setQuestionPosition",
      security = @SecurityRequirement(name = "token"),
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = QuestionPositionChange.class))))
  @ApiResponse(responseCode = "204")
  @PutMapping(
      path = "/{slug}/questions/{question:[1-9][0-9]{0,8}}/position",
      consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void setPosition(
      @PathVariable String slug, @PathVariable int question, HttpServletRequest request)
      throws IOException {
    var viewer = lookup.requireSignedIn();
    var consultation = lookup.requireConsultation(slug);
    var questionDetails = lookup.requireQuestion(consultation, question);
    var change = bodyReader.read(request, QuestionPositionChange.class);
    String choice = change.questionPosition();
    if (choice == null) {
      throw new InvalidInput("question-position.missing", "questionPosition");
    }
    positions.setPosition(
        viewer,
        consultation.id(),
        questionDetails.number(),
        ApiCodes.parseChoice(choice),
        lookup.findDelegation(viewer, change.delegation()));
  }
}
