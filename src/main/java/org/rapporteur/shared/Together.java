package org.rapporteur.shared;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Has work done for whatever arrives while earlier work is under way all at once, by the first of
/// those who wait. Nobody waits for company: what arrives alone is worked on alone, at once.
///
/// Work that has come so far that the next group would not be in its way says so: while the one
/// waits for the disk, the other begins.
public final class Together<T, R> {

  /// Answers for each of a group in the order given; what it throws, everyone of the group gets.
  @FunctionalInterface
  public interface Work<T, R> {
    /// @param next lets the next group begin before this one is done; it may be said again
    List<R> of(List<T> group, Runnable next);
  }

  /// More of them would be smaller groups, each of which costs its own.
  private static final int MOST_GROUPS = 2;

  private final int most;
  private final Work<T, R> work;
  private final Queue<Waiting<T, R>> waiting = new ArrayDeque<>();
  private int underWay;
  private int farEnough;

  public Together(int most, Work<T, R> work) {
    this.most = most;
    this.work = work;
  }

  public R get(T item) {
    var mine = new Waiting<T, R>(item);
    if (isNotFirst(mine)) {
      mine.await();
    }
    if (!mine.isDone()) {
      lead();
    }
    return mine.answer();
  }

  private synchronized boolean isNotFirst(Waiting<T, R> mine) {
    waiting.add(mine);
    if (!mayBegin()) {
      return true;
    }
    underWay++;
    return false;
  }

  private boolean mayBegin() {
    return underWay < MOST_GROUPS && farEnough == underWay;
  }

  private void lead() {
    var group = next();
    var isFarEnough = new AtomicBoolean();
    try {
      var answers =
          work.of(
              group.stream().map(Waiting::item).toList(),
              () -> {
                if (isFarEnough.compareAndSet(false, true)) {
                  comesFarEnough();
                }
              });
      for (int i = 0; i < group.size(); i++) {
        group.get(i).answer = answers.get(i);
      }
    } catch (RuntimeException | Error e) {
      group.forEach(one -> one.failure = e);
    } finally {
      ends(isFarEnough.get());
      group.forEach(Waiting::finish);
    }
  }

  private synchronized List<Waiting<T, R>> next() {
    var group = new ArrayList<Waiting<T, R>>();
    while (group.size() < most && !waiting.isEmpty()) {
      group.add(waiting.remove());
    }
    return group;
  }

  private synchronized void comesFarEnough() {
    farEnough++;
    handOver();
  }

  private synchronized void ends(boolean wasFarEnough) {
    underWay--;
    if (wasFarEnough) {
      farEnough--;
    }
    handOver();
  }

  private void handOver() {
    var next = waiting.peek();
    if (next != null && mayBegin()) {
      underWay++;
      next.turn.countDown();
    }
  }

  private static final class Waiting<T, R> {
    private final T item;
    private final CountDownLatch turn = new CountDownLatch(1);
    private volatile boolean done;
    private @Nullable R answer;
    private @Nullable Throwable failure;

    Waiting(T item) {
      this.item = item;
    }

    T item() {
      return item;
    }

    /// Until it is done or its turn to lead. Whoever is interrupted waits on: their work may be in
    /// somebody else's hands already.
    void await() {
      boolean interrupted = false;
      while (true) {
        try {
          turn.await();
          break;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    void finish() {
      done = true;
      turn.countDown();
    }

    boolean isDone() {
      return done;
    }

    @SuppressWarnings("NullAway") // where nothing failed there is what the work answered
    R answer() {
      switch (failure) {
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        case null, default -> {
          return answer;
        }
      }
    }
  }
}
