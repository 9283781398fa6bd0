package org.rapporteur.counts;

import java.util.ArrayList;
import java.util.List;

/// What is said in a generated discussion: pronounceable, no stop word of any language, no word the
/// beginning of another.
final class GeneratedWords {

  static final List<String> ALL = words();

  private GeneratedWords() {}

  private static List<String> words() {
    var words = new ArrayList<String>();
    for (char first : "bdgkmpt".toCharArray()) {
      for (char middle : "aiou".toCharArray()) {
        words.add("" + first + middle + "zqu" + middle + first + "x");
      }
    }
    return List.copyOf(words);
  }
}
