package org.rapporteur.discussion.thread;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Sort orders of threads. Each order has an index that ends with the publication number, so
/// cursors are unambiguous.
public enum ThreadOrder {
  BY_THREAD("publication", false),
  NEWEST("publication", true),
  MOST_DISCUSSED("thread_size", true),
  MOST_AGREED("agreement", true),
  MOST_DIVIDED("division", true),
  /// Comments without replies, oldest first. It reads the start of the index for MOST_DISCUSSED.
  UNANSWERED("publication", false, " AND c.thread_size = 0 AND c.state = 'PUBLISHED'");

  private final String column;
  private final boolean descending;
  private final String condition;

  ThreadOrder(String column, boolean descending) {
    this(column, descending, "");
  }

  ThreadOrder(String column, boolean descending, String condition) {
    this.column = column;
    this.descending = descending;
    this.condition = condition;
  }

  /// Value in the address, for example `most-agreed`.
  public String urlValue() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<ThreadOrder> fromUrlValue(String urlValue) {
    return Arrays.stream(values()).filter(order -> order.urlValue().equals(urlValue)).findFirst();
  }

  public String key() {
    return "discussion.order." + name();
  }

  /// Cursor of the page that follows the thread of this comment.
  public String cursorAfter(CommentDetails root) {
    double key =
        switch (this) {
          case BY_THREAD, NEWEST, UNANSWERED -> root.publication();
          case MOST_DISCUSSED -> root.threadSize();
          case MOST_AGREED -> root.tally().agreement();
          case MOST_DIVIDED -> root.tally().divisionScore();
        };
    return new ThreadCursor(key, root.publication()).serialize();
  }

  String column() {
    return column;
  }

  boolean isDescending() {
    return descending;
  }

  /// Additional SQL condition on `comment c`.
  String condition() {
    return condition;
  }
}
