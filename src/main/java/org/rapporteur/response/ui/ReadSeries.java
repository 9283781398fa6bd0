package org.rapporteur.response.ui;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.part.ParticipationTotals;
import org.rapporteur.response.followup.FollowUpDetails;
import org.rapporteur.response.series.SeriesName;
import org.rapporteur.shared.LanguageTag;

/// Everything that stands on the page of a series, as its template reads it.
///
/// @param now for how each consultation stands
public record ReadSeries(LanguageTag language, SeriesName name, List<Held> all, Instant now) {

  /// A consultation of the series, with how many took part and what happened next.
  ///
  /// @param turnout absent where nothing is counted
  public record Held(
      ConsultationDetails consultation,
      @Nullable ParticipationTotals turnout,
      List<FollowUpDetails> followUps) {

    /// In which it opens, where it is held; empty where that is not known.
    public String year() {
      var schedule = consultation.schedule();
      var opens = schedule.opensAt();
      return opens == null ? "" : String.valueOf(opens.atZone(schedule.zone()).getYear());
    }
  }

  public ReadSeries {
    all = List.copyOf(all);
  }
}
