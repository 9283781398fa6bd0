package org.rapporteur.response.followup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Days from the first to the last, both included.
///
/// @param first null if there is no limit
public record DateRange(@Nullable LocalDate first, LocalDate last) {

  public boolean contains(LocalDate day) {
    return (first == null || !day.isBefore(first)) && !day.isAfter(last);
  }
}
