package org.rapporteur.shared.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

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

  @Test
  void runningListenersEndBeforeTheIndexStops() throws Exception {
    var executor = new JobConfiguration().taskExecutor();
    var index = new Index();
    var started = new CountDownLatch(JobConfiguration.THREADS);
    var closing = new CountDownLatch(1);
    var ended = new AtomicInteger();
    var queued = new AtomicInteger();
    try (var context = new GenericApplicationContext()) {
      context.registerBean(ThreadPoolTaskExecutor.class, () -> executor);
      context.registerBean(Index.class, () -> index);
      context.addApplicationListener((ContextClosedEvent event) -> closing.countDown());
      context.refresh();
      for (int i = 0; i < JobConfiguration.THREADS; i++) {
        executor.submit(
            () -> {
              started.countDown();
              closing.await();
              Thread.sleep(100);
              // The listener publishes an event.
              executor.execute(queued::incrementAndGet);
              return index.isRunning() ? ended.incrementAndGet() : 0;
            });
      }
      executor.execute(queued::incrementAndGet);
      started.await();
    }

    assertThat(ended).hasValue(JobConfiguration.THREADS);
    assertThat(queued).hasValue(0);
  }

  /// Stops in the phase of the search index.
  private static class Index implements SmartLifecycle {

    private volatile boolean running;

    @Override
    public void start() {
      running = true;
    }

    @Override
    public void stop() {
      running = false;
    }

    @Override
    public boolean isRunning() {
      return running;
    }

    @Override
    public int getPhase() {
      return 0;
    }
  }
}
