package org.rapporteur.shared.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class JobConfigurationTests {

  @Test
  void slowJobDelaysNoOtherJob() throws Exception {
    var scheduler = new JobConfiguration().taskScheduler();
    scheduler.initialize();
    var started = new CountDownLatch(1);
    var mayEnd = new CountDownLatch(1);
    var ended = new AtomicBoolean();
    var others = new AtomicInteger();
    scheduler.scheduleWithFixedDelay(
        () -> {
          started.countDown();
          try {
            mayEnd.await();
            Thread.sleep(100);
            ended.set(true);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        },
        Duration.ofDays(1));
    started.await();
    scheduler.scheduleWithFixedDelay(others::incrementAndGet, Duration.ofMillis(10));

    await().until(() -> others.get() > 2);
    mayEnd.countDown();
    scheduler.shutdown();

    assertThat(ended).isTrue();
  }
}
