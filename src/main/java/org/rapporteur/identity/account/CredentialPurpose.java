package org.rapporteur.identity.account;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a secret is good for, and for how long.
enum CredentialPurpose {
  /// Two days: mail may wait for someone who is connected once a day.
  CONFIRMATION(Duration.ofDays(2)),
  RESET(Duration.ofHours(1)),
  FIRST_ADMINISTRATOR(Duration.ofHours(1)),
  API_TOKEN(null);

  private final @Nullable Duration life;

  CredentialPurpose(@Nullable Duration life) {
    this.life = life;
  }

  @Nullable Duration life() {
    return life;
  }
}
