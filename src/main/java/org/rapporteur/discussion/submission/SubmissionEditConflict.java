package org.rapporteur.discussion.submission;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// Another speaker changed the submission since this speaker loaded it.
public final class SubmissionEditConflict extends Refusal {

  SubmissionEditConflict(int number) {
    super(
        Kind.CONFLICT,
        "submission.changed",
        Map.of("submission", SubmissionLinks.reference(number)));
  }
}
