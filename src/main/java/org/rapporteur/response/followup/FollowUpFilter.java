package org.rapporteur.response.followup;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Filter for the follow-ups of all consultations. Null matches all follow-ups; a status excludes
/// withdrawn ones.
public record FollowUpFilter(@Nullable FollowUpStatus status, @Nullable Integer year) {

  public static final FollowUpFilter ALL = new FollowUpFilter(null, null);

  /// Parses URL parameters and ignores unknown values.
  public static FollowUpFilter parse(String status, String year) {
    return new FollowUpFilter(
        FollowUpStatus.find(status).orElse(null),
        year.matches("[1-9][0-9]{3}") ? Integer.valueOf(year) : null);
  }

  /// Returns the path of a page of the filtered follow-ups.
  ///
  /// @param after the cursor of the previous page; empty for the first page
  public String toPath(String after) {
    String query =
        Stream.of(
                status == null ? "" : "status=" + status.code(),
                year == null ? "" : "year=" + year,
                after.isEmpty() ? "" : "after=" + after)
            .filter(parameter -> !parameter.isEmpty())
            .collect(Collectors.joining("&"));
    return FollowUpLinks.ALL + (query.isEmpty() ? "" : "?" + query);
  }

  LocalDate firstDay() {
    return LocalDate.of(year == null ? 1000 : year, 1, 1);
  }

  LocalDate lastDay() {
    return LocalDate.of(year == null ? 9999 : year, 12, 31);
  }
}
