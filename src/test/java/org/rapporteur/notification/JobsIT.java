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

/// Who is told again what they have not done, and who is still at it.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class JobsIT {

  @Autowired EventResubmissionJob job;
  @Autowired SlowListener slow;
  @Autowired Transactions transactions;
  @Autowired ApplicationEventPublisher publisher;
  @Autowired EventPublicationRegistry registry;
  @Autowired JdbcClient database;

  @Test
  void listenerThatIsStillAtWorkIsNotToldAgain() {
    int before = slow.begun();
    transactions.write(() -> publisher.publishEvent(new SlowListener.Told(UUID.randomUUID())));
    await().until(() -> slow.begun() == before + 1);
    longAgo();

    job.resubmitUnfinishedEvents();

    await().during(Duration.ofSeconds(1)).until(() -> slow.begun() == before + 1);
    slow.goOn(1);
    await().until(() -> waiting() == 0);
    assertThat(slow.begun()).isEqualTo(before + 1);
  }

  @Test
  void whatACrashCutOffIsToldAgain() {
    slow.goOn(1);
    registry.store(
        new SlowListener.Told(UUID.randomUUID()),
        Stream.of(
            PublicationTargetIdentifier.of(
                "%s.on(%s)"
                    .formatted(SlowListener.class.getName(), SlowListener.Told.class.getName()))));
    int before = slow.begun();
    longAgo();

    job.resubmitUnfinishedEvents();

    await().until(() -> waiting() == 0);
    assertThat(slow.begun()).isEqualTo(before + 1);
  }

  private void longAgo() {
    database
        .sql("UPDATE event_publication SET publication_date = '2026-01-01' WHERE event_type = ?")
        .param(SlowListener.Told.class.getName())
        .update();
  }

  private long waiting() {
    return database
        .sql("SELECT COUNT(*) FROM event_publication WHERE event_type = ?")
        .param(SlowListener.Told.class.getName())
        .query(Long.class)
        .single();
  }
}
