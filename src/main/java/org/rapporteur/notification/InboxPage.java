package org.rapporteur.notification;

import java.util.List;

/// A stretch of an inbox, and before which id the next one begins.
public record InboxPage(List<InboxItem> items, long next, boolean more) {

  public InboxPage {
    items = List.copyOf(items);
  }
}
