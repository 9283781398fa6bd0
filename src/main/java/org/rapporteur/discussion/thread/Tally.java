package org.rapporteur.discussion.thread;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a comment is received: holders that agree and disagree, the lower bound of the share that
/// agrees, the split of the holders, and what an import counted elsewhere.
public record Tally(
    int agree,
    int disagree,
    double agreement,
    PositionSplit split,
    @Nullable Integer importedAgree,
    @Nullable Integer importedDisagree) {

  public boolean isEmpty() {
    return agree + disagree == 0;
  }

  public boolean isImported() {
    return importedAgree != null || importedDisagree != null;
  }

  /// As threads are ordered by it: of positions and of what an import counted.
  int division() {
    return 2
        * Math.min(
            agree + Objects.requireNonNullElse(importedAgree, 0),
            disagree + Objects.requireNonNullElse(importedDisagree, 0));
  }

  Tally with(PositionSplit counted) {
    return new Tally(agree, disagree, agreement, counted, importedAgree, importedDisagree);
  }
}
