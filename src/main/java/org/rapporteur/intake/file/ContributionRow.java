package org.rapporteur.intake.file;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A valid row of a file. Texts are plain, and empty if missing.
/// @param line the line on which the row begins, counted from 1
/// @param parent the id of the answered row
/// @param question 0 if missing
public record ContributionRow(
    long line,
    String id,
    String parent,
    int question,
    RowAuthor author,
    RowContent content,
    PositionCounts positions) {

  /// The author columns of a row, as written in the file.
  public record RowAuthor(String name, String organization, String group, String country) {}

  public record RowContent(String text, String language, Instant createdAt) {}

  /// Positions counted at the source; null if nobody was asked.
  public record PositionCounts(@Nullable Integer agree, @Nullable Integer disagree) {}

  public boolean isReply() {
    return !parent.isEmpty();
  }
}
