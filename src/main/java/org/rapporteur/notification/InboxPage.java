package org.rapporteur.notification;

import java.util.List;

/// One page of the inbox.
/// @param next cursor after which the next page starts
public record InboxPage(List<InboxItem> items, InboxCursor next, boolean hasMore) {

  public InboxPage {
    items = List.copyOf(items);
  }
}
