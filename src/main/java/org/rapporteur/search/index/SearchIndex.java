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
import org.rapporteur.search.IndexStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Index of all public items. At startup it is opened in the background, or built if it is missing.
/// Searches work during a rebuild.
@Component
public class SearchIndex implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);

  /// Longer than writing one page of a rebuild.
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(10);

  private final IndexGenerations generations;
  private final IndexUpdater updater;
  private final HiddenItems hiddenItems;
  private final CountCache countCache;
  private final DocumentSources documentSources;
  private final Clock clock;
  private final AtomicBoolean isBuilding = new AtomicBoolean();
  private final AtomicLong itemsRead = new AtomicLong();
  private volatile @Nullable Instant builtAt;
  private volatile @Nullable String problem;
  private volatile boolean isStarted;
  private volatile @Nullable Thread worker;

  SearchIndex(
      IndexGenerations generations,
      IndexUpdater updater,
      HiddenItems hiddenItems,
      CountCache countCache,
      DocumentSources documentSources,
      Clock clock) {
    this.generations = generations;
    this.updater = updater;
    this.hiddenItems = hiddenItems;
    this.countCache = countCache;
    this.documentSources = documentSources;
    this.clock = clock;
  }

  public IndexResult search(IndexQuery query) {
    try {
      return generations.search(
          generation ->
              generation.withSession(
                  session -> runSearch(new IndexSearch(session, hiddenItems), query)));
    } catch (SearchException | IndexSearcher.TooManyClauses e) {
      // The query timed out or has too many clauses.
      LOG.warn("A search was not answered", e);
      throw new IndexUnavailable("The search index did not answer", e);
    }
  }

  private IndexResult runSearch(IndexSearch search, IndexQuery query) {
    var counts = generations.isShared() ? search.countAll(query) : cachedCounts(search, query);
    return new IndexResult(
        counts.total(),
        counts.total() == 0 ? List.of() : search.findMatches(query),
        counts.byFacet());
  }

  /// Requires an index of one machine, because removals by other machines do not invalidate the
  /// cache.
  private IndexCounts cachedCounts(IndexSearch search, IndexQuery query) {
    return countCache.getOrCount(
        query, hiddenItems.version(), generations.version(), () -> search.countAll(query));
  }

  /// Hides these items from searches until an update of the index.
  public void hide(Collection<IndexedItem> items) {
    hiddenItems.hide(items);
  }

  public void hide(ConsultationItems items) {
    hiddenItems.hide(items);
  }

  /// True if several machines use the index.
  public boolean isShared() {
    return generations.isShared();
  }

  /// Updates these items and returns when the update is durable.
  public void updateAndWait(Collection<IndexedItem> items) {
    updater.updateAndWait(items);
  }

  /// Queues an update and returns at once. A crash can lose it.
  public void updateLater(Collection<IndexedItem> items) {
    updater.updateLater(items);
  }

  /// Hides these items at once and returns when the index contains only their public documents.
  public void removeHidden(Collection<IndexedItem> items) {
    updater.removeHidden(items);
  }

  /// Hides these items at once and returns when the index contains none of them.
  public void removeAll(ConsultationItems items) {
    updater.removeAll(items);
  }

  /// Builds a new index in the background. Returns false if a build is already running.
  public boolean rebuild() {
    if (!isStarted || !isBuilding.compareAndSet(false, true)) {
      return false;
    }
    worker = Thread.ofPlatform().name("search-rebuild").daemon().start(this::build);
    return true;
  }

  public IndexStatus getStatus() {
    return new IndexStatus(
        generations.isOpen(),
        isBuilding.get(),
        generations.isPartial(),
        itemsRead.get(),
        builtAt,
        problem);
  }

  @Override
  public void start() {
    generations.startOpening();
    updater.startAccepting();
    isStarted = true;
    worker = Thread.ofPlatform().name("search-start").daemon().start(this::openOrBuild);
  }

  @Override
  public void stop() {
    isStarted = false;
    updater.stop();
    awaitWorker();
    generations.close();
  }

  /// Phase in which the index stops: after the web server, whose last requests still write, and
  /// before the database.
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public boolean isRunning() {
    return isStarted;
  }

  private void awaitWorker() {
    var runningWorker = worker;
    try {
      if (runningWorker != null) {
        runningWorker.join(STOP_TIMEOUT);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void openOrBuild() {
    if (openExisting() || !rebuild()) {
      startServing();
    }
  }

  private boolean openExisting() {
    try {
      return generations.openActive();
    } catch (RuntimeException e) {
      problem = String.valueOf(e.getMessage());
      LOG.warn("The search index cannot be opened", e);
      return false;
    }
  }

  /// Releases waiting searches and starts processing updates.
  private void startServing() {
    generations.markOpened();
    updater.start();
  }

  /// Retries until a complete shared index is open: its server may be down, or another machine may
  /// be building it.
  @Scheduled(fixedDelayString = "PT5S")
  void reopen() {
    if (isStarted
        && generations.isShared()
        && !isBuilding.get()
        && (!generations.isOpen() || generations.isPartial())) {
      openOrBuild();
    }
  }

  /// Updates hidden items that may still be in the index, because their update failed or ran on
  /// another machine.
  @Scheduled(fixedDelayString = "PT1M")
  void retryHidden() {
    if (isStarted && generations.isOpen()) {
      updater.retryHidden();
    }
  }

  private void build() {
    IndexGeneration build = null;
    try {
      itemsRead.set(0);
      long startedAt = clock.millis();
      build = generations.startBuild();
      startServing();
      var generation = build;
      documentSources.forEachPage(page -> writePage(generation, page));
      generations.finishBuild(generation);
      builtAt = clock.instant();
      problem = null;
      LOG.info(
          "Built the search index from {} items in {} ms",
          itemsRead.get(),
          clock.millis() - startedAt);
    } catch (BuildRunningElsewhere e) {
      generations.useRemoteBuild();
    } catch (RuntimeException e) {
      handleBuildFailure(build, e);
    } finally {
      startServing();
      isBuilding.set(false);
    }
  }

  private void handleBuildFailure(@Nullable IndexGeneration build, RuntimeException e) {
    if (isStarted) {
      problem = String.valueOf(e.getMessage());
      LOG.error("The search index could not be built", e);
    }
    if (build != null) {
      generations.discardBuild(build);
    }
  }

  private void writePage(IndexGeneration generation, List<IndexedItem> page) {
    generations.writeBuildPage(
        generation,
        () -> {
          if (!isStarted) {
            throw new IndexUnavailable("The application is shutting down");
          }
          return documentSources.load(page);
        });
    itemsRead.addAndGet(page.size());
  }
}
