package org.rapporteur.rendering.supplement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The results of the tests for differences between groups.
///
/// @param tested number of comparisons
/// @param found number of comparisons that are called differences
/// @param listed the differences in the draft, then the most significant others
public record GroupDifferences(int tested, int found, List<Difference> listed) {

  public GroupDifferences {
    listed = List.copyOf(listed);
  }

  /// A difference between the shares of two groups.
  ///
  /// @param otherGroup absent if the group is compared with all others
  public record Difference(
      Subject subject,
      String group,
      @Nullable String otherGroup,
      Share groupShare,
      Share otherShare,
      Estimate estimate) {}

  /// @param kind what is compared: stakeholder groups, opinion groups or contributors to a theme
  /// @param action what the counted contributors do
  public record Subject(
      String kind,
      String action,
      int question,
      @Nullable Integer comment,
      @Nullable String theme) {}

  /// The difference in percentage points, with its 95 per cent interval and the p-value.
  public record Estimate(double points, double low, double high, double pValue) {}

  /// The number of contributors `of` a total.
  public record Share(int number, int of) {}
}
