package org.rapporteur.intake.file;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A row of a file, read and checked. Texts are plain and empty where the row has none; question is
/// 0 where it names none.
public record Contribution(
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
