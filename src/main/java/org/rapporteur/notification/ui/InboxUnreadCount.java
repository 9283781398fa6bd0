package org.rapporteur.notification.ui;

import org.rapporteur.identity.ViewerService;
import org.rapporteur.notification.InboxService;
import org.rapporteur.uikit.frame.WaitingCount;
import org.springframework.stereotype.Component;

/// Number of unread items beside the inbox link.
@Component
class InboxUnreadCount implements WaitingCount {

  private final InboxService inboxService;
  private final ViewerService viewers;

  InboxUnreadCount(InboxService inboxService, ViewerService viewers) {
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
