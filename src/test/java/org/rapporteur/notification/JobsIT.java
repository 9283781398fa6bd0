package org.rapporteur.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.InFlightListeners;
import org.rapporteur.shared.Transactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.core.EventPublicationRegistry;
import org.springframework.modulith.events.core.PublicationTargetIdentifier;

/// Who is told again what they have not done, and who is still at it.
@SpringBootTest
@Import(JobsIT.Slow.class)
class JobsIT {

  @Autowired NotificationJobs jobs;
  @Autowired Slow slow;
  @Autowired Transactions transactions;
  @Autowired ApplicationEventPublisher publisher;
  @Autowired EventPublicationRegistry registry;
  @Autowired JdbcClient database;

  @Test
  void listenerThatIsStillAtWorkIsNotToldAgain() {
    int before = slow.begun();
    transactions.write(() -> publisher.publishEvent(new Told(UUID.randomUUID())));
    await().until(() -> slow.begun() == before + 1);
    longAgo();

    jobs.resubmitUnfinishedEvents();

    await().during(Duration.ofSeconds(1)).until(() -> slow.begun() == before + 1);
    slow.goOn(1);
    await().until(() -> waiting() == 0);
    assertThat(slow.begun()).isEqualTo(before + 1);
  }

  @Test
  void whatACrashCutOffIsToldAgain() {
    slow.goOn(1);
    registry.store(
        new Told(UUID.randomUUID()),
        Stream.of(
            PublicationTargetIdentifier.of(
                "%s.on(%s)".formatted(Slow.class.getName(), Told.class.getName()))));
    int before = slow.begun();
    longAgo();

    jobs.resubmitUnfinishedEvents();

    await().until(() -> waiting() == 0);
    assertThat(slow.begun()).isEqualTo(before + 1);
  }

  private void longAgo() {
    database
        .sql("UPDATE event_publication SET publication_date = '2026-01-01' WHERE event_type = ?")
        .param(Told.class.getName())
        .update();
  }

  private long waiting() {
    return database
        .sql("SELECT COUNT(*) FROM event_publication WHERE event_type = ?")
        .param(Told.class.getName())
        .query(Long.class)
        .single();
  }

  public record Told(UUID id) {}

  static class Slow {

    private final AtomicInteger begun = new AtomicInteger();
    private final Semaphore permits = new Semaphore(0);
    private final InFlightListeners underWay;

    Slow(InFlightListeners underWay) {
      this.underWay = underWay;
    }

    @AfterCommit
    void on(Told told) {
      underWay.track(
          told,
          () -> {
            begun.incrementAndGet();
            permits.acquireUninterruptibly();
          });
    }

    int begun() {
      return begun.get();
    }

    void goOn(int times) {
      permits.release(times);
    }
  }
}
