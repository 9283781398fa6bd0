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
    var begun = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var ended = new AtomicBoolean();
    var others = new AtomicInteger();
    scheduler.scheduleWithFixedDelay(
        () -> {
          begun.countDown();
          try {
            goOn.await();
            Thread.sleep(100);
            ended.set(true);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        },
        Duration.ofDays(1));
    begun.await();
    scheduler.scheduleWithFixedDelay(others::incrementAndGet, Duration.ofMillis(10));

    await().until(() -> others.get() > 2);
    goOn.countDown();
    scheduler.shutdown();

    assertThat(ended).isTrue();
  }
}
