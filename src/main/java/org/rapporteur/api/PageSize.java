package org.rapporteur.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.InvalidInput;

/// Number of items on a page.
record PageSize(int value) {

  /// A page of a hundred comments has about 150 kB; more would be slow on a weak connection.
  static final int MAX = 100;

  PageSize {
    if (value < 1 || value > MAX) {
      throw new InvalidInput("page.limit", "limit", Map.of("most", MAX));
    }
  }

  static PageSize orMax(@Nullable Integer requested) {
    return new PageSize(requested == null ? MAX : requested);
  }

  /// Number of items to query: one more than a page has, which shows whether a page follows.
  int queryLimit() {
    return value + 1;
  }

  /// Returns the items of the page, without the one that shows whether a page follows.
  <T> List<T> firstPage(List<T> queried) {
    return queried.subList(0, Math.min(value, queried.size()));
  }

  boolean hasMore(List<?> queried) {
    return queried.size() > value;
  }
}
