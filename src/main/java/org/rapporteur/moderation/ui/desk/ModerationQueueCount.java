package org.rapporteur.moderation.ui.desk;

import org.rapporteur.identity.ViewerService;
import org.rapporteur.moderation.ModerationLinks;
import org.rapporteur.moderation.queue.QueueService;
import org.rapporteur.uikit.frame.WaitingCount;
import org.springframework.stereotype.Component;

/// The number of waiting items beside the link to the desk in the navigation.
@Component
class ModerationQueueCount implements WaitingCount {

  private final QueueService queue;
  private final ViewerService viewers;

  ModerationQueueCount(QueueService queue, ViewerService viewers) {
    this.queue = queue;
    this.viewers = viewers;
  }

  @Override
  public String href() {
    return ModerationLinks.desk();
  }

  @Override
  public int count() {
    return queue.countWaiting(viewers.current());
  }
}
