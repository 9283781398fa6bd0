package org.rapporteur.notification;

import java.time.Instant;
import java.util.Comparator;

/// A place in an inbox, where the latest stands first; at one moment news before other things.
public record InboxPlace(Instant at, boolean news, long id) {

  /// Before everything. Later than any database can say, yet within what one can.
  public static final InboxPlace TOP =
      new InboxPlace(Instant.parse("9999-01-01T00:00:00Z"), true, Long.MAX_VALUE);

  static final Comparator<InboxPlace> ORDER =
      Comparator.comparing(InboxPlace::at)
          .thenComparing(InboxPlace::news)
          .thenComparing(InboxPlace::id)
          .reversed();

  /// Of the news at the same moment, those with lower ids are left.
  long newsBefore() {
    return news ? id : 0;
  }

  long othersBefore() {
    return news ? Long.MAX_VALUE : id;
  }
}
