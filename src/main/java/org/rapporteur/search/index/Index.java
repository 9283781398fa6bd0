package org.rapporteur.search.index;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.search.IndexSearcher;
import org.hibernate.search.util.common.SearchException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// The index of all that is public. It opens beside the product's start, and is built where there
/// is none; it answers while a new one is built.
@Component
public class Index implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Index.class);

  /// A page of a rebuild is written in less.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Generations generations;
  private final IndexUpdates updates;
  private final Withheld withheld;
  private final KeptCounts kept;
  private final Sources sources;
  private final Clock clock;
  private final AtomicBoolean building = new AtomicBoolean();
  private final AtomicLong built = new AtomicLong();
  private volatile @Nullable Instant builtAt;
  private volatile @Nullable String problem;
  private volatile boolean running;
  private volatile @Nullable Thread worker;

  Index(
      Generations generations,
      IndexUpdates updates,
      Withheld withheld,
      KeptCounts kept,
      Sources sources,
      Clock clock) {
    this.generations = generations;
    this.updates = updates;
    this.withheld = withheld;
    this.kept = kept;
    this.sources = sources;
    this.clock = clock;
  }

  public IndexAnswer ask(IndexQuestion question) {
    try {
      return generations.ask(
          generation ->
              generation.asked(session -> answer(new IndexSearch(session, withheld), question)));
    } catch (SearchException | IndexSearcher.TooManyClauses e) {
      // Too slow, or too much at once.
      LOG.warn("A search was not answered", e);
      throw new IndexUnavailable("The search index did not answer", e);
    }
  }

  private IndexAnswer answer(IndexSearch search, IndexQuestion question) {
    var counts = generations.isShared() ? search.counts(question) : keptCounts(search, question);
    return new IndexAnswer(
        counts.total(), counts.total() == 0 ? List.of() : search.found(question), counts.byFacet());
  }

  /// Of an index that others write as well nothing is kept: nobody tells here what they take away.
  private IndexCounts keptCounts(IndexSearch search, IndexQuestion question) {
    return kept.of(
        question, withheld.moment(), generations.version(), () -> search.counts(question));
  }

  /// No search tells of these from now on, until the index is brought to what the database says.
  public void withhold(Collection<Matter> matters) {
    withheld.hold(matters);
  }

  public void withhold(Portion portion) {
    withheld.hold(portion);
  }

  /// Whether other machines write to it, too.
  public boolean isShared() {
    return generations.isShared();
  }

  /// Returns when the index is kept as the database is now.
  public void soon(Collection<Matter> matters) {
    updates.soon(matters);
  }

  /// Returns at once; what a crash loses of these is not made up for.
  public void later(Collection<Matter> matters) {
    updates.later(matters);
  }

  /// Returns when no search tells any more of what is not public any more.
  public void now(Collection<Matter> matters) {
    updates.now(matters);
  }

  /// Returns when the index knows none of it any more; no search tells of it from the beginning.
  public void forget(Portion portion) {
    updates.forget(portion);
  }

  /// Builds a new one in the background; false where one is being built.
  public boolean rebuild() {
    if (!running || !building.compareAndSet(false, true)) {
      return false;
    }
    worker = Thread.ofPlatform().name("search-rebuild").daemon().start(this::build);
    return true;
  }

  public IndexState state() {
    return new IndexState(
        generations.isOpen(),
        building.get(),
        generations.isPartial(),
        built.get(),
        builtAt,
        problem);
  }

  @Override
  public void start() {
    generations.opening();
    updates.accept();
    running = true;
    worker = Thread.ofPlatform().name("search-start").daemon().start(this::open);
  }

  @Override
  public void stop() {
    running = false;
    updates.stop();
    awaitWorker();
    generations.close();
  }

  /// After the web server, whose last requests still write, and before the database.
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void awaitWorker() {
    var working = worker;
    try {
      if (working != null) {
        working.join(PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void open() {
    if (isComplete() || !rebuild()) {
      answer();
    }
  }

  private boolean isComplete() {
    try {
      return generations.open();
    } catch (RuntimeException e) {
      problem = String.valueOf(e.getMessage());
      LOG.warn("The search index cannot be opened", e);
      return false;
    }
  }

  /// Whoever waits for the index is answered, and what it was told is written.
  private void answer() {
    generations.opened();
    updates.start();
  }

  /// An index that others share may be away, or be built by another machine: then it is looked for
  /// again until it is there, whole.
  @Scheduled(fixedDelayString = "PT5S")
  void lookAgain() {
    if (running
        && generations.isShared()
        && !building.get()
        && (!generations.isOpen() || generations.isPartial())) {
      open();
    }
  }

  /// What could not be told to the index when it was withheld. Where others share the index one of
  /// them may have told it since, and nobody says here that it may be found again.
  @Scheduled(fixedDelayString = "PT1M")
  void tellAgain() {
    if (running && generations.isOpen()) {
      updates.again();
    }
  }

  private void build() {
    Generation begun = null;
    try {
      built.set(0);
      long from = clock.millis();
      begun = generations.begin();
      answer();
      var generation = begun;
      sources.walk(page -> write(generation, page));
      generations.finish(generation);
      builtAt = clock.instant();
      problem = null;
      LOG.info("Built the search index of {} in {} ms", built.get(), clock.millis() - from);
    } catch (BuiltElsewhere e) {
      generations.join();
    } catch (RuntimeException e) {
      fail(begun, e);
    } finally {
      answer();
      building.set(false);
    }
  }

  private void fail(@Nullable Generation begun, RuntimeException e) {
    if (running) {
      problem = String.valueOf(e.getMessage());
      LOG.error("The search index could not be built", e);
    }
    if (begun != null) {
      generations.giveUp(begun);
    }
  }

  private void write(Generation generation, List<Matter> page) {
    generations.write(
        generation,
        () -> {
          if (!running) {
            throw new IndexUnavailable("stopping");
          }
          return sources.read(page);
        });
    built.addAndGet(page.size());
  }
}
