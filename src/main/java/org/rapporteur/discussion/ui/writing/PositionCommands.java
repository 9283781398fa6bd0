package org.rapporteur.discussion.ui.writing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.discussion.position.PositionService;
import org.rapporteur.discussion.questionposition.OwnQuestionPosition;
import org.rapporteur.discussion.questionposition.QuestionPositionService;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.ViewerService;
import org.springframework.stereotype.Component;

/// Sets positions of the current user on comments and on questions.
@Component
public class PositionCommands {

  private final PositionService positions;
  private final QuestionPositionService questionPositions;
  private final ViewerService viewers;

  PositionCommands(
      PositionService positions, QuestionPositionService questionPositions, ViewerService viewers) {
    this.positions = positions;
    this.questionPositions = questionPositions;
    this.viewers = viewers;
  }

  /// Sets the position of a user without delegations.
  /// @param agrees the new position; null withdraws it
  public void setOwnPosition(ConsultationId consultation, int number, @Nullable Boolean agrees) {
    positions.setPosition(viewers.current(), consultation, number, agrees, null);
  }

  /// Sets the position of the user or a delegation. Refused if the current position is not the one
  /// that the user saw.
  /// @param agrees the new position; null withdraws it
  /// @param delegation null for the user
  /// @param expected the position that the user saw; null for none
  public void changePosition(
      ConsultationId consultation,
      int number,
      @Nullable Boolean agrees,
      @Nullable DelegationId delegation,
      @Nullable Boolean expected) {
    positions.changePosition(viewers.current(), consultation, number, agrees, delegation, expected);
  }

  /// Agrees without showing the current position first. Refused if another speaker has set a
  /// position to disagree for the delegation.
  /// @param delegation null for the user
  public void agree(ConsultationId consultation, int number, @Nullable DelegationId delegation) {
    if (delegation == null) {
      setOwnPosition(consultation, number, true);
    } else {
      changePosition(consultation, number, true, delegation, null);
    }
  }

  /// Lists the positions on the question of the user and their delegations, of those who have
  /// commented on it.
  public List<OwnQuestionPosition> listQuestionPositions(
      ConsultationDetails consultation, QuestionDetails question) {
    return questionPositions.listOwn(viewers.current(), consultation, question);
  }

  /// Sets the position on a question. Refused if the current position is not the one that the user
  /// saw.
  /// @param delegation null for the user
  /// @param expected the choice that the user saw; null for none
  public void changeQuestionPosition(
      ConsultationId consultation,
      int question,
      ScaleChoice choice,
      @Nullable DelegationId delegation,
      @Nullable ScaleChoice expected) {
    questionPositions.changePosition(
        viewers.current(), consultation, question, choice, delegation, expected);
  }

  /// Lists the published comments that show a position of the user or their delegations.
  public List<Integer> listCommentsWithPosition(
      ConsultationDetails consultation, QuestionDetails question) {
    return questionPositions.listOwnComments(viewers.current(), consultation, question);
  }
}
