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

/// The active index generation and the one being built. An update reads the database and writes the
/// index under one lock, so older data never overwrites newer data.
@Component
class IndexGenerations {

  private static final int OPEN_TIMEOUT_SECONDS = 5;

  private final IndexStorage storage;
  private final Clock clock;

  /// The lock is fair, so that a removal waits for one page of a rebuild and not for all pages.
  private final ReentrantLock writeLock = new ReentrantLock(true);

  /// Searches share it; a change of the active generation excludes them.
  private final ReentrantReadWriteLock activeLock = new ReentrantReadWriteLock();

  /// Searches wait for it until the index is open.
  private volatile CountDownLatch openedLatch = new CountDownLatch(1);

  /// Every change of the results increases it.
  private final AtomicLong version = new AtomicLong();

  private volatile @Nullable IndexGeneration active;
  private volatile @Nullable IndexGeneration localBuild;

  /// Generation that another machine is building.
  private volatile @Nullable IndexGeneration remoteBuild;

  IndexGenerations(IndexStorage storage, Clock clock) {
    this.storage = storage;
    this.clock = clock;
  }

  /// Opens the complete generation. Returns false if there is none.
  boolean openActive() {
    Optional<IndexGeneration> complete = storage.openActive();
    complete.ifPresent(
        generation -> {
          setActive(generation);
          storage.deleteAllExcept(generation);
        });
    return complete.isPresent();
  }

  /// Makes the generation that another machine builds the active one if there is no complete one.
  void useRemoteBuild() {
    runWithWriteLock(
        () -> {
          followOtherMachines();
          if (active == null) {
            active = remoteBuild;
          }
        });
  }

  /// Runs work that reads the database and writes the index, one at a time.
  <T> T withWriteLock(Supplier<T> work) {
    writeLock.lock();
    try {
      return storage.withWriteLock(work);
    } finally {
      writeLock.unlock();
    }
  }

  void runWithWriteLock(Runnable work) {
    withWriteLock(
        () -> {
          work.run();
          return Boolean.TRUE;
        });
  }

  /// Writes one page of a rebuild.
  void writeBuildPage(IndexGeneration build, Supplier<List<PublicDocument>> page) {
    runWithWriteLock(
        () -> {
          storage.signalBuildAlive();
          build.write(page.get(), List.of());
        });
  }

  boolean isShared() {
    return storage.isShared();
  }

  long version() {
    return version.get();
  }

  boolean isOpen() {
    return active != null;
  }

  /// True while the active generation is still being built.
  boolean isPartial() {
    var searched = active;
    return searched != null && (searched == localBuild || searched == remoteBuild);
  }

  /// All generations that receive updates. Requires the write lock.
  List<IndexGeneration> listWritable() {
    followOtherMachines();
    return Stream.of(active, localBuild, remoteBuild)
        .flatMap(Stream::ofNullable)
        .distinct()
        .toList();
  }

  /// Opens or closes generations after changes that other machines made in the storage.
  private void followOtherMachines() {
    var status = storage.getStatus();
    var openBuild = remoteBuild;
    boolean isBuiltElsewhere = localBuild == null && status.isBuilding();
    if (isBuiltElsewhere && openBuild == null) {
      remoteBuild = storage.openRemoteBuild();
    } else if (!isBuiltElsewhere && openBuild != null && openBuild != active) {
      remoteBuild = null;
      openBuild.close();
    }
    if (!status.hasComplete() && !isPartial()) {
      closeActive();
    }
  }

  /// Closes an active generation that was deleted. [SearchIndex#reopen] then opens or builds
  /// another.
  private void closeActive() {
    activeLock.writeLock().lock();
    try {
      var closed = active;
      active = null;
      if (closed != null) {
        closed.close();
      }
    } finally {
      activeLock.writeLock().unlock();
    }
  }

  /// Makes all writes to the active generation durable and visible.
  void commitActive() {
    var lock = activeLock.readLock();
    lock.lock();
    try {
      var searched = active;
      if (searched != null) {
        searched.commit();
        version.incrementAndGet();
      }
    } finally {
      lock.unlock();
    }
  }

  <T> T search(Function<IndexGeneration, T> query) {
    awaitOpening();
    var lock = activeLock.readLock();
    lock.lock();
    try {
      var generation = active;
      if (generation == null) {
        throw new IndexUnavailable("The search index is not open");
      }
      return query.apply(generation);
    } finally {
      lock.unlock();
    }
  }

  /// Makes searches wait until [#markOpened()].
  void startOpening() {
    openedLatch = new CountDownLatch(1);
  }

  /// Ends the wait, also if opening failed.
  void markOpened() {
    openedLatch.countDown();
  }

  void awaitOpening() {
    try {
      if (!openedLatch.await(OPEN_TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        throw new IndexUnavailable("The search index is still being opened");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IndexUnavailable("The wait for the search index was interrupted");
    }
  }

  /// Starts a build, which is searched at once if there is no other generation. Throws
  /// [BuildRunningElsewhere].
  IndexGeneration startBuild() {
    return withWriteLock(
        () -> {
          var build = storage.createBuild("built-" + clock.millis());
          localBuild = build;
          if (active == null) {
            active = build;
          }
          return build;
        });
  }

  /// Makes the new generation the active one.
  void finishBuild(IndexGeneration build) {
    var searched =
        withWriteLock(
            () -> {
              build.commit();
              var complete = switchActive(build);
              if (complete != build) {
                build.close();
              }
              return complete;
            });
    storage.deleteAllExcept(searched);
  }

  /// Blocks searches while the index alias changes.
  private IndexGeneration switchActive(IndexGeneration build) {
    activeLock.writeLock().lock();
    try {
      var complete = storage.activate(build);
      localBuild = null;
      setActive(complete);
      return complete;
    } finally {
      activeLock.writeLock().unlock();
    }
  }

  /// Discards an unfinished build. The active generation stays in use.
  void discardBuild(IndexGeneration build) {
    runWithWriteLock(
        () -> {
          localBuild = null;
          storage.discardBuild();
          if (active == build && storage.isShared()) {
            // The storage has deleted it for all machines.
            closeActive();
          } else if (active != build) {
            build.close();
          }
        });
  }

  void close() {
    writeLock.lock();
    activeLock.writeLock().lock();
    try {
      Stream.of(active, localBuild, remoteBuild)
          .flatMap(Stream::ofNullable)
          .distinct()
          .forEach(IndexGeneration::close);
      active = null;
      localBuild = null;
      remoteBuild = null;
    } finally {
      activeLock.writeLock().unlock();
      writeLock.unlock();
    }
  }

  private void setActive(IndexGeneration generation) {
    activeLock.writeLock().lock();
    try {
      var previous = active;
      active = generation;
      version.incrementAndGet();
      if (previous != null && previous != generation) {
        previous.close();
      }
      if (previous == remoteBuild) {
        remoteBuild = null;
      }
    } finally {
      activeLock.writeLock().unlock();
    }
  }
}
