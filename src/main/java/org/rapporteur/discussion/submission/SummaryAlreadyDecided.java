package org.rapporteur.discussion.submission;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// A moderator removed or redacted the summary, so it cannot be changed or decided on again.
public final class SummaryAlreadyDecided extends Refusal {

  SummaryAlreadyDecided(int number) {
    super(
        Kind.CONFLICT,
        "submission.summary-decided",
        Map.of("submission", SubmissionLinks.reference(number)));
  }
}
