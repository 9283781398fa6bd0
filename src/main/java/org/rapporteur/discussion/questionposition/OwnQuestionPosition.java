package org.rapporteur.discussion.questionposition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.identity.DelegationId;

/// The position on a question of the viewer or one of their delegations, which has commented there.
///
/// @param delegation null for the viewer
/// @param current null if the contributor has no position yet
public record OwnQuestionPosition(
    @Nullable DelegationId delegation, @Nullable CurrentPosition current) {

  /// A position with its time.
  ///
  /// @param changedBy the name of the speaker who set it; null for a personal position
  public record CurrentPosition(
      ScaleChoice choice, Instant changedAt, @Nullable String changedBy) {}

  public @Nullable ScaleChoice choice() {
    return current == null ? null : current.choice();
  }
}
