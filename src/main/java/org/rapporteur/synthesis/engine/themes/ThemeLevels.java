package org.rapporteur.synthesis.engine.themes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.Terms;
import org.rapporteur.synthesis.engine.material.Progress;
import org.rapporteur.synthesis.engine.themes.Points.Point;

/// The group of each statement of one question and language, and the part of it. Those of a sample
/// have been grouped; all others are placed among them.
final class ThemeLevels {

  private final PlacedStatements placed;
  private final PinnedStatements pinned;
  private final ThemeModel model;
  private final Belonging belonging;
  private final Level groups;
  private final Level parts;
  private final Drawn drawn;
  private final Map<String, Set<String>> words = new HashMap<>();

  private ThemeLevels(
      PlacedStatements placed,
      PinnedStatements pinned,
      ThemeModel model,
      @Nullable TermGroups terms,
      Level groups,
      Level parts,
      Drawn drawn) {
    this.placed = placed;
    this.pinned = pinned;
    this.model = model;
    this.belonging = new Belonging(model.groups(), terms);
    this.groups = groups;
    this.parts = parts;
    this.drawn = drawn;
  }

  /// Writes into the levels of a model that has those of its sample.
  static void settle(
      PlacedStatements placed,
      PinnedStatements pinned,
      ThemeModel model,
      @Nullable TermGroups terms,
      Points sample,
      Progress placing) {
    var levels =
        new ThemeLevels(
            placed, pinned, model, terms, model.inGroups(), model.inParts(), model.drawn());
    for (int at = 0; at < sample.size(); at++) {
      int part = model.inParts().group()[at];
      levels.place(
          at, sample.get(at), model.inGroups().group()[at], part, model.inParts().centrality()[at]);
    }
    levels.placeOthers(sample.size(), placed.statements().settled(), placing);
  }

  /// The late statements beside those of the model.
  static ThemeLevels of(
      PlacedStatements placed,
      PinnedStatements pinned,
      ThemeModel model,
      @Nullable TermGroups terms,
      Progress placing) {
    int size = placed.statements().size();
    var levels =
        new ThemeLevels(
            placed,
            pinned,
            model,
            terms,
            model.inGroups().upTo(size),
            model.inParts().upTo(size),
            model.drawn().copy());
    levels.placeOthers(placed.statements().settled(), size, placing);
    return levels;
  }

  Level groups() {
    return groups;
  }

  Level parts() {
    return parts;
  }

  Drawn drawn() {
    return drawn;
  }

  private void placeOthers(int from, int to, Progress placing) {
    placed.read(
        IntStream.range(from, to),
        (at, point) -> {
          int group = pinned.group(at) == Placing.NONE ? belonging.of(at, point) : pinned.group(at);
          var ofGroup = model.parts().get(group);
          place(at, point, group, ofGroup == null ? Placing.NONE : ofGroup.of(point), 0);
          placing.reached(at + 1, to);
        });
  }

  private void place(int at, Point point, int group, int part, float centralityInPart) {
    groups.set(at, group, model.groups().centrality(group, point));
    if (pinned.group(at) != Placing.NONE) {
      int nearest = belonging.nearest(at, point);
      if (nearest != group && nearest != Placing.NONE) {
        drawn.toGroup(group, nearest);
      }
    }
    int found = pinned.part(at) == Placing.NONE ? part : pinned.part(at);
    var ofGroup = model.parts().get(group);
    if (pinned.part(at) != Placing.NONE && ofGroup != null) {
      int nearest = ofGroup.nearest(point);
      if (nearest != found && nearest != Placing.NONE) {
        drawn.toPart(group, found, nearest);
      }
    }
    boolean stays = pinned.isPart(group, found) || hasWordsOf(group, found, at);
    parts.set(at, stays ? found : Placing.NONE, centralityInPart);
  }

  /// A part is told as what was said with its words, so that it has no statement without them: each
  /// has half of one of the phrases at least.
  private boolean hasWordsOf(int group, int part, int at) {
    if (part == Placing.NONE) {
      return false;
    }
    var own = Set.copyOf(terms(placed.statements().get(at).text()));
    return model.called(group).part(part).stream()
        .map(phrase -> words.computeIfAbsent(phrase, p -> Set.copyOf(terms(p))))
        .anyMatch(
            phrase ->
                !phrase.isEmpty()
                    && 2 * phrase.stream().filter(own::contains).count() >= phrase.size());
  }

  private List<String> terms(String text) {
    return Terms.of(text, placed.statements().language());
  }
}
