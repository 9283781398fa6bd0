package org.rapporteur.synthesis.engine.statements;

import java.util.HashMap;
import java.util.Map;
import org.rapporteur.synthesis.engine.material.Material;

/// Comments in which a holder repeats, word for word and on the same question, what the same holder
/// had said before.
final class Duplicates {

  private record Said(int question, int holder, String words) {}

  private Duplicates() {}

  /// The number of a repeating comment, and the first comment that says it.
  static Map<Integer, Integer> in(Material material) {
    var first = new HashMap<Said, Integer>();
    var repeats = new HashMap<Integer, Integer>();
    for (var comment : material.contributions()) {
      var said = new Said(comment.question(), comment.holder(), Words.key(comment.plainText()));
      Integer original = first.putIfAbsent(said, comment.number());
      if (original != null) {
        repeats.put(comment.number(), original);
      }
    }
    return repeats;
  }
}
