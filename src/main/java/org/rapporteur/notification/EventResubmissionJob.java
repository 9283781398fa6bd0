package org.rapporteur.notification;

import java.time.Clock;
import java.time.Duration;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.rapporteur.shared.job.InFlightListeners;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Resubmits events whose listeners did not finish because of a crash or failure.
@Component
class EventResubmissionJob {

  /// Longer than nearly every listener runs. Listeners are idempotent, so an early resubmission
  /// does no harm.
  private static final Duration RESUBMIT_AFTER = Duration.ofMinutes(5);

  private final IncompleteEventPublications events;
  private final InFlightListeners inFlight;
  private final Clock clock;

  EventResubmissionJob(
      IncompleteEventPublications events, InFlightListeners inFlight, Clock clock) {
    this.events = events;
    this.inFlight = inFlight;
    this.clock = clock;
  }

  /// Skips running listeners, because repeated long work would occupy all threads.
  @Scheduled(
      fixedDelayString = "${rapporteur.resubmission-interval:PT1M}",
      initialDelayString = "${rapporteur.resubmission-interval:PT1M}")
  @SchedulerLock(name = "event-resubmission", lockAtMostFor = "PT10M")
  void resubmitUnfinishedEvents() {
    var cutoff = clock.instant().minus(RESUBMIT_AFTER);
    events.resubmitIncompletePublications(
        publication ->
            publication.getPublicationDate().isBefore(cutoff)
                && !inFlight.isInFlight(publication.getEvent()));
  }
}
