package org.rapporteur.identity.delegation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.PersonId;

/// A current or former speaker of a delegation, with the public name.
public record SpeakerDetails(
    PersonId person, String name, boolean isHead, Instant since, @Nullable Instant endedAt) {

  public boolean isActive() {
    return endedAt == null;
  }
}
