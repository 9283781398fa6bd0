package org.rapporteur.counts;

import java.util.ArrayList;
import java.util.List;

/// The words of generated comments: no stop word of any language, and none a prefix of another.
final class GeneratedWords {

  static final List<String> ALL = generateWords();

  private GeneratedWords() {}

  private static List<String> generateWords() {
    var words = new ArrayList<String>();
    for (char first : "bdgkmpt".toCharArray()) {
      for (char middle : "aiou".toCharArray()) {
        words.add("" + first + middle + "zqu" + middle + first + "x");
      }
    }
    return List.copyOf(words);
  }
}
