package org.rapporteur.notification;

import java.time.Clock;
import java.time.Duration;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.rapporteur.notification.following.NewsGathering;
import org.rapporteur.shared.UnderWay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// What is told later than it happened, on one machine of several.
@Component
class Jobs {

  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

  /// Longer than nearly every listener takes; one that another machine resubmits while it still
  /// runs does nothing twice.
  private static final Duration UNFINISHED = Duration.ofMinutes(5);

  private final NewsGathering news;
  private final DecisionNotices decisions;
  private final NewsMails newsMails;
  private final Post post;
  private final IncompleteEventPublications events;
  private final UnderWay underWay;
  private final Clock clock;

  Jobs(
      NewsGathering news,
      DecisionNotices decisions,
      NewsMails newsMails,
      Post post,
      IncompleteEventPublications events,
      UnderWay underWay,
      Clock clock) {
    this.news = news;
    this.decisions = decisions;
    this.newsMails = newsMails;
    this.post = post;
    this.events = events;
    this.underWay = underWay;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${rapporteur.mail-interval:PT5S}")
  @SchedulerLock(name = "notification-tell", lockAtMostFor = "PT10M")
  void tell() {
    attempt("Gathering news", news::gather);
    attempt("Telling decisions", decisions::tellDecisions);
    attempt("Writing mails", newsMails::writeDue);
  }

  /// By itself: a server that is slow holds up mails and nothing else.
  @Scheduled(fixedDelayString = "${rapporteur.mail-interval:PT5S}")
  @SchedulerLock(name = "notification-post", lockAtMostFor = "PT10M")
  void send() {
    attempt("Sending mails", post::sendDue);
  }

  // Where one fails the others are not kept waiting; it is tried again the next time.
  private static void attempt(String what, Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      LOG.error("{} failed", what, e);
    }
  }

  /// After a crash or a failure, what listeners did not finish is given to them again. Who is still
  /// at it is left in peace: given again each minute, one long work would take all threads.
  @Scheduled(
      fixedDelayString = "${rapporteur.resubmission-interval:PT1M}",
      initialDelayString = "${rapporteur.resubmission-interval:PT1M}")
  @SchedulerLock(name = "event-resubmission", lockAtMostFor = "PT10M")
  void resubmit() {
    var lost = clock.instant().minus(UNFINISHED);
    events.resubmitIncompletePublications(
        publication ->
            publication.getPublicationDate().isBefore(lost)
                && !underWay.includes(publication.getEvent()));
  }
}
