package org.rapporteur.response.followup;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How far what a paragraph recommends has come.
public enum FollowUpStatus {
  PLANNED,
  UNDER_WAY,
  DONE,
  NOT_PURSUED;

  /// As addresses and the public log have it: `under-way`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String key() {
    return "response.follow-up.status." + name();
  }

  public static Optional<FollowUpStatus> of(String code) {
    return Arrays.stream(values()).filter(status -> status.code().equals(code)).findFirst();
  }
}
