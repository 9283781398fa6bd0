package org.rapporteur.notification;

import java.util.Arrays;
import java.util.Locale;

/// Filter of the inbox page.
public enum InboxFilter {
  ALL,
  /// Moderation decisions about the reader's comments.
  DECISIONS,
  /// Replies to the reader's comments, and comments in threads that the reader started.
  REPLIES;

  /// Returns the value of the query parameter in the URL.
  public String queryValue() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Returns [#ALL] for an unknown value.
  public static InboxFilter fromQueryValue(String value) {
    return Arrays.stream(values())
        .filter(filter -> filter.queryValue().equals(value))
        .findFirst()
        .orElse(ALL);
  }

  public String key() {
    return "notification.inbox.show." + name();
  }
}
