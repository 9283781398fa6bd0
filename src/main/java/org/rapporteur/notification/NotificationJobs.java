package org.rapporteur.notification;

import java.time.Clock;
import java.time.Duration;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.rapporteur.notification.following.NewsCollector;
import org.rapporteur.shared.job.InFlightListeners;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Scheduled jobs for notifications and unfinished events. Locks let one of several machines run
/// each job.
@Component
class NotificationJobs {

  private static final Logger LOG = LoggerFactory.getLogger(NotificationJobs.class);

  /// Longer than nearly every listener runs. Listeners are idempotent, so an early resubmission
  /// does no harm.
  private static final Duration RESUBMIT_AFTER = Duration.ofMinutes(5);

  private final NewsCollector newsCollector;
  private final DecisionNotices decisionNotices;
  private final ConsultationNotices consultationNotices;
  private final NewsMailer newsMailer;
  private final MailSender mailSender;
  private final IncompleteEventPublications events;
  private final InFlightListeners inFlight;
  private final Clock clock;

  NotificationJobs(
      NewsCollector newsCollector,
      DecisionNotices decisionNotices,
      ConsultationNotices consultationNotices,
      NewsMailer newsMailer,
      MailSender mailSender,
      IncompleteEventPublications events,
      InFlightListeners inFlight,
      Clock clock) {
    this.newsCollector = newsCollector;
    this.decisionNotices = decisionNotices;
    this.consultationNotices = consultationNotices;
    this.newsMailer = newsMailer;
    this.mailSender = mailSender;
    this.events = events;
    this.inFlight = inFlight;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${rapporteur.mail-interval:PT5S}")
  @SchedulerLock(name = "notification-prepare", lockAtMostFor = "PT10M")
  void prepareNotifications() {
    runStep("Collecting news", newsCollector::collectAll);
    runStep("Sending decision notices", decisionNotices::sendDue);
    runStep("Writing mails", newsMailer::queueDue);
  }

  @Scheduled(fixedDelayString = "PT5M")
  @SchedulerLock(name = "notification-closing-soon", lockAtMostFor = "PT10M")
  void notifyOfNearEnds() {
    runStep("Telling near ends", consultationNotices::sendClosingSoon);
  }

  /// Separate job, so that a slow mail server delays only mails.
  @Scheduled(fixedDelayString = "${rapporteur.mail-interval:PT5S}")
  @SchedulerLock(name = "notification-mail", lockAtMostFor = "PT10M")
  void sendMails() {
    runStep("Sending mails", mailSender::sendDue);
  }

  // A failed step does not stop the others; the next run retries it.
  private static void runStep(String name, Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      LOG.error("{} failed", name, e);
    }
  }

  /// Resubmits events that listeners did not finish after a crash or failure. Running listeners are
  /// skipped: repeated long work would use up all threads.
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
