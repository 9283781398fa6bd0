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
  MOST_DIVIDED("division", true),
  /// Comments that nobody has answered, the longest waiting first: the beginning of the index by
  /// discussion.
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

  /// From where a page in this order goes on after a thread that begins with a comment.
  public String after(CommentDetails root) {
    double key =
        switch (this) {
          case BY_THREAD, NEWEST, UNANSWERED -> root.publication();
          case MOST_DISCUSSED -> root.threadSize();
          case MOST_AGREED -> root.tally().agreement();
          case MOST_DIVIDED -> root.tally().division();
        };
    return new Cursor(key, root.publication()).written();
  }

  String column() {
    return column;
  }

  boolean isDescending() {
    return descending;
  }

  /// What a thread has to be besides, of `comment c`.
  String condition() {
    return condition;
  }
}
