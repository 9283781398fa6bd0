package org.rapporteur.synthesis.engine.themes;

import java.util.List;
import org.rapporteur.language.Terms;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.engine.statements.Statement;

/// The phrases that a part is told by, as they are heard in statements whatever their inflection.
final class PartWords {

  private final LanguageTag language;
  private final List<String> phrases;

  PartWords(Theme.Part part, LanguageTag language) {
    this.language = language;
    phrases = part.terms().stream().map(this::stems).filter(stems -> !stems.isBlank()).toList();
  }

  /// Whether a statement has any of them, whole.
  boolean areIn(Statement statement) {
    String said = stems(statement.text());
    return phrases.stream().anyMatch(said::contains);
  }

  private String stems(String text) {
    return " " + String.join(" ", Terms.of(text, language)) + " ";
  }
}
