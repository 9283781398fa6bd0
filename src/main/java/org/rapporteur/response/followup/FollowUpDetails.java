package org.rapporteur.response.followup;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.publiclog.LogEntry;

/// A follow-up as everyone may read it.
///
/// @param edition in which its paragraph was read
/// @param paragraphId the same in every edition, where the number may move
/// @param number of its entry in the public log
public record FollowUpDetails(
    ConsultationId consultation,
    int edition,
    int paragraph,
    String paragraphId,
    LocalDate day,
    FollowUpStatus status,
    String text,
    @Nullable String link,
    int number,
    Instant at,
    @Nullable TakenBack takenBack) {

  /// Whether it was not taken back.
  public boolean stands() {
    return takenBack == null;
  }

  /// As people say it: `M-0041`.
  public String label() {
    return LogEntry.label(number);
  }
}
