package org.rapporteur.notification;

import java.util.List;

/// A stretch of an inbox, and after which place the next one begins.
public record InboxPage(List<InboxItem> items, InboxPlace next, boolean more) {

  public InboxPage {
    items = List.copyOf(items);
  }
}
