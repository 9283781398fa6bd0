package org.rapporteur.report.preview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonId;

/// Somebody who is named to read a preview, and when they did, for the secretariat.
///
/// @param isActive whether the account can be used
/// @param takenOffAt since when they are not named any more
public record PreviewReader(
    PersonId person,
    String name,
    EmailAddress email,
    boolean isActive,
    Instant namedAt,
    @Nullable Instant takenOffAt,
    @Nullable Instant firstReadAt,
    @Nullable Instant lastReadAt) {

  public boolean isNamed() {
    return takenOffAt == null;
  }
}
