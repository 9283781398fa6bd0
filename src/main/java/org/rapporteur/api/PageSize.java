package org.rapporteur.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.InvalidInput;

/// How many items of a list are asked for at once.
record PageSize(int value) {

  /// A page of a hundred comments is some 150 kB: more would be slow to come on a weak line.
  static final int MOST = 100;

  PageSize {
    if (value < 1 || value > MOST) {
      throw new InvalidInput("page.limit", "limit", Map.of("most", MOST));
    }
  }

  static PageSize of(@Nullable Integer asked) {
    return new PageSize(asked == null ? MOST : asked);
  }
}
