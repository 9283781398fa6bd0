package org.rapporteur.synthesis.offer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.draft.ParagraphState;

/// What a run wrote, found by what it told of in the draft before.
final class WrittenAgain {

  private final Map<ParagraphId, ParagraphState> byId = new HashMap<>();
  private final Map<String, ParagraphState> byMatter = new HashMap<>();

  WrittenAgain(List<ParagraphState> written) {
    for (var paragraph : written) {
      byId.put(paragraph.id(), paragraph);
      String tells = paragraph.tells();
      if (tells != null) {
        byMatter.putIfAbsent(tells, paragraph);
      }
    }
  }

  /// What people rewrote is theirs under its id, whatever it tells of by now.
  Optional<ParagraphState> of(ParagraphState earlier) {
    return of(earlier.id(), earlier.written() ? null : earlier.tells());
  }

  /// @param id absent where the draft before did not tell of it
  /// @param tells absent where no run wrote it
  Optional<ParagraphState> of(@Nullable ParagraphId id, @Nullable String tells) {
    return Optional.ofNullable(
        tells != null ? byMatter.get(tells) : id == null ? null : byId.get(id));
  }
}
