package org.rapporteur.intake;

import org.jspecify.annotations.Nullable;

/// The counts of one stored batch.
/// @param numbers numbers of the new comments; null if there are none
record BatchProgress(
    int imported,
    int alreadyPresent,
    int rejected,
    int replies,
    int orphans,
    @Nullable CommentNumberRange numbers) {

  int done() {
    return imported + alreadyPresent + rejected;
  }
}
