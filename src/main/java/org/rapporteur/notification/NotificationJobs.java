package org.rapporteur.notification;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.rapporteur.notification.following.NewsCollector;
import org.rapporteur.notification.mail.MailSender;
import org.rapporteur.notification.mail.NewsMailQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Scheduled jobs for notifications. A lock ensures that only one server runs a job at a time.
@Component
class NotificationJobs {

  private static final Logger LOG = LoggerFactory.getLogger(NotificationJobs.class);

  private final NewsCollector newsCollector;
  private final DecisionNotices decisionNotices;
  private final ConsultationNotices consultationNotices;
  private final NewsMailQueue newsMailQueue;
  private final MailSender mailSender;

  NotificationJobs(
      NewsCollector newsCollector,
      DecisionNotices decisionNotices,
      ConsultationNotices consultationNotices,
      NewsMailQueue newsMailQueue,
      MailSender mailSender) {
    this.newsCollector = newsCollector;
    this.decisionNotices = decisionNotices;
    this.consultationNotices = consultationNotices;
    this.newsMailQueue = newsMailQueue;
    this.mailSender = mailSender;
  }

  @Scheduled(fixedDelayString = "${rapporteur.mail-interval:PT5S}")
  @SchedulerLock(name = "notification-prepare", lockAtMostFor = "PT10M")
  void prepareNotifications() {
    runStep("Collecting news", newsCollector::collectAll);
    runStep("Sending decision notices", decisionNotices::sendDue);
    runStep("Queueing news mails", newsMailQueue::queueDue);
  }

  @Scheduled(fixedDelayString = "PT5M")
  @SchedulerLock(name = "notification-closing-soon", lockAtMostFor = "PT10M")
  void sendClosingSoonNotices() {
    runStep("Sending closing-soon notices", consultationNotices::sendClosingSoon);
  }

  /// A separate job, so that a slow mail server delays only mails.
  @Scheduled(fixedDelayString = "${rapporteur.mail-interval:PT5S}")
  @SchedulerLock(name = "notification-mail", lockAtMostFor = "PT10M")
  void sendMails() {
    runStep("Sending mails", mailSender::sendDue);
  }

  /// Logs a failure, so that the other steps run. The next run retries the failed one.
  private static void runStep(String name, Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      LOG.error("{} failed", name, e);
    }
  }
}
