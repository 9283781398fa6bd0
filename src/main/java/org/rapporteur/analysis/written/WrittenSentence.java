package org.rapporteur.analysis.written;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.codebook.PointStance;
import org.rapporteur.analysis.statement.Statement;

/// A sentence that a language model wrote.
///
/// @param text contains {@link #COUNT} where the number of contributors belongs
/// @param sources the statements that it reports
/// @param count whose number the text states; null if it states none
public record WrittenSentence(String text, List<Statement> sources, @Nullable CountOf count) {

  public static final String COUNT = "{n}";

  /// The contributors with a stance towards a point.
  public record CountOf(String point, PointStance stance) {}

  public WrittenSentence {
    sources = List.copyOf(sources);
  }
}
