package org.rapporteur.report.comparison;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.report.document.Sentence;

/// Finds for the sentences of a paragraph those that they were before, in their order: the
/// alignment with the greatest sum of similarities (Needleman and Wunsch), where words that both
/// have count (Sørensen and Dice).
final class SentenceMatching {

  /// Below half of their words in common two sentences are not one that was changed.
  private static final double LEAST_ALIKE = 0.5;

  /// So that of equals those are taken that nothing changed.
  private static final double THE_SAME = 2;

  private final List<Sentence> before;
  private final List<Sentence> after;
  private final double[][] best;

  private SentenceMatching(List<Sentence> before, List<Sentence> after) {
    this.before = before;
    this.after = after;
    this.best = best();
  }

  static List<ComparedSentence> of(List<Sentence> before, List<Sentence> after) {
    return new SentenceMatching(before, after).matched();
  }

  /// `best[i][j]`: of what is left from the i-th sentence before and the j-th after.
  private double[][] best() {
    var old = before.stream().map(SentenceMatching::words).toList();
    var now = after.stream().map(SentenceMatching::words).toList();
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

  private List<ComparedSentence> matched() {
    var matched = new ArrayList<ComparedSentence>();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size() && best[i][j] == best[i + 1][j]) {
        matched.add(ComparedSentence.of(before.get(i), null, i + 1));
        i++;
      } else if (j < after.size() && best[i][j] == best[i][j + 1]) {
        matched.add(ComparedSentence.of(null, after.get(j), j + 1));
        j++;
      } else {
        matched.add(ComparedSentence.of(before.get(i), after.get(j), j + 1));
        i++;
        j++;
      }
    }
    return matched;
  }

  private double alike(int i, int j, Map<String, Integer> old, Map<String, Integer> now) {
    if (ComparedSentence.isSame(before.get(i), after.get(j))) {
      return THE_SAME;
    }
    if (before.get(i).text().equals(after.get(j).text())) {
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

  private static Map<String, Integer> words(Sentence sentence) {
    var words = new HashMap<String, Integer>();
    String text = sentence.text();
    var breaks = BreakIterator.getWordInstance(Locale.ROOT);
    breaks.setText(text);
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      if (Character.isLetterOrDigit(text.codePointAt(from))) {
        words.merge(text.substring(from, to), 1, Integer::sum);
      }
      from = to;
    }
    return words;
  }
}
