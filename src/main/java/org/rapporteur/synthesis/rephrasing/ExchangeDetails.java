package org.rapporteur.synthesis.rephrasing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.synthesis.ParagraphId;
import org.rapporteur.synthesis.rephrasing.gate.Broken;

/// What a language model was asked and answered, as the secretariat reads it.
///
/// @param draft the version of the draft
/// @param sent the sentences that went out; none once a comment that they quote was removed
/// @param proposed the sentences that came back, where the answer could be read as such
/// @param answer all that came back, as it came
public record ExchangeDetails(
    long id,
    int draft,
    ParagraphId paragraph,
    String model,
    ExchangeState state,
    List<String> sent,
    List<String> proposed,
    String answer,
    String askedBy,
    Instant askedAt,
    @Nullable ModelFailure failure,
    @Nullable Broken broken,
    String decidedBy,
    @Nullable Instant decidedAt) {

  public ExchangeDetails {
    sent = List.copyOf(sent);
    proposed = List.copyOf(proposed);
  }

  public boolean isWithheld() {
    return sent.isEmpty();
  }

  public String before() {
    return String.join(" ", sent);
  }

  public String after() {
    return String.join(" ", proposed);
  }
}
