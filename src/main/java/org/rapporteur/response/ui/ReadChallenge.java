package org.rapporteur.response.ui;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.response.challenge.ChallengeDetails;

/// A challenge as it is drawn beside its paragraph.
///
/// @param due by when it is to be answered
/// @param latest where the paragraph stands in the latest edition, once one was published after the
/// challenge was accepted; whether that changed the paragraph is not said
public record ReadChallenge(ChallengeDetails challenge, Instant due, @Nullable String latest) {

  public boolean isAnswered() {
    return challenge.answer() != null;
  }

  /// Whether the next edition may still have to say something else for its sake.
  public boolean isToFollow() {
    return !isAnswered() || challenge.isAccepted() && latest == null;
  }
}
