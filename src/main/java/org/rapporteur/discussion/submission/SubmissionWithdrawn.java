package org.rapporteur.discussion.submission;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// The delegation has taken the submission back: nothing of it can be changed any more.
public final class SubmissionWithdrawn extends Refusal {

  SubmissionWithdrawn(int number) {
    super(
        Kind.CONFLICT,
        "submission.withdrawn",
        Map.of("submission", SubmissionLinks.reference(number)));
  }
}
