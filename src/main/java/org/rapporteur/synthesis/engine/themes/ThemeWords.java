package org.rapporteur.synthesis.engine.themes;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.language.TermExtractor;
import org.rapporteur.shared.LanguageTag;

/// The phrases that a theme or a part of one is told by, as they are heard in statements whatever
/// their inflection.
final class ThemeWords {

  /// What comes last in a statement is rather said in passing.
  private static final double IN_PASSING = 0.5;

  /// What each further phrase adds, and how much the phrase may add that is most of a statement.
  private static final double FURTHER = 0.15;

  private static final double ALL_OF_IT = 0.4;

  private final LanguageTag language;
  private final List<List<String>> phrases;

  ThemeWords(List<String> terms, LanguageTag language) {
    this.language = language;
    phrases =
        terms.stream()
            .map(term -> TermExtractor.extractStems(term, language))
            .filter(stems -> !stems.isEmpty())
            .toList();
  }

  boolean areNone() {
    return phrases.isEmpty();
  }

  /// How much a statement speaks of them: 0 without any of them whole, more where one stands early,
  /// is much of what is said, or is not the only one.
  double saidIn(Statement statement) {
    var said = TermExtractor.extractStems(statement.text(), language);
    double most = 0;
    int heard = 0;
    for (var phrase : phrases) {
      int at = Collections.indexOfSubList(said, phrase);
      if (at >= 0) {
        heard++;
        double place = 1 - IN_PASSING * at / said.size();
        most = Math.max(most, place + ALL_OF_IT * phrase.size() / said.size());
      }
    }
    return heard == 0 ? 0 : most + FURTHER * (heard - 1);
  }

  /// Whether a statement says one of them whole.
  ///
  /// @param said its terms
  boolean areIn(List<String> said) {
    return phrases.stream().anyMatch(phrase -> Collections.indexOfSubList(said, phrase) >= 0);
  }

  /// Whether a statement has at least half of one of them.
  boolean areHalfIn(Statement statement) {
    var said = Set.copyOf(TermExtractor.extractStems(statement.text(), language));
    return phrases.stream()
        .anyMatch(phrase -> 2 * phrase.stream().filter(said::contains).count() >= phrase.size());
  }
}
