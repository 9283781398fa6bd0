package org.rapporteur.search.index;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How it stands with the index.
///
/// @param open whether it can be asked
/// @param building whether a new one is being built
/// @param partial whether what answers is still being built, so that not all is found
/// @param built how many things the last or the current building has read
/// @param builtAt when the last one was complete, absent where it was before this start
/// @param problem why it could not be opened or built
public record IndexState(
    boolean open,
    boolean building,
    boolean partial,
    long built,
    @Nullable Instant builtAt,
    @Nullable String problem) {}
