package org.rapporteur.synthesis.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.model.ChatPrompt;
import org.rapporteur.analysis.model.ModelTask;
import org.rapporteur.analysis.model.ReplyRule;

/// A call of the language model as the secretariat reads it.
///
/// @param rule the rule that the reply broke
/// @param detail the words that broke the rule, or the [ModelFailure]
/// @param texts null after a comment in the request was removed
public record ModelCallDetails(
    ModelTask task,
    String subject,
    String model,
    Instant calledAt,
    CallOutcome outcome,
    @Nullable ReplyRule rule,
    @Nullable String detail,
    @Nullable Texts texts) {

  /// @param reply null if none came back
  /// @param sources the words of comments in the request
  public record Texts(String request, @Nullable String reply, List<ChatPrompt.Source> sources) {

    public Texts {
      sources = List.copyOf(sources);
    }
  }

  ModelCallDetails withoutTexts() {
    return new ModelCallDetails(task, "", model, calledAt, outcome, rule, null, null);
  }
}
