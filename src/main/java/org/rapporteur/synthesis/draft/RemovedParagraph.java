package org.rapporteur.synthesis.draft;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.PersonId;

/// A paragraph of a run that people took out: later runs leave it out, too.
///
/// @param id in this draft; absent where its run does not tell of it, since another paragraph may
///     have the id by then
/// @param tells see [ParagraphState]; where it is unknown the id alone tells which paragraph it is
/// @param state as it was taken out, or as the run of this draft would have it; absent where that
///     tells nothing of it
public record RemovedParagraph(
    @Nullable ParagraphId id,
    @Nullable String tells,
    PersonId by,
    Instant at,
    @Nullable ParagraphState state) {

  public RemovedParagraph {
    if (id == null && tells == null) {
      throw new IllegalStateException("Nothing says which paragraph was taken out");
    }
  }

  /// @param written what the run of the next draft wrote of it
  public RemovedParagraph again(@Nullable ParagraphState written) {
    return written == null
        ? new RemovedParagraph(tells == null ? id : null, tells, by, at, null)
        : new RemovedParagraph(written.id(), written.tells(), by, at, written);
  }
}
