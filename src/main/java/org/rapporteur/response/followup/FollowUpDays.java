package org.rapporteur.response.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.shared.InvalidInput;

/// The days on which something can have followed: since the consultation opened, until today, both
/// where it is held.
public record FollowUpDays(@Nullable LocalDate first, LocalDate last) {

  static FollowUpDays of(ConsultationDetails consultation, Instant now) {
    var schedule = consultation.schedule();
    var opened = schedule.opensAt();
    return new FollowUpDays(
        opened == null ? null : LocalDate.ofInstant(opened, schedule.zone()),
        LocalDate.ofInstant(now, schedule.zone()));
  }

  void check(LocalDate day) {
    if (!contains(day)) {
      throw new InvalidInput("follow-up.day", "day", Map.of("day", day.toString()));
    }
  }

  public boolean contains(LocalDate day) {
    return (first == null || !day.isBefore(first)) && !day.isAfter(last);
  }
}
