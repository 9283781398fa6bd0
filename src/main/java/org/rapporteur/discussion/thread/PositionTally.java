package org.rapporteur.discussion.thread;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Positions on a comment: agree and disagree counts, their split, and counts from an import.
///
/// @param agreementScore the lower bound of the 95 % interval of the share that agrees
public record PositionTally(
    int agree,
    int disagree,
    double agreementScore,
    PositionSplit split,
    @Nullable Integer importedAgree,
    @Nullable Integer importedDisagree) {

  public boolean isEmpty() {
    return agree + disagree == 0;
  }

  public boolean hasImportedCounts() {
    return importedAgree != null || importedDisagree != null;
  }

  /// Sort key by division, computed from positions and imported counts: twice the smaller side.
  int divisionScore() {
    return 2
        * Math.min(
            agree + Objects.requireNonNullElse(importedAgree, 0),
            disagree + Objects.requireNonNullElse(importedDisagree, 0));
  }

  PositionTally withSplit(PositionSplit newSplit) {
    return new PositionTally(
        agree, disagree, agreementScore, newSplit, importedAgree, importedDisagree);
  }
}
