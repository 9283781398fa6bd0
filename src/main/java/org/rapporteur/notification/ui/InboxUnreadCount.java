package org.rapporteur.notification.ui;

import org.rapporteur.identity.Viewers;
import org.rapporteur.notification.InboxService;
import org.rapporteur.uikit.frame.WaitingCount;
import org.springframework.stereotype.Component;

/// Number of unread items beside the inbox link.
@Component
class InboxUnreadCount implements WaitingCount {

  private final InboxService inboxService;
  private final Viewers viewers;

  InboxUnreadCount(InboxService inboxService, Viewers viewers) {
    this.inboxService = inboxService;
    this.viewers = viewers;
  }

  @Override
  public String href() {
    return InboxView.PATH;
  }

  @Override
  public int count() {
    var viewer = viewers.current();
    return viewer.isSignedIn() ? inboxService.countUnread(viewer) : 0;
  }
}
