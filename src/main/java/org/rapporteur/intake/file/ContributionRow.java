package org.rapporteur.intake.file;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A valid row of a file. Texts are plain, and empty if missing; `question` is 0 if missing.
public record ContributionRow(
    long line,
    String id,
    String parent,
    int question,
    String author,
    String organization,
    String group,
    String country,
    String language,
    Instant createdAt,
    String text,
    @Nullable Integer agree,
    @Nullable Integer disagree) {

  public boolean isReply() {
    return !parent.isEmpty();
  }
}
