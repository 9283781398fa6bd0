package org.rapporteur.analysis.opinions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.positions.Contrast;

/// Holders who take like positions, and the comments that set them apart, the most telling first.
/// Groups are numbered from 1, the largest first.
///
/// @param views those that the text tells of
/// @param further those beyond these, the most telling first
public record OpinionGroup(
    int number, List<Integer> holders, List<View> views, List<View> further) {

  /// A comment on which most of the group take one side, more of them than of the others beyond
  /// what chance would explain.
  ///
  /// @param contrast of those who took a position on it; null in a stored draft, which does not
  ///     keep it
  public record View(int comment, boolean agrees, @Nullable Contrast contrast) {}

  /// By which a group is called, because a number would read like a count.
  public static String letter(int number) {
    return String.valueOf((char) ('A' + number - 1));
  }

  public OpinionGroup {
    holders = List.copyOf(holders);
    views = List.copyOf(views);
    further = List.copyOf(further);
  }
}
