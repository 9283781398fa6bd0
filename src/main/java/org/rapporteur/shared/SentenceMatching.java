package org.rapporteur.shared;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;

/// Finds for the sentences of a paragraph those that they were before, in their order: the
/// alignment with the greatest sum of similarities (Needleman and Wunsch), where words that both
/// have count (Sørensen and Dice).
public final class SentenceMatching<S> {

  /// Below half of their words in common two sentences are not one that was changed.
  private static final double LEAST_ALIKE = 0.5;

  /// So that of equals those are taken that nothing changed.
  private static final double THE_SAME = 2;

  private final List<S> before;
  private final List<S> after;
  private final Function<S, String> text;
  private final BiPredicate<S, S> same;
  private final double[][] best;

  private SentenceMatching(
      List<S> before, List<S> after, Function<S, String> text, BiPredicate<S, S> same) {
    this.before = before;
    this.after = after;
    this.text = text;
    this.same = same;
    this.best = best();
  }

  /// @param same whether nothing changed from one sentence to the other
  public static <S> List<Versions<S>> of(
      List<S> before, List<S> after, Function<S, String> text, BiPredicate<S, S> same) {
    return new SentenceMatching<>(before, after, text, same).matched();
  }

  /// `best[i][j]`: of what is left from the i-th sentence before and the j-th after.
  private double[][] best() {
    var old = before.stream().map(this::words).toList();
    var now = after.stream().map(this::words).toList();
    var sums = new double[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        double alike = alike(i, j, old.get(i), now.get(j));
        double paired = alike < LEAST_ALIKE ? 0 : alike + sums[i + 1][j + 1];
        sums[i][j] = Math.max(paired, Math.max(sums[i + 1][j], sums[i][j + 1]));
      }
    }
    return sums;
  }

  private List<Versions<S>> matched() {
    var matched = new ArrayList<Versions<S>>();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size() && best[i][j] == best[i + 1][j]) {
        matched.add(new Versions<>(before.get(i++), null));
      } else if (j < after.size() && best[i][j] == best[i][j + 1]) {
        matched.add(new Versions<>(null, after.get(j++)));
      } else {
        matched.add(new Versions<>(before.get(i++), after.get(j++)));
      }
    }
    return matched;
  }

  private double alike(int i, int j, Map<String, Integer> old, Map<String, Integer> now) {
    if (same.test(before.get(i), after.get(j))) {
      return THE_SAME;
    }
    if (text.apply(before.get(i)).equals(text.apply(after.get(j)))) {
      return 1;
    }
    int shared = 0;
    for (var word : old.entrySet()) {
      shared += Math.min(word.getValue(), now.getOrDefault(word.getKey(), 0));
    }
    int all = count(old) + count(now);
    return all == 0 ? 0 : 2.0 * shared / all;
  }

  private static int count(Map<String, Integer> words) {
    return words.values().stream().mapToInt(Integer::intValue).sum();
  }

  private Map<String, Integer> words(S sentence) {
    var words = new HashMap<String, Integer>();
    String said = text.apply(sentence);
    var breaks = BreakIterator.getWordInstance(Locale.ROOT);
    breaks.setText(said);
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      if (Character.isLetterOrDigit(said.codePointAt(from))) {
        words.merge(said.substring(from, to), 1, Integer::sum);
      }
      from = to;
    }
    return words;
  }
}
