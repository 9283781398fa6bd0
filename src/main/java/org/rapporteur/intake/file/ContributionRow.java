package org.rapporteur.intake.file;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.ScaleChoice;

/// A valid row of a file. Texts are plain, and empty if missing.
/// @param line the line on which the row begins, counted from 1
/// @param parent the id of the answered row; empty for a row that starts a thread
/// @param question the number of the question, or [#NO_QUESTION]
/// @param questionPosition the position of the contributor on the question; null for none
public record ContributionRow(
    long line,
    String id,
    String parent,
    int question,
    @Nullable ScaleChoice questionPosition,
    RowAuthor author,
    RowContent content,
    PositionCounts positions) {

  /// The question of a row that does not name one.
  public static final int NO_QUESTION = 0;

  /// The author columns of a row, as written in the file.
  public record RowAuthor(String name, String organization, String group, String country) {}

  /// The content of a row.
  ///
  /// @param language the language as written in the file
  public record RowContent(String text, String language, Instant createdAt) {}

  /// The number of positions on the comment; null if the file does not contain it.
  public record PositionCounts(@Nullable Integer agree, @Nullable Integer disagree) {}

  public boolean isReply() {
    return !parent.isEmpty();
  }
}
