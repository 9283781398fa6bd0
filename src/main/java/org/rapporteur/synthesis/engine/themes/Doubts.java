package org.rapporteur.synthesis.engine.themes;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What speaks against the themes and parts that people put together.
record Doubts(PinnedStatements pinned, Drawn drawn) {

  /// @param ids of the groups that its statements may lie nearer to
  Theme.@Nullable Doubt about(int group, Map<Integer, String> ids) {
    return pinned.isGroup(group)
        ? doubt(drawn.from(group), ids, pinned.gone(group), pinned.size(group))
        : null;
  }

  /// @param ids of the parts of the group
  Theme.@Nullable Doubt about(int group, int part, Map<Integer, String> ids) {
    return pinned.isPart(group, part)
        ? doubt(drawn.from(group, part), ids, pinned.gone(group, part), pinned.size(group, part))
        : null;
  }

  private static Theme.@Nullable Doubt doubt(
      Map<Integer, Integer> drawn, Map<Integer, String> ids, int gone, int said) {
    var nearer =
        drawn.entrySet().stream()
            .filter(other -> ids.containsKey(other.getKey()))
            .filter(other -> other.getValue() >= Math.max(2, Theme.Doubt.LEAST_SHARE * said))
            .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry::getKey));
    if (nearer.isEmpty() && gone == 0) {
      return null;
    }
    return new Theme.Doubt(
        nearer.map(other -> ids.get(other.getKey())).orElse(null),
        nearer.map(Map.Entry::getValue).orElse(0),
        gone,
        said + gone);
  }
}
