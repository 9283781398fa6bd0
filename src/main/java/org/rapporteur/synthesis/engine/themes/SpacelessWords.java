package org.rapporteur.synthesis.engine.themes;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Words of a script without spaces, told by what is said: two to four characters that stand
/// together again and again, and not nearly always within one longer word. So "Amazon River" is one
/// word of four characters rather than three halves of it.
final class SpacelessWords {

  private static final int SHORTEST = 2;
  private static final int LONGEST = 4;

  /// Less often a longer stretch is two words that met.
  private static final int AGAIN = 3;

  /// A stretch that stands so often in one longer one is a piece of it.
  private static final double PIECE = 0.7;

  /// Of the rarest pair of characters within it, a word of three or four is so large a share.
  private static final double HOLDS = 0.3;

  /// Those beyond the first plane take two places each, and half a character is none.
  private static final Pattern IDEOGRAPHS =
      Pattern.compile("[\\p{IsIdeographic}&&[\\u0000-\\uFFFF]]+");

  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Integer> longer = new HashMap<>();

  SpacelessWords(Collection<String> texts) {
    for (int length = SHORTEST; length <= LONGEST; length++) {
      for (String text : texts) {
        count(text, length);
      }
    }
    counts.forEach(
        (word, count) -> {
          if (word.length() > SHORTEST) {
            longer.merge(word.substring(1), count, Math::max);
            longer.merge(word.substring(0, word.length() - 1), count, Math::max);
          }
        });
  }

  /// A longer one is counted only where both stretches that it is made of are said twice.
  private void count(String text, int length) {
    for (String run : runs(text)) {
      for (int at = 0; at + length <= run.length(); at++) {
        String word = run.substring(at, at + length);
        if (length == SHORTEST
            || isTwice(word.substring(1)) && isTwice(word.substring(0, length - 1))) {
          counts.merge(word, 1, Integer::sum);
        }
      }
    }
  }

  private static List<String> runs(String text) {
    return IDEOGRAPHS.matcher(text).results().map(found -> found.group()).toList();
  }

  private boolean isTwice(String word) {
    return counts.getOrDefault(word, 0) > 1;
  }

  private boolean holds(String word) {
    int rarest = Integer.MAX_VALUE;
    for (int at = 0; at + SHORTEST <= word.length(); at++) {
      rarest = Math.min(rarest, counts.getOrDefault(word.substring(at, at + SHORTEST), 0));
    }
    return counts.getOrDefault(word, 0) >= Math.max(AGAIN, HOLDS * rarest);
  }

  Set<String> of(String text) {
    var words = new LinkedHashSet<String>();
    for (String run : runs(text)) {
      for (int length = SHORTEST; length <= LONGEST; length++) {
        for (int at = 0; at + length <= run.length(); at++) {
          String word = run.substring(at, at + length);
          if ((length == SHORTEST || holds(word)) && isWhole(word)) {
            words.add(word);
          }
        }
      }
    }
    return words;
  }

  private boolean isWhole(String word) {
    return longer.getOrDefault(word, 0) < PIECE * counts.getOrDefault(word, 0);
  }
}
