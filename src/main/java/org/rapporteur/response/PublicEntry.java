package org.rapporteur.response;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.rapporteur.publiclog.LogEntry;

/// The number and time of an entry in the public log.
@Embeddable
public record PublicEntry(int number, @Column(name = "recorded_at") Instant recordedAt) {

  /// Returns the label, such as `M-0041`.
  public String label() {
    return LogEntry.label(number);
  }
}
