package org.rapporteur.synthesis.run;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.time.ReplayClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Carries on one run at a time on this machine: those that wait, and those whose machine has gone
/// silent.
@Component
class RunWorker {

  /// Long enough for a machine that pauses, short enough for people who wait for one that died.
  private static final Duration LEASE = Duration.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger(RunWorker.class);

  private final String owner = UUID.randomUUID().toString();
  private final AtomicReference<@Nullable RunInProgress> current = new AtomicReference<>();
  private final RunRows rows;
  private final RunStages stages;
  private final Clock clock;
  private final Duration worthKeeping;
  private volatile boolean stopping;

  RunWorker(RunRows rows, RunStages stages, Clock clock, RunSettings settings) {
    this.rows = rows;
    this.stages = stages;
    this.clock = clock;
    this.worthKeeping = settings.stagesKeptFrom();
  }

  /// Renews the lease of the run under way, else looks for one. A stage may go long without a word,
  /// so the lease does not depend on its progress.
  @Scheduled(
      initialDelayString = "PT5S",
      fixedDelayString = "${rapporteur.synthesis.run-interval:PT5S}")
  void wake() {
    var run = current.get();
    if (run != null) {
      run.renew(clock.instant().plus(LEASE));
    } else if (!stopping) {
      rows.claim(owner, clock.instant(), clock.instant().plus(LEASE)).ifPresent(this::begin);
    }
  }

  @PreDestroy
  void stop() throws InterruptedException {
    stopping = true;
    var run = current.get();
    if (run != null) {
      run.stop();
      run.join();
    }
  }

  private void begin(RunRows.Claimed claimed) {
    var run = new RunInProgress(claimed, owner, rows, clock, worthKeeping);
    if (current.compareAndSet(null, run)) {
      var work = ReplayClock.inherit(() -> carryOut(run));
      run.start(
          () -> {
            work.run();
            wake();
          });
    } else {
      // Two threads woke at once: the claimed run waits for its turn.
      rows.release(claimed.id(), owner, clock.instant());
    }
  }

  private void carryOut(RunInProgress run) {
    try {
      stages.carryOut(run);
    } catch (org.rapporteur.analysis.material.Cancelled e) {
      LOG.info("Run {} of consultation {} ended early", run.number(), run.consultation().value());
    } catch (RuntimeException e) {
      LOG.error("Run {} of consultation {} failed", run.number(), run.consultation().value(), e);
      run.fail(String.valueOf(e.getMessage()));
    } finally {
      if (stopping) {
        run.release();
      }
      current.set(null);
    }
  }
}
