package org.rapporteur.moderation.appeal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.moderation.DecisionId;

/// An appeal with its public answer.
///
/// @param logNumber the number of the appeal's entry in the public log
/// @param answer null while the appeal is open
public record AppealDetails(
    AppealId id,
    AppealedDecision decision,
    PersonId appealedBy,
    Instant appealedAt,
    int logNumber,
    String text,
    AppealState state,
    @Nullable Answer answer) {

  /// The decision against which the appeal is made.
  public record AppealedDecision(
      ConsultationId consultation, DecisionId id, int number, int commentNumber) {}

  /// The answer of a moderator or of the secretariat.
  ///
  /// @param logNumber the number of the answer's entry in the public log
  /// @param reversingDecisionNumber the number of the decision that reversed the appealed one
  public record Answer(
      PersonId answeredBy,
      Instant answeredAt,
      String text,
      int logNumber,
      @Nullable Integer reversingDecisionNumber) {}
}
