package org.rapporteur.light;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.discussion.questionposition.OwnQuestionPosition;
import org.rapporteur.discussion.questionposition.QuestionPositionService;
import org.rapporteur.discussion.questionposition.QuestionPositionTally;
import org.rapporteur.discussion.questionposition.QuestionPositionTallySql;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.delegation.DelegationDetails;
import org.rapporteur.identity.delegation.DelegationService;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.NotFound;
import org.springframework.stereotype.Component;

/// The positions on a question for its light page, with the forms of a signed-in viewer.
@Component
class LightQuestionPositions {

  private static final String ACTION = "question-position";

  private final QuestionPositionTallySql tallies;
  private final QuestionPositionService positions;
  private final DelegationService delegations;
  private final ViewerService viewers;

  LightQuestionPositions(
      QuestionPositionTallySql tallies,
      QuestionPositionService positions,
      DelegationService delegations,
      ViewerService viewers) {
    this.tallies = tallies;
    this.positions = positions;
    this.delegations = delegations;
    this.viewers = viewers;
  }

  QuestionPositionTally loadTally(QuestionDetails question) {
    return tallies.load(question.id());
  }

  /// Lists a form for each contributor of the viewer that has commented on the question. Empty if
  /// the consultation accepts no positions.
  List<LightPositionForm> listForms(ConsultationDetails consultation, QuestionDetails question) {
    var viewer = viewers.current();
    if (!viewer.isSignedIn() || !consultation.phase().acceptsPositions()) {
      return List.of();
    }
    var ownPositions = positions.listOwn(viewer, consultation, question);
    var delegationsById = loadDelegations(viewer);
    return ownPositions.stream()
        .map(position -> toForm(position, viewer, delegationsById))
        .toList();
  }

  private static LightPositionForm toForm(
      OwnQuestionPosition position,
      Viewer viewer,
      Map<DelegationId, DelegationDetails> delegationsById) {
    var id = position.delegation();
    var delegation = id == null ? null : delegationsById.get(id);
    return delegation == null
        ? new LightPositionForm("", viewer.name(), position.choice())
        : new LightPositionForm(delegation.slug().value(), delegation.name(), position.choice());
  }

  /// Saves the position that a form sent.
  ///
  /// @param delegation the slug of the delegation; empty for the viewer
  void save(
      ConsultationDetails consultation, QuestionDetails question, String code, String delegation) {
    var viewer = viewers.current();
    var choice =
        ScaleChoice.fromCode(code)
            .orElseThrow(() -> new InvalidInput("question-position.missing", "questionPosition"));
    positions.setPosition(
        viewer, consultation.id(), question.number(), choice, findDelegation(viewer, delegation));
  }

  private @Nullable DelegationId findDelegation(Viewer viewer, String slug) {
    return slug.isEmpty()
        ? null
        : loadDelegations(viewer).values().stream()
            .filter(delegation -> delegation.slug().value().equals(slug))
            .map(DelegationDetails::id)
            .findFirst()
            .orElseThrow(() -> new NotFound("delegation", slug));
  }

  private Map<DelegationId, DelegationDetails> loadDelegations(Viewer viewer) {
    return delegations.listBySpeaker(viewer.requireSignedIn(ACTION)).stream()
        .collect(Collectors.toMap(DelegationDetails::id, Function.identity()));
  }
}
