package org.rapporteur.synthesis;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.PersonId;

/// A paragraph of a run that people took out: later runs leave it out, too.
///
/// @param tells see [ParagraphState]
/// @param state as it was taken out, or as the run of this draft would have it; absent where that
///     tells nothing of it
record RemovedParagraph(
    ParagraphId id,
    @Nullable String tells,
    PersonId by,
    Instant at,
    @Nullable ParagraphState state) {

  RemovedParagraph again(@Nullable ParagraphState written) {
    return written == null
        ? new RemovedParagraph(id, tells, by, at, null)
        : new RemovedParagraph(written.id(), written.tells(), by, at, written);
  }
}
