package org.rapporteur.rendering.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a language model was asked about a paragraph, what it answered and what became of that.
///
/// @param paragraph by its id
/// @param why the rule that the answer broke, or what failed
/// @param sent the request as it went out; none where its words must not be read any more
/// @param answer as it came back, where it was judged
/// @param cut whether one of the two was longer
/// @param quoted what the request quotes, told by the comments alone
/// @param gone why the words are not there any more
public record ModelExchange(
    String paragraph,
    String model,
    Instant askedAt,
    String outcome,
    @Nullable String why,
    @Nullable String sent,
    @Nullable String answer,
    boolean cut,
    List<Said> quoted,
    @Nullable Withdrawal gone) {

  public ModelExchange {
    quoted = List.copyOf(quoted);
  }

  /// The model may have changed a quotation, so that it could not be found: all of it goes.
  ModelExchange without(Said.Leaving leaving, Withdrawal because) {
    return quoted.stream().noneMatch(said -> said.leaves(leaving))
        ? this
        : new ModelExchange(
            paragraph, model, askedAt, outcome, why, null, null, false, List.of(), because);
  }
}
