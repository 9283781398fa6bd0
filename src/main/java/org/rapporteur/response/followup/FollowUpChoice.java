package org.rapporteur.response.followup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which follow-ups of all consultations are asked for: with a status, of a year, or all.
///
/// @param status none for all, what was taken back among them
/// @param year in which they happened; none for all
public record FollowUpChoice(@Nullable FollowUpStatus status, @Nullable Integer year) {

  public static final FollowUpChoice ALL = new FollowUpChoice(null, null);

  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 9999;

  /// As an address says it; what it does not know is left out.
  public static FollowUpChoice read(String status, String year) {
    return new FollowUpChoice(
        FollowUpStatus.of(status).orElse(null),
        year.matches("[1-9][0-9]{3}") ? Integer.valueOf(year) : null);
  }

  LocalDate firstDay() {
    return LocalDate.of(year == null ? FIRST_YEAR : year, 1, 1);
  }

  LocalDate lastDay() {
    return LocalDate.of(year == null ? LAST_YEAR : year, 12, 31);
  }
}
