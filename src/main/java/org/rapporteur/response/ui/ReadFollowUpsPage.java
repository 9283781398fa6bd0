package org.rapporteur.response.ui;

import java.util.List;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.report.Edition;
import org.rapporteur.response.followup.FollowUpDetails;
import org.rapporteur.response.followup.FollowUpStatus;
import org.rapporteur.shared.LanguageTag;

/// Everything that stands on the page of what followed a report, as its template reads it.
///
/// @param challenges how many there are to the latest edition
public record ReadFollowUpsPage(
    LanguageTag language,
    Edition latest,
    ReadFollowUps followUps,
    List<Followed> paragraphs,
    int challenges) {

  /// A paragraph that something followed: its drawn HTML as the edition has it that is named.
  public record Followed(Edition edition, int number, String html, List<FollowUpDetails> made) {

    /// How far it has come: as what happened last says.
    Optional<FollowUpStatus> status() {
      return made.stream()
          .filter(FollowUpDetails::stands)
          .map(FollowUpDetails::status)
          .reduce((earlier, later) -> later);
    }
  }

  public ReadFollowUpsPage {
    paragraphs = List.copyOf(paragraphs);
  }

  public ConsultationDetails consultation() {
    return followUps.consultation();
  }

  /// How many paragraphs have come so far.
  public int count(FollowUpStatus status) {
    return (int)
        paragraphs.stream().filter(each -> each.status().equals(Optional.of(status))).count();
  }
}
