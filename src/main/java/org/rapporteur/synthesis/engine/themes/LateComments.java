package org.rapporteur.synthesis.engine.themes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.shared.LanguageTag;

/// The last comments of a large consultation. Which themes there are is found in all the others,
/// and what the late ones say is placed among them: so themes hold still while comments come in,
/// and what was found need not be found again for every few of them. Which are late follows from
/// the comments alone, never from the runs before.
public final class LateComments {

  /// They are less than one in so many.
  private static final int SHARE = 64;

  /// Of fewer comments none is late.
  private static final int FEWEST_COMMENTS = 4_096;

  private LateComments() {}

  /// In how many comments something is said that was only placed.
  public static int in(Material material, List<Statement> statements) {
    int last = lastSettled(material);
    var settled = new HashMap<Spoken, Set<String>>();
    for (var said : statements) {
      if (said.comment() <= last && said.isItself()) {
        var distinct = settled.computeIfAbsent(Spoken.of(said), s -> new HashSet<>());
        if (distinct.size() < DistinctStatements.FEWEST_SETTLED) {
          distinct.add(said.id());
        }
      }
    }
    return (int)
        statements.stream()
            .filter(said -> said.comment() > last)
            .filter(
                said ->
                    settled.getOrDefault(Spoken.of(said), Set.of()).size()
                        >= DistinctStatements.FEWEST_SETTLED)
            .map(Statement::comment)
            .distinct()
            .count();
  }

  /// On which question, and in which language.
  private record Spoken(int question, LanguageTag language) {

    static Spoken of(Statement said) {
      return new Spoken(said.question(), said.language());
    }
  }

  /// The number of the last comment that is not late.
  static int lastSettled(Material material) {
    int last = material.comments().isEmpty() ? 0 : material.comments().getLast().number();
    return last < FEWEST_COMMENTS ? last : last - last % Integer.highestOneBit(last / SHARE);
  }
}
