package org.rapporteur.analysis.codebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.rapporteur.analysis.likeness.LikenessSpace;
import org.rapporteur.analysis.likeness.PlacedStatement;
import org.rapporteur.analysis.text.Words;
import org.rapporteur.analysis.vocabulary.SpokenTerms;
import org.rapporteur.analysis.vocabulary.Vocabulary;
import org.rapporteur.shared.LanguageTag;

/// The terms of a vocabulary in the statements on a question. If the vocabulary says so, each term
/// is a theme.
final class TermThemes {

  private final int question;
  private final Vocabulary vocabulary;
  private final CodebookDecisions decisions;
  private final DistinctStatements statements;
  private final LanguageTag language;
  private final VocabularyCoder coder;
  private final SpokenTerms.Collecting spoken;

  /// Term of each statement if the terms are the themes; -1 if the statement falls under none.
  private final Map<String, Integer> terms = new HashMap<>();

  TermThemes(
      int question,
      Vocabulary vocabulary,
      CodebookDecisions decisions,
      DistinctStatements statements,
      LikenessSpace space,
      LanguageTag language) {
    this.question = question;
    this.vocabulary = vocabulary;
    this.decisions = decisions;
    this.statements = statements;
    this.language = language;
    coder = new VocabularyCoder(vocabulary, space, language);
    spoken = new SpokenTerms.Collecting(vocabulary);
  }

  /// Finds the terms of a statement.
  void code(PlacedStatement statement) {
    String id = statement.statement().id();
    if (!coder.canCompare(statement)) {
      spoken.addUncompared(id);
      return;
    }
    List<Integer> found = areThemes() ? decidedTerm(id) : List.of();
    if (found.isEmpty()) {
      found = coder.termsOf(statement);
    }
    if (areThemes()) {
      terms.put(id, found.isEmpty() ? -1 : found.getFirst());
    }
    spoken.add(id, areThemes() ? found.stream().limit(1).toList() : found);
  }

  SpokenTerms spoken() {
    return spoken.done(language);
  }

  boolean areThemes() {
    return vocabulary.isInstead();
  }

  int size() {
    return vocabulary.terms().size();
  }

  /// True if a statement could be compared with the terms.
  boolean isCompared(String statement) {
    return terms.containsKey(statement);
  }

  /// Returns the number of the theme of each statement that falls under a term.
  Map<String, Integer> themes() {
    var themes = new HashMap<String, Integer>();
    terms.forEach(
        (id, term) -> {
          if (term >= 0) {
            themes.put(id, firstTermWithTheDecision(term));
          }
        });
    return themes;
  }

  /// Returns the term under which people placed a statement.
  private List<Integer> decidedTerm(String id) {
    KeptTheme kept = decisions.themeOf(id);
    return kept == null
        ? List.of()
        : IntStream.range(0, size())
            .filter(term -> kept.isOrStandsFor(themeId(term)))
            .boxed()
            .limit(1)
            .toList();
  }

  /// Terms that people merged are one theme.
  private int firstTermWithTheDecision(int term) {
    return decisions
        .themeFor(themeId(term))
        .map(
            kept ->
                IntStream.range(0, size())
                    .filter(other -> kept.isOrStandsFor(themeId(other)))
                    .findFirst()
                    .orElse(term))
        .orElse(term);
  }

  private String themeId(int term) {
    return Words.idOf(language, question + " " + vocabulary.terms().get(term).code());
  }

  Theme theme(int number, List<Theme.Member> members, List<Theme.Part> parts) {
    var term = vocabulary.terms().get(number);
    String id = themeId(number);
    KeptTheme kept = decisions.themeFor(id).orElse(null);
    return new Theme(
        kept == null ? id : kept.id(),
        question,
        language,
        kept == null ? term.name(language) : kept.name(),
        List.of(),
        members,
        kept != null,
        parts,
        kept == null ? null : statements.doubtOf(kept),
        term.code());
  }
}
