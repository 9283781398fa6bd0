package org.rapporteur.synthesis.rephrasing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.PersonId;
import org.rapporteur.synthesis.EditingService.Seen;
import org.rapporteur.synthesis.ParagraphId;
import org.rapporteur.synthesis.Withheld;
import org.rapporteur.synthesis.rephrasing.gate.Broken;

/// An exchange as it is kept. Its words are absent once they must not be read any more.
///
/// @param synthesis the draft
/// @param draft its version, for people
record Exchange(
    long id,
    long synthesis,
    int draft,
    ParagraphId paragraph,
    int version,
    String model,
    ExchangeState state,
    @Nullable String sent,
    List<Quoted> quoted,
    PersonId askedBy,
    Instant askedAt,
    @Nullable String answer,
    @Nullable ModelFailure failure,
    @Nullable Broken broken,
    @Nullable PersonId decidedBy,
    @Nullable Instant decidedAt) {

  /// Words of a comment that went out.
  record Quoted(int comment, int revision, String words) {

    boolean isOf(Withheld withheld) {
      return withheld.withholds(comment, revision, words);
    }
  }

  Exchange {
    quoted = List.copyOf(quoted);
  }

  boolean quotes(Withheld withheld) {
    return quoted.stream().anyMatch(words -> words.isOf(withheld));
  }

  /// Whether somebody who saw this version of a paragraph can take it. Each draft counts its
  /// versions anew.
  boolean isProposedFor(long latest, Seen seen) {
    return state == ExchangeState.PROPOSED
        && sent != null
        && synthesis == latest
        && paragraph.equals(seen.paragraph())
        && version == seen.version();
  }
}
