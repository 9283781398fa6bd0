package org.rapporteur.synthesis.engine.themes;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.engine.material.Material;
import org.rapporteur.synthesis.engine.statements.Statement;

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
    var byQuestion =
        statements.stream().collect(Collectors.groupingBy(Statement::question)).values().stream()
            .collect(
                Collectors.toMap(
                    said -> said.getFirst().question(),
                    said -> DistinctStatements.byLanguage(said, last)));
    return (int)
        statements.stream()
            .filter(said -> said.comment() > last)
            .filter(said -> isLate(said, byQuestion.get(said.question())))
            .map(Statement::comment)
            .distinct()
            .count();
  }

  private static boolean isLate(
      Statement said, @Nullable SortedMap<LanguageTag, DistinctStatements> ofQuestion) {
    var distinct = ofQuestion == null ? null : ofQuestion.get(said.language());
    return distinct != null && !distinct.isSettled(said);
  }

  /// The number of the last comment that is not late.
  static int lastSettled(Material material) {
    int last = material.comments().isEmpty() ? 0 : material.comments().getLast().number();
    return last < FEWEST_COMMENTS ? last : last - last % Integer.highestOneBit(last / SHARE);
  }
}
