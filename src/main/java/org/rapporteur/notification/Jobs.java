package org.rapporteur.notification;

import java.time.Duration;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// What is told later than it happened, on one machine of several.
@Component
class Jobs {

  /// Longer than a listener takes; one that is resubmitted while it still runs does nothing twice.
  private static final Duration UNFINISHED = Duration.ofMinutes(5);

  private final Inbox inbox;
  private final Post post;
  private final IncompleteEventPublications events;

  Jobs(Inbox inbox, Post post, IncompleteEventPublications events) {
    this.inbox = inbox;
    this.post = post;
    this.events = events;
  }

  @Scheduled(fixedDelayString = "${rapporteur.mail-interval:PT5S}")
  @SchedulerLock(name = "notification-post", lockAtMostFor = "PT10M")
  void tellAndSend() {
    inbox.tellDecisions();
    post.sendDue();
  }

  /// After a crash or a failure, what listeners did not finish is given to them again.
  @Scheduled(
      fixedDelayString = "${rapporteur.resubmission-interval:PT1M}",
      initialDelayString = "${rapporteur.resubmission-interval:PT1M}")
  @SchedulerLock(name = "event-resubmission", lockAtMostFor = "PT10M")
  void resubmit() {
    events.resubmitIncompletePublicationsOlderThan(UNFINISHED);
  }
}
