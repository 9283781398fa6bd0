package org.rapporteur.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.search.index.IndexState;

/// Status of the search index, for administrators.
/// @param isOpen whether searches are answered
/// @param isBuilding whether a rebuild is running
/// @param itemsRead items read by the last or current build
/// @param builtAt end of the last build, absent if there was none since the start
/// @param problem reason why opening or building failed
public record IndexStatus(
    boolean isOpen,
    boolean isBuilding,
    long itemsRead,
    @Nullable Instant builtAt,
    @Nullable String problem) {

  static IndexStatus fromState(IndexState state) {
    return new IndexStatus(
        state.isOpen(), state.isBuilding(), state.itemsRead(), state.builtAt(), state.problem());
  }
}
