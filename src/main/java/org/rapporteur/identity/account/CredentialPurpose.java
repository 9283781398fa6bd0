package org.rapporteur.identity.account;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The purpose of a secret, with the time for which it is valid.
enum CredentialPurpose {
  /// Valid for two days, because some people read their mail only once a day.
  CONFIRMATION(Duration.ofDays(2)),
  RESET(Duration.ofHours(1)),
  FIRST_ADMINISTRATOR(Duration.ofHours(1)),
  API_TOKEN(null);

  private final @Nullable Duration lifetime;

  CredentialPurpose(@Nullable Duration lifetime) {
    this.lifetime = lifetime;
  }

  /// Returns null for a secret that does not expire.
  @Nullable Duration lifetime() {
    return lifetime;
  }
}
