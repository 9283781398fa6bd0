package org.rapporteur.rendering.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.LanguageTag;

/// A comment as the annex lists it: who said it, when, and what became of it.
///
/// @param name as it stood on the comment when it was made
/// @param submission the number of the formal submission that it is an answer of
public record Contribution(
    int number,
    int revision,
    int question,
    String name,
    @Nullable String organization,
    @Nullable Term group,
    @Nullable Term country,
    @Nullable Term region,
    LanguageTag language,
    Instant createdAt,
    Disposition disposition,
    @Nullable Integer submission)
    implements AnnexEntry {

  @Override
  public RemovedContribution removedBy(int decision) {
    return new RemovedContribution(number, question, disposition, decision);
  }
}
