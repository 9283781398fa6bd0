package org.rapporteur.shared.concurrency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;

class GroupCommitTests {

  private static final int MAX_BATCH = 3;

  private final List<List<Integer>> batches = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch batchStarted = new CountDownLatch(1);
  private final CountDownLatch batchMayEnd = new CountDownLatch(1);
  private final List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
  private ExecutorService executor;
  private volatile boolean startsNextBatch;

  private final GroupCommit<Integer, String> groupCommit =
      new GroupCommit<>(
          MAX_BATCH,
          Duration.ofMinutes(1),
          (batch, next) -> {
            batches.add(batch);
            batchStarted.countDown();
            if (startsNextBatch) {
              next.run();
              next.run();
            }
            awaitLatch(batchMayEnd);
            if (batch.contains(13)) {
              throw new IllegalStateException("Thirteen");
            }
            return batch.stream().map(n -> "done " + n).toList();
          });

  @BeforeEach
  void startExecutor() {
    executor = Executors.newThreadPerTaskExecutor(Executors.defaultThreadFactory());
  }

  @AfterEach
  void closeExecutor() {
    batchMayEnd.countDown();
    executor.close();
  }

  @Test
  void singleRequestIsProcessedImmediately() {
    batchMayEnd.countDown();

    assertThat(groupCommit.submit(1)).isEqualTo("done 1");
    assertThat(groupCommit.submit(2)).isEqualTo("done 2");
    assertThat(batches).containsExactly(List.of(1), List.of(2));
  }

  @Test
  void concurrentRequestsAreBatchedInOrder() throws Exception {
    var results = submitDuringFirstBatch(1, 2, 3, 4, 5);
    batchMayEnd.countDown();

    for (int i = 0; i < results.size(); i++) {
      assertThat(results.get(i).get()).isEqualTo("done " + (i + 1));
    }
    assertThat(batches).containsExactly(List.of(1), List.of(2, 3, 4), List.of(5));
  }

  @Test
  void failureAffectsItsBatchOnly() throws Exception {
    var results = submitDuringFirstBatch(1, 12, 13, 14, 15);
    batchMayEnd.countDown();

    assertThat(results.getFirst().get()).isEqualTo("done 1");
    for (var failed : results.subList(1, 4)) {
      assertThatThrownBy(failed::get).cause().hasMessage("Thirteen");
    }
    assertThat(results.getLast().get()).isEqualTo("done 15");
  }

  @Test
  void nextBatchMayStartDuringWork() throws Exception {
    startsNextBatch = true;
    var results = submitDuringFirstBatch(1, 2);
    while (batches.size() < 2) {
      Thread.onSpinWait();
    }
    // At most two batches run at a time.
    results.add(submitAndAwaitWaiting(3));
    results.add(submitAndAwaitWaiting(4));
    assertThat(batches).containsExactly(List.of(1), List.of(2));
    batchMayEnd.countDown();

    for (int i = 0; i < results.size(); i++) {
      assertThat(results.get(i).get()).isEqualTo("done " + (i + 1));
    }
    assertThat(batches.stream().flatMap(List::stream)).containsExactly(1, 2, 3, 4);
  }

  @Test
  void requestBehindStuckBatchTimesOut() throws Exception {
    var groupCommitWithTimeout =
        new GroupCommit<Integer, String>(
            MAX_BATCH,
            Duration.ofMillis(50),
            (batch, next) -> {
              batches.add(batch);
              batchStarted.countDown();
              awaitLatch(batchMayEnd);
              return batch.stream().map(n -> "done " + n).toList();
            });
    assertThat(groupCommitWithTimeout.oldestBatchAge()).isZero();
    var stuck = executor.submit(() -> groupCommitWithTimeout.submit(1));
    batchStarted.await();
    assertThat(groupCommitWithTimeout.oldestBatchAge()).isPositive();

    assertThatThrownBy(() -> groupCommitWithTimeout.submit(2))
        .isInstanceOf(QueryTimeoutException.class);
    batchMayEnd.countDown();

    assertThat(stuck.get()).isEqualTo("done 1");
    assertThat(groupCommitWithTimeout.submit(3)).isEqualTo("done 3");
    assertThat(batches).containsExactly(List.of(1), List.of(3));
    assertThat(groupCommitWithTimeout.oldestBatchAge()).isZero();
  }

  private List<Future<String>> submitDuringFirstBatch(int... items) throws Exception {
    var results = new ArrayList<Future<String>>();
    results.add(executor.submit(() -> groupCommit.submit(items[0])));
    batchStarted.await();
    IntStream.of(items).skip(1).forEach(item -> results.add(submitAndAwaitWaiting(item)));
    return results;
  }

  private Future<String> submitAndAwaitWaiting(int item) {
    int before = threads.size();
    var result =
        executor.submit(
            () -> {
              threads.add(Thread.currentThread());
              return groupCommit.submit(item);
            });
    while (threads.size() == before || !isWaiting(threads.get(before))) {
      Thread.onSpinWait();
    }
    return result;
  }

  /// Returns true if the thread waits in the queue or in a batch.
  private static boolean isWaiting(Thread thread) {
    return thread.getState() == Thread.State.TIMED_WAITING
        || thread.getState() == Thread.State.WAITING;
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
