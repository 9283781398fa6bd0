package org.rapporteur.synthesis.engine.themes;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.language.TermExtractor;
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
  private final BitSet inWords;
  private final Drawn drawn;
  private final Map<PartOfGroup, ThemeWords> words = new HashMap<>();

  private ThemeLevels(
      PlacedStatements placed,
      PinnedStatements pinned,
      ThemeModel model,
      @Nullable TermGroups terms,
      Level groups,
      Level parts,
      BitSet inWords,
      Drawn drawn) {
    this.placed = placed;
    this.pinned = pinned;
    this.model = model;
    this.belonging = new Belonging(model.groups(), terms);
    this.groups = groups;
    this.parts = parts;
    this.inWords = inWords;
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
            placed,
            pinned,
            model,
            terms,
            model.inGroups(),
            model.inParts(),
            model.inWords(),
            model.drawn());
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
            (BitSet) model.inWords().clone(),
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

  /// The places of the statements that say one of the terms of their group whole.
  BitSet inWords() {
    return inWords;
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
    var words = words(group, Placing.NONE);
    var wordsOfPart = words(group, found);
    var said =
        words.areNone() && wordsOfPart.areNone()
            ? List.<String>of()
            : TermExtractor.extractStems(
                placed.statements().get(at).text(), placed.statements().language());
    inWords.set(at, words.areIn(said));
    boolean stays = pinned.isPart(group, found) || found != Placing.NONE && wordsOfPart.areIn(said);
    parts.set(at, stays ? found : Placing.NONE, centralityInPart);
  }

  /// A part is told as what was said with its words, so that it has no statement without them.
  private ThemeWords words(int group, int part) {
    return words.computeIfAbsent(
        new PartOfGroup(group, part),
        place -> {
          var called = model.called(group);
          var terms = part == Placing.NONE ? called.terms() : called.part(part);
          return new ThemeWords(terms, placed.statements().language());
        });
  }
}
