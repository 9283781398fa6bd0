package org.rapporteur.shared.comparison;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;

/// Aligns the sentences of two versions of a paragraph in order (Needleman-Wunsch algorithm). The
/// similarity of two sentences is the share of common words (Sørensen-Dice coefficient).
public final class SentenceAlignment<S> {

  /// Sentences that share less than half of their words are not matched.
  private static final double MIN_SIMILARITY = 0.5;

  /// Higher than any similarity, so that unchanged sentences are matched first.
  private static final double UNCHANGED_SCORE = 2;

  private final List<S> before;
  private final List<S> after;
  private final Function<S, String> text;
  private final BiPredicate<S, S> isUnchanged;
  private final BiPredicate<S, S> hasSameCitations;
  private final double[][] scores;

  private SentenceAlignment(
      List<S> before,
      List<S> after,
      Function<S, String> text,
      BiPredicate<S, S> isUnchanged,
      BiPredicate<S, S> hasSameCitations) {
    this.before = before;
    this.after = after;
    this.text = text;
    this.isUnchanged = isUnchanged;
    this.hasSameCitations = hasSameCitations;
    this.scores = computeScores();
  }

  /// Pairs the sentences of two versions of a text.
  ///
  /// @param isUnchanged true if the two sentences are equal in all respects, not only in their text
  /// @param hasSameCitations true if the two sentences cite the same comments: such sentences are
  ///     matched even if all words differ
  public static <S> List<VersionPair<S>> align(
      List<S> before,
      List<S> after,
      Function<S, String> text,
      BiPredicate<S, S> isUnchanged,
      BiPredicate<S, S> hasSameCitations) {
    return new SentenceAlignment<>(before, after, text, isUnchanged, hasSameCitations)
        .createPairs();
  }

  /// Returns an array whose element `[i][j]` is the best sum of similarities from sentence `i`
  /// before and sentence `j` after to the end.
  private double[][] computeScores() {
    var countsBefore = before.stream().map(this::countWords).toList();
    var countsAfter = after.stream().map(this::countWords).toList();
    var sums = new double[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        double similarity = computeSimilarity(i, j, countsBefore.get(i), countsAfter.get(j));
        double matched = similarity < MIN_SIMILARITY ? 0 : similarity + sums[i + 1][j + 1];
        sums[i][j] = Math.max(matched, Math.max(sums[i + 1][j], sums[i][j + 1]));
      }
    }
    return sums;
  }

  /// Follows the best scores from the first sentences. The comparison is exact, because an
  /// unmatched sentence copies the score.
  private List<VersionPair<S>> createPairs() {
    var pairs = new ArrayList<VersionPair<S>>();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size() && scores[i][j] == scores[i + 1][j]) {
        pairs.add(new VersionPair<>(before.get(i++), null));
      } else if (j < after.size() && scores[i][j] == scores[i][j + 1]) {
        pairs.add(new VersionPair<>(null, after.get(j++)));
      } else {
        pairs.add(new VersionPair<>(before.get(i++), after.get(j++)));
      }
    }
    return pairs;
  }

  private double computeSimilarity(
      int i, int j, Map<String, Integer> countsBefore, Map<String, Integer> countsAfter) {
    if (isUnchanged.test(before.get(i), after.get(j))) {
      return UNCHANGED_SCORE;
    }
    if (text.apply(before.get(i)).equals(text.apply(after.get(j)))) {
      return 1;
    }
    int commonWords = 0;
    for (var word : countsBefore.entrySet()) {
      commonWords += Math.min(word.getValue(), countsAfter.getOrDefault(word.getKey(), 0));
    }
    int allWords = totalCount(countsBefore) + totalCount(countsAfter);
    double similarity = allWords == 0 ? 0 : 2.0 * commonWords / allWords;
    return hasSameCitations.test(before.get(i), after.get(j))
        ? Math.max(similarity, MIN_SIMILARITY)
        : similarity;
  }

  private static int totalCount(Map<String, Integer> wordCounts) {
    return wordCounts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private Map<String, Integer> countWords(S sentence) {
    var counts = new HashMap<String, Integer>();
    String content = text.apply(sentence);
    var breaks = BreakIterator.getWordInstance(Locale.ROOT);
    breaks.setText(content);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (Character.isLetterOrDigit(content.codePointAt(start))) {
        counts.merge(content.substring(start, end), 1, Integer::sum);
      }
      start = end;
    }
    return counts;
  }
}
