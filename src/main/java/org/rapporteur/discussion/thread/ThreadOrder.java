package org.rapporteur.discussion.thread;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.data.domain.Sort.Direction;

/// Sort orders of threads. Each order has an index that ends with the publication number, so
/// cursors are unambiguous.
public enum ThreadOrder {
  BY_THREAD("publication", Direction.ASC),
  NEWEST("publication", Direction.DESC),
  MOST_DISCUSSED("thread_size", Direction.DESC),
  MOST_AGREED("agreement_score", Direction.DESC),
  MOST_DIVIDED("division_score", Direction.DESC),
  /// Comments without replies, oldest first. It uses the start of the index for MOST_DISCUSSED.
  UNANSWERED("publication", Direction.ASC, " AND c.thread_size = 0 AND c.state = 'PUBLISHED'");

  private final String column;
  private final Direction direction;
  private final String condition;

  ThreadOrder(String column, Direction direction) {
    this(column, direction, "");
  }

  ThreadOrder(String column, Direction direction, String condition) {
    this.column = column;
    this.direction = direction;
    this.condition = condition;
  }

  /// Value in the URL, for example `most-agreed`.
  public String urlValue() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<ThreadOrder> fromUrlValue(String urlValue) {
    return Arrays.stream(values()).filter(order -> order.urlValue().equals(urlValue)).findFirst();
  }

  public String key() {
    return "discussion.order." + name();
  }

  /// Returns the cursor of the page that follows the thread of this comment.
  public String cursorAfter(CommentDetails root) {
    double key =
        switch (this) {
          case BY_THREAD, NEWEST, UNANSWERED -> root.publication();
          case MOST_DISCUSSED -> root.threadSize();
          case MOST_AGREED -> root.tally().agreementScore();
          case MOST_DIVIDED -> root.tally().divisionScore();
        };
    return new ThreadCursor(key, root.publication()).serialize();
  }

  String column() {
    return column;
  }

  boolean isDescending() {
    return direction.isDescending();
  }

  /// Additional SQL condition on `comment c`.
  String condition() {
    return condition;
  }
}
