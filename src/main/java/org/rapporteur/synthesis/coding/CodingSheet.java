package org.rapporteur.synthesis.coding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.stances.Stance;
import org.rapporteur.shared.LanguageTag;

/// One coder's sheet: the own code of each unit, and nothing of the other's.
///
/// @param units in their order
public record CodingSheet(CodingDetails coding, List<Line> units, @Nullable Instant handedInAt) {

  /// @param readable whether any of its comments may still be read; without, it is not coded
  public record Line(boolean readable, @Nullable Stance own) {

    boolean isDone() {
      return !readable || own != null;
    }
  }

  /// What one contributor said on the theme.
  public record Unit(int position, List<Words> words) {

    public Unit {
      words = List.copyOf(words);
    }
  }

  /// A unit with the own code of it.
  public record Coded(Unit unit, @Nullable Stance own) {}

  /// Words of a comment, verbatim; none where they may not be read any more.
  ///
  /// @param whole whether they are the whole comment
  /// @param revised whether the comment has another text by now
  public record Words(
      int comment, LanguageTag language, @Nullable String text, boolean whole, boolean revised) {}

  public CodingSheet {
    units = List.copyOf(units);
  }

  /// As it is once a unit is coded.
  public CodingSheet coded(int position, Stance stance) {
    var lines = new ArrayList<>(units);
    lines.set(position, new Line(lines.get(position).readable(), stance));
    return new CodingSheet(coding, lines, handedInAt);
  }

  public int done() {
    return (int) units.stream().filter(Line::isDone).count();
  }

  public boolean isDone() {
    return done() == units.size();
  }

  /// The next unit that is not coded, behind one and then from the beginning.
  public OptionalInt next(int after) {
    return IntStream.range(1, units.size() + 1)
        .map(step -> Math.floorMod(after + step, units.size()))
        .filter(at -> !units.get(at).isDone())
        .findFirst();
  }
}
