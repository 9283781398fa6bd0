package org.rapporteur.identity.account;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The purpose of a secret and how long it is valid.
enum CredentialPurpose {
  /// Two days, because some people read their mail only once a day.
  CONFIRMATION(Duration.ofDays(2)),
  RESET(Duration.ofHours(1)),
  FIRST_ADMINISTRATOR(Duration.ofHours(1)),
  API_TOKEN(null);

  private final @Nullable Duration lifetime;

  CredentialPurpose(@Nullable Duration lifetime) {
    this.lifetime = lifetime;
  }

  @Nullable Duration lifetime() {
    return lifetime;
  }
}
