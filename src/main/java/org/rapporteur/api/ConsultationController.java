package org.rapporteur.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.count.Participants;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Consultations and what they ask.
@RestController
@RequestMapping(ApiLinks.ROOT)
class ConsultationController {

  private final ConsultationService consultations;
  private final Reading reading;
  private final Participants participants;
  private final Answers answers;

  ConsultationController(
      ConsultationService consultations,
      Reading reading,
      Participants participants,
      Answers answers) {
    this.consultations = consultations;
    this.reading = reading;
    this.participants = participants;
    this.answers = answers;
  }

  @Operation(operationId = "consultations")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ConsultationJson.Page.class)))
  @GetMapping
  void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var listed = consultations.listPublic();
    var counts = participants.comments(listed.stream().map(ConsultationDetails::id).toList());
    answers.json(
        request,
        response,
        new ConsultationJson.Page(
            listed.stream()
                .map(c -> ConsultationJson.listed(c, counts.getOrDefault(c.id(), 0)))
                .toList()));
  }

  @Operation(operationId = "consultation")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ConsultationJson.class)))
  @GetMapping("/{slug}")
  void one(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var consultation = reading.consultation(slug);
    answers.json(
        request,
        response,
        ConsultationJson.whole(consultation, participants.commentsByQuestion(consultation.id())));
  }
}
