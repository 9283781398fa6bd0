package org.rapporteur.discussion.theme;

import java.util.List;
import org.rapporteur.shared.LanguageTag;

/// A theme found by a detection run.
///
/// @param sourceKey the identifier given by the detector; the same in later runs for the same theme
/// @param question the number of the question
/// @param isNamedBySecretariat true if the secretariat named the theme; otherwise the label
///     consists of words from the comments
/// @param comments the numbers of its comments
public record DetectedTheme(
    String sourceKey,
    int question,
    LanguageTag language,
    String label,
    boolean isNamedBySecretariat,
    List<Integer> comments) {

  public DetectedTheme {
    comments = List.copyOf(comments);
  }
}
