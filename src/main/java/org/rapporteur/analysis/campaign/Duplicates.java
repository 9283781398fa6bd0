package org.rapporteur.analysis.campaign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.analysis.text.Words;

/// Comments that repeat, word for word and on the same question, an earlier comment of the same
/// contributor or the same organization.
public final class Duplicates {

  /// @param name of the organization, or the number of a contributor who stated none
  private record Speaker(int question, String name) {

    static Speaker of(SourceComment comment) {
      String name = comment.contributor().name();
      String words = name == null ? "" : Words.key(name);
      return new Speaker(comment.question(), words.isEmpty() ? "#" + comment.holder() : words);
    }
  }

  private Duplicates() {}

  /// Returns the first comment with the same words, by the number of the repeating comment.
  public static Map<Integer, Integer> in(Material material) {
    var bySpeaker = new HashMap<Speaker, List<SourceComment>>();
    for (var comment : material.contributions()) {
      bySpeaker.computeIfAbsent(Speaker.of(comment), s -> new ArrayList<>(1)).add(comment);
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
