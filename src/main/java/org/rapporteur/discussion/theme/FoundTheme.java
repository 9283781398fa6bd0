package org.rapporteur.discussion.theme;

import java.util.List;
import org.rapporteur.shared.LanguageTag;

/// A theme as a reading of a consultation's comments found it.
///
/// @param source what its finder calls it; the same in a later reading where it is the same theme
/// @param question the number of the question
/// @param comments their numbers
public record FoundTheme(
    String source,
    int question,
    LanguageTag language,
    String label,
    boolean named,
    List<Integer> comments) {

  public FoundTheme {
    comments = List.copyOf(comments);
  }
}
