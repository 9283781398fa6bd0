package org.rapporteur.synthesis.finding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.analysis.codebook.Theme;

/// The themes of the draft before, by their statements.
final class EarlierThemes {

  /// A theme that holds together so many of its earlier statements is the same one.
  private static final double SAME = 0.5;

  private final Map<String, Integer> themeOf = new HashMap<>();

  EarlierThemes(List<Set<String>> themes) {
    for (int at = 0; at < themes.size(); at++) {
      for (String statement : themes.get(at)) {
        themeOf.put(statement, at);
      }
    }
  }

  /// Never in a first draft, where nothing is new because all is.
  boolean isNew(Theme theme) {
    if (themeOf.isEmpty()) {
      return false;
    }
    var shared = new HashMap<Integer, Integer>();
    for (var member : theme.members()) {
      Integer earlier = themeOf.get(member.statement());
      if (earlier != null) {
        shared.merge(earlier, 1, Integer::sum);
      }
    }
    int most = shared.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return most < SAME * theme.members().size();
  }
}
