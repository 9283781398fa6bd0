package org.rapporteur.analysis.material;

import java.util.Map;

/// A question by its number, with its texts in the language the report is drafted in.
///
/// @param scale the words of each choice, by its code; empty if the question has no scale
public record QuestionFacts(int number, String title, Map<String, String> scale) {

  public QuestionFacts {
    scale = Map.copyOf(scale);
  }

  /// A question without a scale.
  public QuestionFacts(int number, String title) {
    this(number, title, Map.of());
  }
}
