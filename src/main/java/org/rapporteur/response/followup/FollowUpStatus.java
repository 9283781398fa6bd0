package org.rapporteur.response.followup;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The progress of a recommendation.
public enum FollowUpStatus {
  PLANNED,
  UNDER_WAY,
  DONE,
  NOT_PURSUED;

  /// The code in addresses and in the public log, such as `under-way`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String key() {
    return "response.follow-up.status." + name();
  }

  static Optional<FollowUpStatus> find(String code) {
    return Arrays.stream(values()).filter(status -> status.code().equals(code)).findFirst();
  }
}
