package org.rapporteur.discussion.questionposition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.Viewer;

/// A request to take a position on a question.
///
/// @param delegation null for a personal position
public record QuestionPositionRequest(
    Viewer viewer,
    @Nullable DelegationId delegation,
    QuestionId question,
    ScaleChoice choice,
    Instant changedAt) {}
