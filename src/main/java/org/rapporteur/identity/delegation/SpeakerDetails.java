package org.rapporteur.identity.delegation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.PersonId;

/// Who speaks, or spoke, for a delegation, under the name shown to the public.
public record SpeakerDetails(
    PersonId person, String name, boolean head, Instant since, @Nullable Instant endedAt) {

  public boolean isActive() {
    return endedAt == null;
  }
}
