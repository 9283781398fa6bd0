package org.rapporteur.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapporteur.shared.Transactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.core.EventPublicationRegistry;
import org.springframework.modulith.events.core.PublicationTargetIdentifier;
import org.springframework.test.util.AopTestUtils;

/// Tests which unfinished events are sent to their listeners again.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EventResubmissionJobIT {

  /// Events of earlier tests may still wait for a thread.
  private static final Duration THREE_MINUTES = Duration.ofMinutes(3);

  @Autowired EventResubmissionJob job;
  @Autowired SlowListener slow;
  @Autowired Transactions transactions;
  @Autowired ApplicationEventPublisher publisher;
  @Autowired EventPublicationRegistry registry;
  @Autowired JdbcClient database;

  @Test
  void runningListenerGetsNoEventAgain() {
    int before = slow.countStarted();
    transactions.write(() -> publisher.publishEvent(new SlowListener.SlowEvent(UUID.randomUUID())));
    await().atMost(THREE_MINUTES).until(() -> slow.countStarted() == before + 1);
    makeEventsOld();

    resubmitUnfinishedEvents();

    await().during(Duration.ofSeconds(1)).until(() -> slow.countStarted() == before + 1);
    slow.continueEvents(1);
    await().atMost(THREE_MINUTES).until(() -> countUnfinishedEvents() == 0);
    assertThat(slow.countStarted()).isEqualTo(before + 1);
  }

  @Test
  void interruptedEventIsSentAgain() {
    slow.continueEvents(1);
    registry.store(
        new SlowListener.SlowEvent(UUID.randomUUID()),
        Stream.of(
            PublicationTargetIdentifier.of(
                "%s.handleEvent(%s)"
                    .formatted(
                        SlowListener.class.getName(), SlowListener.SlowEvent.class.getName()))));
    int before = slow.countStarted();
    makeEventsOld();

    resubmitUnfinishedEvents();

    await().atMost(THREE_MINUTES).until(() -> countUnfinishedEvents() == 0);
    assertThat(slow.countStarted()).isEqualTo(before + 1);
  }

  /// Calls the job without its lock. With the lock the call does nothing while the scheduled job
  /// runs.
  private void resubmitUnfinishedEvents() {
    AopTestUtils.<EventResubmissionJob>getUltimateTargetObject(job).resubmitUnfinishedEvents();
  }

  private void makeEventsOld() {
    database
        .sql("UPDATE event_publication SET publication_date = '2026-01-01' WHERE event_type = ?")
        .param(SlowListener.SlowEvent.class.getName())
        .update();
  }

  private long countUnfinishedEvents() {
    return database
        .sql("SELECT COUNT(*) FROM event_publication WHERE event_type = ?")
        .param(SlowListener.SlowEvent.class.getName())
        .query(Long.class)
        .single();
  }
}
