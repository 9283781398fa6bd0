package org.rapporteur.rendering.supplement;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.rendering.text.TextMatcher;
import org.rapporteur.rendering.text.TextRemoval;

/// A request to a language model, its reply and the outcome.
///
/// @param subject what the task is about: a question, a theme or a comment
/// @param reason the rule that the reply broke, or the failure
public record ModelExchange(
    String task,
    String subject,
    String model,
    Instant askedAt,
    String outcome,
    @Nullable String reason,
    Transcript transcript,
    @Nullable TextRemoval removal) {

  /// The texts of an exchange. Both are absent after a removal.
  ///
  /// @param truncated if one of the texts was longer
  /// @param quotations the text that the request quotes
  public record Transcript(
      @Nullable String request,
      @Nullable String reply,
      boolean truncated,
      List<CommentExcerpt> quotations) {

    public static final Transcript EMPTY = new Transcript(null, null, false, List.of());

    public Transcript {
      quotations = List.copyOf(quotations);
    }
  }

  /// Removes the transcript if it quotes matching text. Quotations cannot be removed alone: the
  /// model may have changed them.
  ModelExchange without(TextMatcher matcher, TextRemoval reasonOfRemoval) {
    return transcript.quotations().stream().noneMatch(excerpt -> excerpt.matches(matcher))
        ? this
        : new ModelExchange(
            task, "", model, askedAt, outcome, reason, Transcript.EMPTY, reasonOfRemoval);
  }
}
