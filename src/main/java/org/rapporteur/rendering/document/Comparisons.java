package org.rapporteur.rendering.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was tested for differences between groups, and the differences that the numbers carry:
/// those that the run told of in its draft, then the surest others.
///
/// @param tested how many comparisons
/// @param all how many of them are called differences
public record Comparisons(int tested, int all, List<Difference> differences) {

  public Comparisons {
    differences = List.copyOf(differences);
  }

  /// How many of one side do the same, and of the other; how many percentage points their shares
  /// are apart, the interval of that at 95 per cent, and the p-value of the test.
  ///
  /// @param of what is compared: stakeholder groups, opinion groups, or who raises a theme
  /// @param does what those do who are counted
  /// @param theme by its name
  /// @param against none for all others
  public record Difference(
      String of,
      String does,
      int question,
      @Nullable Integer comment,
      @Nullable String theme,
      String side,
      @Nullable String against,
      Share own,
      Share others,
      double points,
      double low,
      double high,
      double p) {}

  /// So many contributors of so many.
  public record Share(int number, int of) {}
}
