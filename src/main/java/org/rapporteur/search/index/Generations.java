package org.rapporteur.search.index;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The generation of the index that answers, and the one that is being built beside it. Whoever
/// reads the database to write what it says does both in one turn, so that nothing older is written
/// over what is newer.
@Component
class Generations {

  private static final int PATIENCE_SECONDS = 5;

  private final IndexPlace place;
  private final Clock clock;

  /// Fair: a removal waits for one page of a rebuild, not for all of it.
  private final ReentrantLock writing = new ReentrantLock(true);

  private final ReentrantReadWriteLock asking = new ReentrantReadWriteLock();

  /// While the product starts whoever asks waits for this.
  private volatile CountDownLatch opened = new CountDownLatch(1);

  /// Grows whenever an answer may be another than before.
  private final AtomicLong version = new AtomicLong();

  private volatile @Nullable Generation serving;
  private volatile @Nullable Generation building;

  /// What another machine builds.
  private volatile @Nullable Generation elsewhere;

  Generations(IndexPlace place, Clock clock) {
    this.place = place;
    this.clock = clock;
  }

  /// Whether there was a complete index. Else an empty one answers while it is being built.
  boolean open() {
    Optional<Generation> complete = place.openComplete();
    complete.ifPresent(
        generation -> {
          serve(generation);
          place.deleteAllBut(generation);
        });
    return complete.isPresent();
  }

  /// While another machine builds the first one, that is asked and written.
  void join() {
    inTurn(
        () -> {
          all();
          var there = elsewhere;
          if (serving == null && there != null) {
            serving = there;
          }
          return true;
        });
  }

  /// Reading the database and writing what it says; nobody else does until that is done.
  <T> T inTurn(Supplier<T> work) {
    writing.lock();
    try {
      return place.inTurn(work);
    } finally {
      writing.unlock();
    }
  }

  /// One page of a rebuild.
  void write(Generation begun, Supplier<List<PublicMatter>> page) {
    inTurn(
        () -> {
          place.goOn();
          begun.write(page.get(), List.of());
          return true;
        });
  }

  boolean isShared() {
    return place.isShared();
  }

  long version() {
    return version.get();
  }

  boolean isOpen() {
    return serving != null;
  }

  /// Whether what answers is not the whole yet.
  boolean isPartial() {
    var answering = serving;
    return answering != null && (answering == building || answering == elsewhere);
  }

  /// Those to write to. To be asked in a turn.
  List<Generation> all() {
    lookElsewhere();
    return Stream.of(serving, building, elsewhere).flatMap(Stream::ofNullable).distinct().toList();
  }

  private void lookElsewhere() {
    var standing = place.standing();
    var known = elsewhere;
    boolean there = building == null && standing.building();
    if (there && known == null) {
      elsewhere = place.openBuilding();
    } else if (!there && known != null && known != serving) {
      elsewhere = null;
      known.close();
    }
    if (!standing.complete() && !isPartial()) {
      lose();
    }
  }

  /// What answered was taken away by somebody else: it is looked for again, and built.
  private void lose() {
    asking.writeLock().lock();
    try {
      var lost = serving;
      serving = null;
      if (lost != null) {
        lost.close();
      }
    } finally {
      asking.writeLock().unlock();
    }
  }

  /// What was written to the one that answers is kept and found, or found no more.
  void keep() {
    var lock = asking.readLock();
    lock.lock();
    try {
      var answering = serving;
      if (answering != null) {
        answering.keep();
        version.incrementAndGet();
      }
    } finally {
      lock.unlock();
    }
  }

  <T> T ask(Function<Generation, T> question) {
    awaitOpening();
    var lock = asking.readLock();
    lock.lock();
    try {
      var asked = serving;
      if (asked == null) {
        throw new IndexUnavailable("The search index is not open");
      }
      return question.apply(asked);
    } finally {
      lock.unlock();
    }
  }

  /// From now on whoever asks waits until there is an index.
  void opening() {
    opened = new CountDownLatch(1);
  }

  /// There is an index to ask, or there will be none.
  void opened() {
    opened.countDown();
  }

  void awaitOpening() {
    try {
      if (!opened.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IndexUnavailable("The search index is still being opened");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IndexUnavailable("Interrupted");
    }
  }

  /// Refused with [BuiltElsewhere].
  Generation begin() {
    return inTurn(
        () -> {
          var begun = place.create("built-" + clock.millis());
          building = begun;
          if (serving == null) {
            serving = begun;
          }
          return begun;
        });
  }

  /// The new one answers from now on.
  void finish(Generation built) {
    var answering =
        inTurn(
            () -> {
              built.keep();
              var complete = complete(built);
              if (complete != built) {
                built.close();
              }
              return complete;
            });
    place.deleteAllBut(answering);
  }

  /// Nobody asks for it while its name is being changed.
  private Generation complete(Generation built) {
    asking.writeLock().lock();
    try {
      var complete = place.complete(built);
      building = null;
      serve(complete);
      return complete;
    } finally {
      asking.writeLock().unlock();
    }
  }

  /// What was begun is given up; what answered before answers on.
  void giveUp(Generation begun) {
    inTurn(
        () -> {
          building = null;
          place.giveUp();
          if (serving == begun && place.isShared()) {
            // It is there no more for anybody; it is looked for again.
            lose();
          } else if (serving != begun) {
            begun.close();
          }
          return true;
        });
  }

  void close() {
    writing.lock();
    asking.writeLock().lock();
    try {
      Stream.of(serving, building, elsewhere)
          .flatMap(Stream::ofNullable)
          .distinct()
          .forEach(Generation::close);
      serving = null;
      building = null;
      elsewhere = null;
    } finally {
      asking.writeLock().unlock();
      writing.unlock();
    }
  }

  private void serve(Generation complete) {
    asking.writeLock().lock();
    try {
      var before = serving;
      serving = complete;
      version.incrementAndGet();
      if (before != null && before != complete) {
        before.close();
      }
      if (before == elsewhere) {
        elsewhere = null;
      }
    } finally {
      asking.writeLock().unlock();
    }
  }
}
