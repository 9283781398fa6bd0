package org.rapporteur.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Status of the search index.
/// @param isOpen whether searches are answered
/// @param isBuilding whether a rebuild is running
/// @param isPartial whether the searched index is still being built
/// @param itemsRead items read by the last or current build
/// @param builtAt end of the last build; absent if there was none since the start
/// @param problem reason why the last opening or build failed; absent if it did not
public record IndexStatus(
    boolean isOpen,
    boolean isBuilding,
    boolean isPartial,
    long itemsRead,
    @Nullable Instant builtAt,
    @Nullable String problem) {}
