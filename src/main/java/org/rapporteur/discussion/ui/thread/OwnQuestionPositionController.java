package org.rapporteur.discussion.ui.thread;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.questionposition.QuestionPositionService;
import org.rapporteur.discussion.ui.page.AddressParser;
import org.rapporteur.discussion.ui.page.ConsultationResolver;
import org.rapporteur.discussion.ui.page.DiscussionTemplates;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.delegation.DelegationDetails;
import org.rapporteur.identity.delegation.DelegationService;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Serves the part of a question page that shows the viewer's own positions on the question.
/// Responses are never cached.
@RestController
class OwnQuestionPositionController {

  private final ConsultationResolver resolver;
  private final QuestionPositionService positions;
  private final DelegationService delegations;
  private final ViewerService viewers;
  private final DiscussionTemplates templates;

  OwnQuestionPositionController(
      ConsultationResolver resolver,
      QuestionPositionService positions,
      DelegationService delegations,
      ViewerService viewers,
      DiscussionTemplates templates) {
    this.resolver = resolver;
    this.positions = positions;
    this.delegations = delegations;
    this.viewers = viewers;
    this.templates = templates;
  }

  /// HTML of the positions of the viewer and their delegations; empty if none of them has
  /// commented.
  @GetMapping("/consultations/{slug}/questions/{number}/mine/position")
  ResponseEntity<String> getOwnPosition(
      @PathVariable String slug, @PathVariable String number, Locale locale) {
    var consultation = resolver.forSlug(slug);
    var question = AddressParser.getQuestion(consultation, number);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header("X-Robots-Tag", "noindex")
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .body(render(viewers.current(), consultation, question, locale));
  }

  private String render(
      Viewer viewer, ConsultationDetails consultation, QuestionDetails question, Locale locale) {
    var ownPositions = positions.listOwn(viewer, consultation, question);
    return ownPositions.isEmpty()
        ? ""
        : templates.render(
            "own-question-position",
            locale,
            Map.of(
                "consultation", consultation,
                "question", question,
                "viewer", viewer,
                "positions", ownPositions,
                "delegations", loadDelegationNames(viewer)));
  }

  private Map<Long, String> loadDelegationNames(Viewer viewer) {
    return delegations.listBySpeaker(viewer.requireSignedIn("question-position")).stream()
        .collect(Collectors.toMap(delegation -> delegation.id().value(), DelegationDetails::name));
  }
}
