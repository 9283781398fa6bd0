package org.rapporteur.response.challenge;

import org.jspecify.annotations.Nullable;
import org.rapporteur.response.EditionParagraph;
import org.rapporteur.response.PublicEntry;

/// A challenge with its answer, as everyone may read it.
///
/// @param comment number of the challenger's comment
/// @param answer null while the challenge is open
public record ChallengeDetails(
    ChallengeId id,
    EditionParagraph paragraph,
    Challenger challenger,
    ChallengeGround ground,
    int comment,
    String text,
    PublicEntry entry,
    @Nullable ChallengeAnswer answer) {

  public boolean isOpen() {
    return answer == null;
  }

  public boolean isAccepted() {
    return answer != null && answer.outcome() != ChallengeOutcome.DECLINED;
  }
}
