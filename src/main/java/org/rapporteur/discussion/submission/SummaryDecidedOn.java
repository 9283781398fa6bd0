package org.rapporteur.discussion.submission;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// A moderator took words of the summary away: it cannot be rewritten, or be decided on so again.
public final class SummaryDecidedOn extends Refusal {

  SummaryDecidedOn(int number) {
    super(
        Kind.CONFLICT,
        "submission.summary-decided",
        Map.of("submission", SubmissionLinks.reference(number)));
  }
}
