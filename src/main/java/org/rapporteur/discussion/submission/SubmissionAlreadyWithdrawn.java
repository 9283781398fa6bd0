package org.rapporteur.discussion.submission;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// The submission is withdrawn, so it cannot be changed.
public final class SubmissionAlreadyWithdrawn extends Refusal {

  SubmissionAlreadyWithdrawn(int number) {
    super(
        Kind.CONFLICT,
        "submission.withdrawn",
        Map.of("submission", SubmissionLinks.reference(number)));
  }
}
