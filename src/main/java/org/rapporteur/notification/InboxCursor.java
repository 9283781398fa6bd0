package org.rapporteur.notification;

import java.time.Instant;
import java.util.Comparator;

/// Position in the inbox for keyset pagination. News sorts before other items of the same time.
public record InboxCursor(Instant at, boolean isNews, long id) {

  /// Before the newest item. The year 9999 is the latest that the database can store.
  public static final InboxCursor START =
      new InboxCursor(Instant.parse("9999-01-01T00:00:00Z"), true, Long.MAX_VALUE);

  static final Comparator<InboxCursor> NEWEST_FIRST =
      Comparator.comparing(InboxCursor::at)
          .thenComparing(InboxCursor::isNews)
          .thenComparing(InboxCursor::id)
          .reversed();

  /// Exclusive upper id for news of the same time.
  long newsBeforeId() {
    return isNews ? id : 0;
  }

  /// Exclusive upper id for other items of the same time.
  long itemsBeforeId() {
    return isNews ? Long.MAX_VALUE : id;
  }
}
