package org.rapporteur.analysis.campaign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.analysis.text.Words;

/// Comments in which a holder repeats, word for word and on the same question, what the same holder
/// had said before.
public final class Duplicates {

  private record Speaker(int question, int holder) {}

  private Duplicates() {}

  /// The number of a repeating comment, and the first comment that says it.
  public static Map<Integer, Integer> in(Material material) {
    var bySpeaker = new HashMap<Speaker, List<SourceComment>>();
    for (var comment : material.contributions()) {
      bySpeaker
          .computeIfAbsent(
              new Speaker(comment.question(), comment.holder()), s -> new ArrayList<>(1))
          .add(comment);
    }
    var repeats = new HashMap<Integer, Integer>();
    bySpeaker.values().parallelStream()
        .filter(said -> said.size() > 1)
        .map(Duplicates::repeats)
        .toList()
        .forEach(repeats::putAll);
    return repeats;
  }

  private static Map<Integer, Integer> repeats(List<SourceComment> said) {
    var repeats = new HashMap<Integer, Integer>();
    var first = new HashMap<String, Integer>();
    for (var comment : said) {
      Integer original = first.putIfAbsent(Words.copyKey(comment.plainText()), comment.number());
      if (original != null) {
        repeats.put(comment.number(), original);
      }
    }
    return repeats;
  }
}
