package org.rapporteur.synthesis.offer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A draft beside the one in use at the time, and what was decided about it.
///
/// @param inUse whether it is the one in use, or was until another came
/// @param before the one that was in use when its run ended, of a first draft none
/// @param isLast whether no later run has ended
/// @param decidedBy the name of who took it over or kept the one before
public record DraftOffer(
    int version,
    boolean inUse,
    @Nullable Integer before,
    boolean isLast,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt) {

  /// The secretariat can take it over, also after it has kept the one before.
  public boolean isOpen() {
    return !inUse && isLast;
  }

  public boolean isUndecided() {
    return isOpen() && decidedAt == null;
  }
}
