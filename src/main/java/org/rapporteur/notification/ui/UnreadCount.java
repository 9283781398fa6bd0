package org.rapporteur.notification.ui;

import org.rapporteur.identity.Viewers;
import org.rapporteur.notification.Inbox;
import org.rapporteur.uikit.WaitingCount;
import org.springframework.stereotype.Component;

/// How much is unread, beside the link to the inbox.
@Component
class UnreadCount implements WaitingCount {

  private final Inbox inbox;
  private final Viewers viewers;

  UnreadCount(Inbox inbox, Viewers viewers) {
    this.inbox = inbox;
    this.viewers = viewers;
  }

  @Override
  public String href() {
    return InboxView.ADDRESS;
  }

  @Override
  public int count() {
    var viewer = viewers.current();
    return viewer.isSignedIn() ? inbox.unread(viewer) : 0;
  }
}
