package org.rapporteur.consultation.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.InvalidInput;

/// The opening and closing time of a consultation. A draft may lack them.
///
/// @param zone the time zone in which the secretariat enters the times
public record Schedule(@Nullable Instant opensAt, @Nullable Instant closesAt, ZoneId zone) {

  public static final Schedule NOT_SET = new Schedule(null, null, ZoneId.of("UTC"));

  public Schedule {
    if (opensAt != null && closesAt != null && !opensAt.isBefore(closesAt)) {
      throw new InvalidInput("schedule.order", "closesAt", Map.of());
    }
  }

  public boolean isComplete() {
    return opensAt != null && closesAt != null;
  }

  public boolean hasOpenedBy(Instant moment) {
    return opensAt != null && !moment.isBefore(opensAt);
  }

  public boolean hasClosedBy(Instant moment) {
    return closesAt != null && !moment.isBefore(closesAt);
  }
}
