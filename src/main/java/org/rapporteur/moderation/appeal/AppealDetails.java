package org.rapporteur.moderation.appeal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.moderation.DecisionId;

/// An appeal with its answer, as everyone may read it.
///
/// @param number of its entry in the public log
/// @param answerNumber of the entry of its answer
/// @param outcomeNumber of the decision that followed, where it was upheld
public record AppealDetails(
    AppealId id,
    ConsultationId consultation,
    DecisionId decision,
    int decisionNumber,
    int commentNumber,
    PersonId by,
    AppealState state,
    int number,
    String text,
    Instant at,
    @Nullable PersonId answeredBy,
    @Nullable Instant answeredAt,
    String answer,
    @Nullable Integer answerNumber,
    @Nullable Integer outcomeNumber) {}
