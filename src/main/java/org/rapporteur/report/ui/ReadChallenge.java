package org.rapporteur.report.ui;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.report.challenge.ChallengeDetails;

/// A challenge as it is drawn beside its paragraph.
///
/// @param due by when it is to be answered
/// @param changedAt where the paragraph stands in the edition that followed what was accepted
public record ReadChallenge(ChallengeDetails challenge, Instant due, @Nullable String changedAt) {

  public boolean isAnswered() {
    return challenge.answer() != null;
  }
}
