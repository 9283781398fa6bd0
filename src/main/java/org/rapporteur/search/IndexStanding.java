package org.rapporteur.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.search.index.IndexState;

/// How it stands with the index.
///
/// @param open whether it can be asked
/// @param building whether a new one is being built
/// @param read how many things the last or the current building has read
/// @param builtAt when the last one was complete, absent where it was before this start
/// @param problem why it could not be opened or built, absent where it could
public record IndexStanding(
    boolean open,
    boolean building,
    long read,
    @Nullable Instant builtAt,
    @Nullable String problem) {

  static IndexStanding of(IndexState state) {
    return new IndexStanding(
        state.open(), state.building(), state.built(), state.builtAt(), state.problem());
  }
}
