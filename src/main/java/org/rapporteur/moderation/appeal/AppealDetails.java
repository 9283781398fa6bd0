package org.rapporteur.moderation.appeal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.moderation.DecisionId;

/// An appeal with its public answer.
/// @param number the log entry of the appeal
/// @param answerNumber the log entry of the answer
/// @param outcomeNumber the decision that followed, if the appeal was upheld
public record AppealDetails(
    AppealId id,
    ConsultationId consultation,
    DecisionId decision,
    int decisionNumber,
    int commentNumber,
    PersonId appealedBy,
    AppealState state,
    int number,
    String text,
    Instant appealedAt,
    @Nullable PersonId answeredBy,
    @Nullable Instant answeredAt,
    String answer,
    @Nullable Integer answerNumber,
    @Nullable Integer outcomeNumber) {}
