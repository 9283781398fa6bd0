package org.rapporteur.analysis.likeness;

import java.util.List;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.shared.LanguageTag;

/// Supplies what statements are compared by. Several threads may call it at a time.
public interface TextFeatures {

  /// Returns the name of the vector space of a language; empty if it has no vectors. Vectors of the
  /// same space are comparable, also between languages.
  String vectorSpace(LanguageTag language);

  /// Returns a vector of length 1 for each statement. All statements are in languages of one space.
  List<float[]> vectors(List<Statement> statements);

  /// Returns the stems of the content words, in English where the language can be glossed.
  List<String> terms(Statement statement);

  /// Returns the text in English where it can be glossed, else the text.
  String englishText(Statement statement);
}
