package org.rapporteur.search.index;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Updates the index from the database, in batches on one thread. Each update reads the current
/// data, so requests can be repeated and processed in any order.
@Component
class IndexUpdater {

  private static final Logger LOG = LoggerFactory.getLogger(IndexUpdater.class);

  /// Updates are collected for this time, because every write to disk delays the others.
  private static final Duration BATCH_DELAY = Duration.ofMillis(250);

  /// Longer delay under load, because larger batches need fewer writes.
  private static final Duration BUSY_BATCH_DELAY = Duration.ofSeconds(1);

  /// Number of collected items from which the longer delay applies.
  private static final int BUSY_ITEMS = 100;

  /// A thousand comments with their attachments. This limits the time that a removal waits.
  private static final int MAX_BATCH_ITEMS = 2_000;

  /// A request to index items again.
  ///
  /// @param isUrgent whether the batch is written at once, for a removal
  private record UpdateRequest(
      Collection<IndexedItem> items, boolean isUrgent, CompletableFuture<Void> completion) {

    static UpdateRequest forPublication(Collection<IndexedItem> items) {
      return new UpdateRequest(List.copyOf(items), false, new CompletableFuture<>());
    }

    static UpdateRequest forRemoval(Collection<IndexedItem> items) {
      return new UpdateRequest(List.copyOf(items), true, new CompletableFuture<>());
    }
  }

  private final IndexGenerations generations;
  private final DocumentSources documentSources;
  private final HiddenItems hiddenItems;
  private final LinkedBlockingQueue<UpdateRequest> queue = new LinkedBlockingQueue<>();

  private volatile @Nullable Thread thread;

  /// True from startup to shutdown. Requests wait in the queue until the index is open.
  private volatile boolean isAccepting;

  /// Version of the hidden items at the last retry.
  private volatile long retriedVersion;

  IndexUpdater(
      IndexGenerations generations, DocumentSources documentSources, HiddenItems hiddenItems) {
    this.generations = generations;
    this.documentSources = documentSources;
    this.hiddenItems = hiddenItems;
  }

  void startAccepting() {
    isAccepting = true;
  }

  /// Starts the thread once the index can be written. Idempotent.
  synchronized void start() {
    if (thread == null && isAccepting) {
      thread = Thread.ofPlatform().name("search-index").daemon().start(this::run);
    }
  }

  synchronized void stop() {
    isAccepting = false;
    var running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
    }
    rejectQueued();
  }

  /// Returns when the update is durable.
  void updateAndWait(Collection<IndexedItem> items) {
    submit(UpdateRequest.forPublication(items)).join();
  }

  void updateLater(Collection<IndexedItem> items) {
    submit(UpdateRequest.forPublication(items));
  }

  /// Hides the items at once and returns when the index is updated. After a failure they stay
  /// hidden until a retry succeeds.
  void removeHidden(Collection<IndexedItem> items) {
    hiddenItems.hide(items);
    submit(UpdateRequest.forRemoval(items)).join();
  }

  /// Updates items that were already hidden at the previous retry. Later ones may still be in the
  /// queue.
  void retryHidden() {
    long previousVersion = retriedVersion;
    retriedVersion = hiddenItems.version();
    var items = hiddenItems.itemsHiddenUpTo(previousVersion);
    if (!items.isEmpty()) {
      submit(UpdateRequest.forRemoval(items));
    }
    hiddenItems.consultationItemsHiddenUpTo(previousVersion).forEach(this::removeAll);
  }

  private CompletableFuture<Void> submit(UpdateRequest request) {
    queue.add(request);
    if (!isAccepting) {
      rejectQueued();
    }
    return request.completion();
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        var batch = takeBatch();
        if (!tryUpdate(batch)) {
          // Retry one by one, so that one broken item does not block the others.
          batch.stream()
              .filter(request -> !request.completion().isDone())
              .forEach(request -> tryUpdate(List.of(request)));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Returns false on failure, and completes a single request with the error. Catches everything,
  /// because callers wait for this thread.
  private boolean tryUpdate(List<UpdateRequest> requests) {
    try {
      updateIndex(requests);
      requests.forEach(request -> request.completion().complete(null));
      return true;
    } catch (RuntimeException | Error e) {
      if (isAccepting) {
        LOG.warn("The search index could not be updated", e);
      }
      if (requests.size() == 1) {
        requests.getFirst().completion().completeExceptionally(e);
      }
      return false;
    }
  }

  /// Fails the queued requests at shutdown. Their events are stored and will be resubmitted.
  private void rejectQueued() {
    var rejected = new ArrayList<UpdateRequest>();
    queue.drainTo(rejected);
    rejected.forEach(
        request ->
            request
                .completion()
                .completeExceptionally(new IndexUnavailable("The application is shutting down")));
  }

  private List<UpdateRequest> takeBatch() throws InterruptedException {
    var batch = new ArrayList<UpdateRequest>();
    batch.add(queue.take());
    try {
      collectUntilDelay(batch);
    } catch (InterruptedException e) {
      queue.addAll(batch);
      rejectQueued();
      throw e;
    }
    return batch;
  }

  /// Adds requests until the delay has passed, the batch is full or a request is urgent.
  private void collectUntilDelay(List<UpdateRequest> batch) throws InterruptedException {
    int itemCount = batch.getLast().items().size();
    long startedAt = System.nanoTime();
    while (itemCount < MAX_BATCH_ITEMS && !batch.getLast().isUrgent()) {
      var delay = itemCount < BUSY_ITEMS ? BATCH_DELAY : BUSY_BATCH_DELAY;
      long waited = System.nanoTime() - startedAt;
      var next = queue.poll(delay.toNanos() - waited, TimeUnit.NANOSECONDS);
      if (next == null) {
        return;
      }
      batch.add(next);
      itemCount += next.items().size();
    }
  }

  private void updateIndex(List<UpdateRequest> requests) {
    long readVersion = hiddenItems.version();
    // Items of urgent requests may have lost their document, which must be removed.
    var items = new LinkedHashSet<IndexedItem>();
    var publishedItems = new LinkedHashSet<IndexedItem>();
    for (var request : requests) {
      (request.isUrgent() ? items : publishedItems).addAll(request.items());
    }
    items.addAll(documentSources.findExisting(publishedItems));
    documentSources.splitIntoPages(items).forEach(this::writePage);
    generations.commitActive();
    hiddenItems.release(items, readVersion);
  }

  private void writePage(List<IndexedItem> page) {
    generations.runWithWriteLock(
        () -> {
          var writable = requireOpen();
          var documents = documentSources.load(page);
          var currentIds = new HashSet<String>();
          documents.forEach(document -> currentIds.add(document.id()));
          for (var generation : writable) {
            var removedIds = findPossibleIds(generation, page);
            removedIds.removeAll(currentIds);
            generation.write(documents, removedIds);
          }
        });
  }

  private List<IndexGeneration> requireOpen() {
    var writable = generations.listWritable();
    if (!generations.isOpen()) {
      throw new IndexUnavailable("The search index is not open");
    }
    return writable;
  }

  /// Ids that the documents of these items may have in the index.
  private static Set<String> findPossibleIds(IndexGeneration generation, List<IndexedItem> page) {
    return page.getFirst().kind().hasParts()
        ? new HashSet<>(generation.findIds(page))
        : page.stream().map(IndexedItem::key).collect(Collectors.toCollection(HashSet::new));
  }

  /// Hides the items at once and then removes them page by page. Other updates can run between
  /// pages.
  void removeAll(ConsultationItems items) {
    hiddenItems.hide(items);
    long readVersion = hiddenItems.version();
    generations.awaitOpening();
    boolean hasMore;
    do {
      hasMore = removePage(items);
    } while (hasMore);
    generations.commitActive();
    hiddenItems.release(items, readVersion);
  }

  /// Returns false when nothing was left to remove.
  private boolean removePage(ConsultationItems items) {
    return generations.withWriteLock(
        () -> {
          boolean hasMore = false;
          for (var generation : requireOpen()) {
            var ids = generation.findIdsToRemove(items);
            generation.write(List.of(), ids);
            hasMore |= !ids.isEmpty();
          }
          return hasMore;
        });
  }
}
