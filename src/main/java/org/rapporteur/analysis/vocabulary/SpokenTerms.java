package org.rapporteur.analysis.vocabulary;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.shared.LanguageTag;

/// Which distinct statements on one question fall under each term of a vocabulary, those on which
/// nobody spoke among them.
///
/// @param others the statements that fall under none
/// @param uncompared those in a language in which no term has words
public record SpokenTerms(
    Vocabulary.Use use, List<OfTerm> terms, List<String> others, List<String> uncompared) {

  /// A term by its code, called as the draft calls it.
  public record OfTerm(String code, String name, List<String> statements) {

    public OfTerm {
      statements = List.copyOf(statements);
    }
  }

  public SpokenTerms {
    terms = List.copyOf(terms);
    others = List.copyOf(others);
    uncompared = List.copyOf(uncompared);
  }

  /// Collects the statements of one question, language by language.
  public static final class Collecting {

    private final Vocabulary vocabulary;
    private final List<List<String>> under = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private final List<String> uncompared = new ArrayList<>();

    public Collecting(Vocabulary vocabulary) {
      this.vocabulary = vocabulary;
      vocabulary.terms().forEach(term -> under.add(new ArrayList<>()));
    }

    /// @param terms by their places in the vocabulary
    public void add(String statement, List<Integer> terms) {
      terms.forEach(term -> under.get(term).add(statement));
      if (terms.isEmpty()) {
        others.add(statement);
      }
    }

    public void addUncompared(String statement) {
      uncompared.add(statement);
    }

    public SpokenTerms done(LanguageTag language) {
      var terms = new ArrayList<OfTerm>();
      for (int at = 0; at < under.size(); at++) {
        var term = vocabulary.terms().get(at);
        terms.add(new OfTerm(term.code(), term.name(language), under.get(at)));
      }
      return new SpokenTerms(vocabulary.use(), terms, others, uncompared);
    }
  }
}
