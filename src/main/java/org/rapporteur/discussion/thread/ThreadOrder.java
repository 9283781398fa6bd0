package org.rapporteur.discussion.thread;

import java.util.Locale;
import java.util.Optional;

/// In which order a question's threads are read. Each has an index whose last column is the
/// publication number, so that a
/// cursor is always unambiguous.
public enum ThreadOrder {
  BY_THREAD("publication", false),
  NEWEST("publication", true),
  MOST_DISCUSSED("thread_size", true),
  MOST_AGREED("agreement", true),
  MOST_DIVIDED("division", true);

  private final String column;
  private final boolean descending;

  ThreadOrder(String column, boolean descending) {
    this.column = column;
    this.descending = descending;
  }

  /// The word in the address: `most-agreed`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<ThreadOrder> of(String word) {
    return java.util.Arrays.stream(values()).filter(order -> order.word().equals(word)).findFirst();
  }

  public String key() {
    return "discussion.order." + name();
  }

  String column() {
    return column;
  }

  boolean isDescending() {
    return descending;
  }
}
