package org.rapporteur.shared.concurrency;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;

/// Group commit: runs concurrent requests as one batch in the thread of the first waiting request,
/// the leader. A request never waits for others to arrive.
public final class GroupCommit<T, R> {

  /// Processes one batch and returns one result per item, in order. An exception goes to the
  /// callers of all items.
  @FunctionalInterface
  public interface BatchHandler<T, R> {
    /// Processes the items of one batch.
    ///
    /// @param releaseNext allows the next batch to start before this one ends; further calls have
    ///     no effect
    List<R> run(List<T> items, Runnable releaseNext);
  }

  /// With more batches at once, each would be smaller, and each batch has a fixed cost.
  private static final int MAX_RUNNING_BATCHES = 2;

  private final int maxBatchSize;
  private final Duration maxWait;
  private final BatchHandler<T, R> handler;
  private final Queue<PendingRequest<T, R>> queue = new ArrayDeque<>();
  /// Values of `System.nanoTime()` at the start of the running batches, oldest first.
  private final List<Long> startTimes = new ArrayList<>();

  private int runningBatches;

  /// Number of running batches that have allowed the next one to start.
  private int releasedBatches;

  /// Creates a group commit whose requests wait at most `maxWait` for earlier ones.
  public GroupCommit(int maxBatchSize, Duration maxWait, BatchHandler<T, R> handler) {
    this.maxBatchSize = maxBatchSize;
    this.maxWait = maxWait;
    this.handler = handler;
  }

  /// Returns the result of the request. Throws [QueryTimeoutException] if it takes too long; a
  /// batch that has already started may still process the request.
  public R submit(T item) {
    var request = new PendingRequest<T, R>(item);
    if (enqueue(request) && !request.await(maxWait)) {
      leaveQueue(request);
    }
    if (!request.isDone()) {
      runBatch();
    }
    return request.result();
  }

  /// Returns true if the caller must wait, false if it must run the next batch.
  private synchronized boolean enqueue(PendingRequest<T, R> request) {
    queue.add(request);
    if (!canStartBatch()) {
      return true;
    }
    runningBatches++;
    return false;
  }

  private synchronized void leaveQueue(PendingRequest<T, R> request) {
    if (request.signal.getCount() > 0) {
      queue.remove(request);
      throw new QueryTimeoutException("Waited %s for earlier requests".formatted(maxWait));
    }
  }

  /// The age of the oldest running batch, zero if none is running.
  public synchronized Duration oldestBatchAge() {
    return startTimes.isEmpty()
        ? Duration.ZERO
        : Duration.ofNanos(System.nanoTime() - startTimes.getFirst());
  }

  private boolean canStartBatch() {
    return runningBatches < MAX_RUNNING_BATCHES && releasedBatches == runningBatches;
  }

  private void runBatch() {
    long startTime = System.nanoTime();
    var batch = takeBatch(startTime);
    var isReleased = new AtomicBoolean();
    try {
      var results =
          handler.run(
              batch.stream().map(PendingRequest::item).toList(),
              () -> {
                if (isReleased.compareAndSet(false, true)) {
                  releaseNextBatch();
                }
              });
      for (int i = 0; i < batch.size(); i++) {
        batch.get(i).result = results.get(i);
      }
    } catch (RuntimeException | Error e) {
      batch.forEach(request -> request.failure = e);
    } finally {
      endBatch(startTime, isReleased.get());
      batch.forEach(PendingRequest::finish);
    }
  }

  private synchronized List<PendingRequest<T, R>> takeBatch(long startTime) {
    startTimes.add(startTime);
    var batch = new ArrayList<PendingRequest<T, R>>();
    while (batch.size() < maxBatchSize && !queue.isEmpty()) {
      batch.add(queue.remove());
    }
    return batch;
  }

  private synchronized void releaseNextBatch() {
    releasedBatches++;
    wakeNextLeader();
  }

  private synchronized void endBatch(long startTime, boolean wasReleased) {
    startTimes.remove(Long.valueOf(startTime)); // the value, not the index
    runningBatches--;
    if (wasReleased) {
      releasedBatches--;
    }
    wakeNextLeader();
  }

  private void wakeNextLeader() {
    var next = queue.peek();
    if (next != null && canStartBatch()) {
      runningBatches++;
      next.signal.countDown();
    }
  }

  private static final class PendingRequest<T, R> {
    private final T item;
    private final CountDownLatch signal = new CountDownLatch(1);
    private volatile boolean done;
    private @Nullable R result;
    private @Nullable Throwable failure;

    PendingRequest(T item) {
      this.item = item;
    }

    T item() {
      return item;
    }

    /// Waits until the request is done or must run the next batch; false if that takes too long.
    /// An interrupt does not end the wait, because the request may already be in a running batch.
    boolean await(Duration timeout) {
      long deadline = System.nanoTime() + timeout.toNanos();
      boolean isSignalled = false;
      boolean isInterrupted = false;
      long rest = timeout.toNanos();
      while (!isSignalled && rest > 0) {
        try {
          isSignalled = signal.await(rest, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
          isInterrupted = true;
        }
        rest = deadline - System.nanoTime();
      }
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
      return isSignalled;
    }

    void finish() {
      done = true;
      signal.countDown();
    }

    boolean isDone() {
      return done;
    }

    @SuppressWarnings("NullAway") // without a failure there is a result
    R result() {
      switch (failure) {
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        case null, default -> {
          return result;
        }
      }
    }
  }
}
