package org.rapporteur.synthesis.engine.themes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Sha256;
import org.rapporteur.synthesis.engine.vocabulary.Vocabulary;

/// The terms of a vocabulary as the groups of the statements of one language on one question: each
/// statement is in that of the term it falls under best. What people keep of a term, or in the
/// place of one, is its group.
final class TermGroups {

  private static final int ID_LENGTH = 24;

  private final List<Vocabulary.Term> terms;
  private final List<String> ids;
  private final List<Integer> groups = new ArrayList<>();
  private final Map<Integer, Integer> termOf = new TreeMap<>();
  private final TermPlaces places;

  /// @param kept whose groups come first, in their order
  TermGroups(
      List<Vocabulary.Term> terms,
      DistinctStatements statements,
      TermPlaces places,
      List<LanguageThemes.Kept> kept) {
    this.terms = terms;
    this.places = places;
    this.ids =
        terms.stream().map(t -> id(t, statements.question(), statements.language())).toList();
    for (int term = 0; term < terms.size(); term++) {
      int group = group(ids.get(term), kept).orElse(kept.size() + term);
      groups.add(group);
      termOf.putIfAbsent(group, term);
    }
    for (int group = 0; group < kept.size(); group++) {
      int own = ids.indexOf(kept.get(group).theme().id());
      if (own >= 0) {
        termOf.put(group, own);
      }
    }
  }

  private static Optional<Integer> group(String id, List<LanguageThemes.Kept> kept) {
    for (int group = 0; group < kept.size(); group++) {
      var theme = kept.get(group);
      if (theme.theme().isOrStandsFor(id)
          || theme.parts().stream().anyMatch(part -> part.isOrStandsFor(id))) {
        return Optional.of(group);
      }
    }
    return Optional.empty();
  }

  private static String id(Vocabulary.Term term, int question, LanguageTag language) {
    String of = "term " + term.code() + ' ' + question + ' ' + language;
    return "V-" + Sha256.hex(of).substring(0, ID_LENGTH);
  }

  /// Of a statement that nobody put anywhere; [Placing#NONE] where it falls under no term.
  int of(int at) {
    int best = places.best(at);
    return best == Placing.NONE ? Placing.NONE : groups.get(best);
  }

  Optional<Vocabulary.Term> term(int group) {
    return Optional.ofNullable(termOf.get(group)).map(terms::get);
  }

  /// By its place in the vocabulary.
  Optional<Integer> place(int group) {
    return Optional.ofNullable(termOf.get(group));
  }

  Optional<String> id(int group) {
    return Optional.ofNullable(termOf.get(group)).map(ids::get);
  }

  /// What decides the groups beside where statements lie.
  String told() {
    return groups + " " + terms;
  }
}
