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
import org.rapporteur.consultation.document.DocumentService;
import org.rapporteur.discussion.count.DiscussionCountSql;
import org.rapporteur.moderation.policy.PolicyService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Returns consultations with their questions, and their policies.
@RestController
@RequestMapping(ApiLinks.ROOT)
class ConsultationController {

  private final ConsultationService consultations;
  private final ApiLookup lookup;
  private final DiscussionCountSql commentCounts;
  private final DocumentService documents;
  private final PolicyService policies;
  private final HttpCaching caching;

  ConsultationController(
      ConsultationService consultations,
      ApiLookup lookup,
      DiscussionCountSql commentCounts,
      DocumentService documents,
      PolicyService policies,
      HttpCaching caching) {
    this.consultations = consultations;
    this.lookup = lookup;
    this.commentCounts = commentCounts;
    this.documents = documents;
    this.policies = policies;
    this.caching = caching;
  }

  @Operation(operationId = "consultations")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(schema = @Schema(implementation = ConsultationJson.ConsultationListJson.class)))
  @GetMapping
  void listConsultations(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var publicConsultations = consultations.listPublic();
    var counts =
        commentCounts.countComments(
            publicConsultations.stream().map(ConsultationDetails::id).toList());
    caching.writeJson(
        request,
        response,
        new ConsultationJson.ConsultationListJson(
            publicConsultations.stream()
                .map(
                    consultation ->
                        ConsultationJson.forList(
                            consultation, counts.getOrDefault(consultation.id(), 0)))
                .toList()));
  }

  @Operation(operationId = "consultation")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ConsultationJson.class)))
  @GetMapping("/{slug}")
  void getConsultation(
      @PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var consultation = lookup.requireConsultation(slug);
    caching.writeJson(
        request,
        response,
        ConsultationJson.from(
            consultation,
            commentCounts.countByQuestion(consultation.id()),
            documents.list(consultation.id()),
            consultations.listTimeline(consultation.id())));
  }

  @Operation(operationId = "policy")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ConsultationJson.PolicyJson.class)))
  @GetMapping("/{slug}/policy")
  void getPolicy(
      @PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var consultation = lookup.requireConsultation(slug);
    caching.writeJson(
        request,
        response,
        ConsultationJson.PolicyJson.from(policies.getCurrent(consultation.id())));
  }
}
