package org.rapporteur.moderation.ui;

import org.rapporteur.identity.Viewers;
import org.rapporteur.moderation.ModerationLinks;
import org.rapporteur.moderation.queue.QueueService;
import org.rapporteur.uikit.WaitingCount;
import org.springframework.stereotype.Component;

/// How much waits for a moderator, beside the link to the desk.
@Component
class QueueCount implements WaitingCount {

  private final QueueService queue;
  private final Viewers viewers;

  QueueCount(QueueService queue, Viewers viewers) {
    this.queue = queue;
    this.viewers = viewers;
  }

  @Override
  public String href() {
    return ModerationLinks.desk();
  }

  @Override
  public int count() {
    return queue.waiting(viewers.current());
  }
}
