package org.rapporteur.moderation.appeal;

import java.util.Set;

/// The state of an appeal.
public enum AppealState {
  OPEN,
  UPHELD,
  DISMISSED;

  Set<AppealState> nextStates() {
    return this == OPEN ? Set.of(UPHELD, DISMISSED) : Set.of();
  }

  public String key() {
    return "moderation.appeal.state." + name();
  }
}
