package org.rapporteur.synthesis.engine.themes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Chooses from the scored phrases of a group those few that tell of most of its statements.
final class ChosenTerms {

  /// Which statements of a group some phrases tell of.
  interface Telling {
    BitSet of(int group, List<String> phrases);
  }

  private static final int TERMS = 3;

  /// What follows the first phrase must say nearly as much.
  private static final double NEXT = 0.4;

  /// Fewer of a group's statements do not make a second or third name for it.
  private static final double NEXT_SHARE = 0.1;

  /// So many of the best are tried for what they add to the first.
  private static final int TRIED = 40;

  /// A further phrase of those who have the words of the first already.
  private static final double ADDS_NOTHING = 0.3;

  private final GroupedPhrases phrases;
  private final Telling telling;

  ChosenTerms(GroupedPhrases phrases, Telling telling) {
    this.phrases = phrases;
    this.telling = telling;
  }

  int covered(int group, List<String> terms) {
    return telling.of(group, terms).cardinality();
  }

  /// Of what is at home in the group; where that tells of too few, of what is surely at home in no
  /// other.
  List<String> of(int group, Map<String, Double> scores, double enough) {
    var chosen = chosen(group, phrases.atHome(group, scores));
    if (covered(group, chosen) >= enough) {
      return chosen;
    }
    var others = new TreeMap<>(scores);
    others.keySet().removeIf(key -> phrases.isSurelyAtHomeElsewhere(group, key));
    return chosen(group, others);
  }

  /// The best, and others nearly as good that tell of statements which it does not.
  private List<String> chosen(int group, Map<String, Double> scores) {
    var tried =
        scores.entrySet().stream()
            .sorted(
                Map.Entry.<String, Double>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .limit(TRIED)
            .toList();
    var telling = new HashMap<String, BitSet>();
    tried.forEach(key -> telling.put(key, this.telling.of(group, List.of(key))));
    var chosen = new ArrayList<String>();
    var used = new HashSet<String>();
    var told = new BitSet();
    double least = 0;
    while (chosen.size() < TERMS) {
      double enough = chosen.isEmpty() ? 0 : NEXT_SHARE * phrases.size(group);
      String best = "";
      double most = 0;
      for (String key : tried) {
        double score = scores.getOrDefault(key, 0.0);
        var own = telling.getOrDefault(key, new BitSet());
        if (score >= least && own.cardinality() >= enough && !LoneWords.isOf(key, used)) {
          double value = score * added(own, told);
          best = value > most ? key : best;
          most = Math.max(value, most);
        }
      }
      if (best.isEmpty()) {
        break;
      }
      least = Math.max(least, NEXT * scores.getOrDefault(best, 0.0));
      used.addAll(Arrays.asList(best.split(" ")));
      chosen.add(best);
      told.or(telling.getOrDefault(best, new BitSet()));
    }
    return chosen;
  }

  /// 1 where all statements that a phrase tells of are new, less where others tell of them already.
  private static double added(BitSet own, BitSet told) {
    double all = own.cardinality();
    var more = (BitSet) own.clone();
    more.andNot(told);
    return ADDS_NOTHING + (1 - ADDS_NOTHING) * more.cardinality() / all;
  }
}
