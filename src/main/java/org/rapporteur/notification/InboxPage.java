package org.rapporteur.notification;

import java.util.List;

/// One page of the inbox.
/// @param next cursor that the next page starts after
public record InboxPage(List<InboxItem> items, InboxCursor next, boolean hasMore) {

  public InboxPage {
    items = List.copyOf(items);
  }
}
