package org.rapporteur.synthesis.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.material.Cancelled;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.consultation.ConsultationId;
import tools.jackson.core.type.TypeReference;

/// The run that this machine carries on. Every write finds out whether it still may: a cancelled
/// run and one that another machine took over end at the next step.
class RunInProgress {

  /// Readers of the screen see no more.
  private static final Duration TOLD_EVERY = Duration.ofMillis(500);

  private final RunRows.Claimed claimed;
  private final String owner;
  private final RunRows rows;
  private final Clock clock;
  private final Duration worthKeeping;
  private final List<Passed> passed = new ArrayList<>();
  private volatile boolean ended;
  private volatile @Nullable Thread thread;

  /// @param worthKeeping what a stage took less than is found again as quickly as it is kept
  RunInProgress(
      RunRows.Claimed claimed, String owner, RunRows rows, Clock clock, Duration worthKeeping) {
    this.claimed = claimed;
    this.owner = owner;
    this.rows = rows;
    this.clock = clock;
    this.worthKeeping = worthKeeping;
  }

  ConsultationId consultation() {
    return claimed.consultation();
  }

  boolean usesModel() {
    return claimed.usesModel();
  }

  int number() {
    return claimed.number();
  }

  void start(Runnable work) {
    thread = Thread.ofPlatform().name("synthesis-run").daemon().start(work);
  }

  void join() throws InterruptedException {
    var running = thread;
    if (running != null && running != Thread.currentThread()) {
      running.join(Duration.ofSeconds(20));
    }
  }

  void stop() {
    ended = true;
  }

  void renew(Instant until) {
    if (!rows.renew(claimed.id(), owner, until)) {
      ended = true;
    }
  }

  void release() {
    rows.release(claimed.id(), owner, clock.instant());
  }

  void fail(String problem) {
    rows.fail(claimed.id(), owner, problem, clock.instant());
  }

  /// The moment of the snapshot: that of the first attempt where it read the same.
  void begin(String input, String hash, Instant takenAt) {
    require(rows.begin(claimed.id(), owner, input, hash, takenAt));
  }

  Instant takenAt() {
    return rows.takenAt(claimed.id());
  }

  boolean finish(int draft) {
    return rows.finish(claimed.id(), owner, draft, clock.instant());
  }

  /// Answers what an earlier attempt has kept, else carries the stage out and keeps its answer.
  <T> T stage(
      RunStage stage,
      TypeReference<T> type,
      Function<Progress, T> work,
      Function<T, Map<String, Object>> facts) {
    return rows.output(claimed.id(), stage, type)
        .orElseGet(
            () -> {
              var from = enter(stage);
              T output = work.apply(progress());
              var found = facts.apply(output);
              passed.add(new Passed(stage, from, clock.instant(), output, found));
              if (Duration.between(from, clock.instant()).compareTo(worthKeeping) >= 0) {
                passed.forEach(this::keepWhole);
                passed.clear();
              } else {
                keep(stage, from, null, found);
              }
              return output;
            });
  }

  /// A stage whose output is not kept yet. Those before one that is kept are kept with it, so that
  /// a run that is taken up again goes on from a beginning that is whole.
  private record Passed(
      RunStage stage, Instant from, Instant until, Object output, Map<String, Object> facts) {}

  private void keepWhole(Passed passed) {
    require(!ended);
    var found = new StageRows.Found(passed.from(), passed.until(), passed.facts());
    require(rows.keep(claimed.id(), owner, passed.stage(), passed.output(), found));
  }

  Instant enter(RunStage stage) {
    var now = clock.instant();
    require(rows.stage(claimed.id(), owner, stage, now));
    return now;
  }

  void keep(RunStage stage, Instant from, @Nullable Object output, Map<String, Object> facts) {
    require(!ended);
    var found = new StageRows.Found(from, clock.instant(), facts);
    require(rows.keep(claimed.id(), owner, stage, output, found));
  }

  /// Ends a run that was cancelled or taken over, without asking the database: the renewal of the
  /// lease has noticed. So it may be asked inside a transaction.
  void goOn() {
    require(!ended);
  }

  Progress progress() {
    return new Progress() {
      private Instant told = Instant.EPOCH;

      @Override
      public synchronized void reached(int done, int total) {
        require(!ended);
        var now = clock.instant();
        if (Duration.between(told, now).compareTo(TOLD_EVERY) >= 0) {
          told = now;
          require(rows.progress(claimed.id(), owner, done, total, now));
        }
      }
    };
  }

  private void require(boolean may) {
    if (!may) {
      ended = true;
      throw new Cancelled();
    }
  }
}
