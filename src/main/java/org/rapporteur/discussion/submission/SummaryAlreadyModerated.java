package org.rapporteur.discussion.submission;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// A moderator removed or redacted the summary, so it cannot be changed or decided on again.
public final class SummaryAlreadyModerated extends Refusal {

  SummaryAlreadyModerated(int number) {
    super(
        Kind.CONFLICT,
        "submission.summary-decided",
        Map.of("submission", SubmissionLinks.reference(number)));
  }
}
