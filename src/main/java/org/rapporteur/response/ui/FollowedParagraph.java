package org.rapporteur.response.ui;

import java.util.List;
import java.util.Optional;
import org.rapporteur.report.Edition;
import org.rapporteur.report.page.RenderedReport;
import org.rapporteur.response.followup.FollowUpDetails;
import org.rapporteur.response.followup.FollowUpStatus;

/// A paragraph with its follow-ups by day.
///
/// @param edition the latest edition with the paragraph
public record FollowedParagraph(
    Edition edition, RenderedReport.Paragraph paragraph, List<FollowUpDetails> followUps) {

  /// Returns the status of the latest follow-up that was not withdrawn.
  Optional<FollowUpStatus> status() {
    return followUps.stream()
        .filter(followUp -> !followUp.isWithdrawn())
        .map(FollowUpDetails::status)
        .reduce((earlier, later) -> later);
  }
}
