package org.rapporteur.synthesis.draft;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.PersonId;

/// A paragraph of a run that people took out: later runs leave it out, too.
///
/// @param id in this draft; absent where its run does not tell of it, since another paragraph may
///     have the id by then
/// @param tells see [ParagraphState]; where it is unknown the id alone tells which paragraph it is
/// @param state as it was taken out, or as the run of this draft would have it; absent where that
///     tells nothing of it
/// @param back true if it was brought back
public record RemovedParagraph(
    @Nullable ParagraphId id,
    @Nullable String tells,
    PersonId by,
    Instant at,
    @Nullable ParagraphState state,
    boolean back) {

  public RemovedParagraph {
    if (id == null && tells == null) {
      throw new IllegalStateException("Nothing says which paragraph was taken out");
    }
  }

  /// @param written what the run of the next draft wrote of it
  public RemovedParagraph again(@Nullable ParagraphState written) {
    return written == null
        ? new RemovedParagraph(tells == null ? id : null, tells, by, at, null, false)
        : new RemovedParagraph(written.id(), written.tells(), by, at, written, false);
  }

  RemovedParagraph with(@Nullable ParagraphState other, boolean nowBack) {
    return new RemovedParagraph(id, tells, by, at, other, nowBack);
  }

  boolean isOneOf(Set<ParagraphId> ids) {
    return id != null && ids.contains(id);
  }
}
