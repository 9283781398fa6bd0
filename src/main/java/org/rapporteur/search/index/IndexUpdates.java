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

/// Brings the index to what the database says now, of whatever was told to have changed. One thread
/// reads and writes for all, many at once: order and repetition of what is told do not matter.
@Component
class IndexUpdates {

  private static final Logger LOG = LoggerFactory.getLogger(IndexUpdates.class);

  /// What nobody waits for is gathered for so long: a write to disk for each would hold up the
  /// rest.
  private static final Duration GATHERED = Duration.ofMillis(250);

  /// While many arrive: one write for four times as many, found soon all the same.
  private static final Duration GATHERED_WHILE_BUSY = Duration.ofSeconds(1);

  /// So much, told within the shorter of the two, is many.
  private static final int BUSY = 100;

  /// A thousand comments, each with its attachments: longer than that no removal waits.
  private static final int MOST_AT_ONCE = 2_000;

  private record Told(Collection<Matter> matters, boolean urgent, CompletableFuture<Void> done) {}

  private final Generations generations;
  private final Sources sources;
  private final Withheld withheld;
  private final LinkedBlockingQueue<Told> waiting = new LinkedBlockingQueue<>();

  private volatile @Nullable Thread thread;

  /// Between the product's start and its end; what is told before the index is open waits.
  private volatile boolean accepting;

  /// When it was last looked for what is withheld for long.
  private volatile long looked;

  IndexUpdates(Generations generations, Sources sources, Withheld withheld) {
    this.generations = generations;
    this.sources = sources;
    this.withheld = withheld;
  }

  void accept() {
    accepting = true;
  }

  /// Once there is an index to write to; again does nothing.
  synchronized void start() {
    if (thread == null && accepting) {
      thread = Thread.ofPlatform().name("search-index").daemon().start(this::run);
    }
  }

  synchronized void stop() {
    accepting = false;
    var running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
    }
    refuseTheRest();
  }

  /// Returns when the index is kept as the database is now.
  void soon(Collection<Matter> matters) {
    tell(matters, false).join();
  }

  void later(Collection<Matter> matters) {
    tell(matters, false);
  }

  /// No search tells from now on of what is not public any more; returns when the index knows.
  /// Where it cannot be told they are withheld until it can.
  void now(Collection<Matter> matters) {
    withheld.hold(matters);
    tell(matters, true).join();
  }

  /// What has been withheld since the last time is told once more.
  void again() {
    long before = looked;
    looked = withheld.moment();
    var matters = withheld.mattersSince(before);
    if (!matters.isEmpty()) {
      tell(matters, true);
    }
    withheld.portionsSince(before).forEach(this::forget);
  }

  private CompletableFuture<Void> tell(Collection<Matter> matters, boolean urgent) {
    var told = new Told(List.copyOf(matters), urgent, new CompletableFuture<>());
    waiting.add(told);
    if (!accepting) {
      refuseTheRest();
    }
    return told.done();
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        var gathered = gather();
        if (!isUpdated(gathered)) {
          // One that cannot be read or written must not keep the others from the index.
          gathered.stream()
              .filter(told -> !told.done().isDone())
              .forEach(told -> isUpdated(List.of(told)));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Whether they are in the index as they are now; one alone is told if not. Whatever happens,
  /// this thread goes on, for those who wait for it hold requests.
  private boolean isUpdated(List<Told> gathered) {
    try {
      update(gathered);
      gathered.forEach(told -> told.done().complete(null));
      return true;
    } catch (RuntimeException | Error e) {
      if (accepting) {
        LOG.warn("The search index could not be brought up to date", e);
      }
      if (gathered.size() == 1) {
        gathered.getFirst().done().completeExceptionally(e);
      }
      return false;
    }
  }

  /// What is told while the product ends stays in the database and is given again.
  private void refuseTheRest() {
    var late = new ArrayList<Told>();
    waiting.drainTo(late);
    late.forEach(
        told -> told.done().completeExceptionally(new IndexUnavailable("The product is ending")));
  }

  private List<Told> gather() throws InterruptedException {
    var gathered = new ArrayList<Told>();
    gathered.add(waiting.take());
    int many = gathered.getLast().matters().size();
    try {
      long since = System.nanoTime();
      while (many < MOST_AT_ONCE && !gathered.getLast().urgent()) {
        var patience = many < BUSY ? GATHERED : GATHERED_WHILE_BUSY;
        long waited = System.nanoTime() - since;
        var next = waiting.poll(patience.toNanos() - waited, TimeUnit.NANOSECONDS);
        if (next == null) {
          break;
        }
        gathered.add(next);
        many += next.matters().size();
      }
    } catch (InterruptedException e) {
      waiting.addAll(gathered);
      refuseTheRest();
      throw e;
    }
    return gathered;
  }

  private void update(List<Told> gathered) {
    long read = withheld.moment();
    var matters = new LinkedHashSet<Matter>();
    var added = new LinkedHashSet<Matter>();
    gathered.forEach(told -> (told.urgent() ? matters : added).addAll(told.matters()));
    matters.addAll(sources.present(added));
    sources.pages(matters).forEach(this::write);
    generations.keep();
    withheld.release(matters, read);
  }

  private void write(List<Matter> page) {
    generations.inTurn(
        () -> {
          var open = open();
          var read = sources.read(page);
          var kept = new HashSet<String>();
          read.forEach(matter -> kept.add(matter.id()));
          for (var generation : open) {
            var gone = mayStand(generation, page);
            gone.removeAll(kept);
            generation.write(read, gone);
          }
          return true;
        });
  }

  private List<Generation> open() {
    var open = generations.all();
    if (!generations.isOpen()) {
      throw new IndexUnavailable("The search index is not open");
    }
    return open;
  }

  /// Under which ids something of these matters may stand in the index.
  private static Set<String> mayStand(Generation generation, List<Matter> page) {
    return page.getFirst().kind().hasParts()
        ? new HashSet<>(generation.idsOf(page))
        : page.stream().map(Matter::key).collect(Collectors.toCollection(HashSet::new));
  }

  /// Takes these out of a consultation, for it may be that nobody can read any more what there was.
  /// No search tells of them from now on; the index is held for one page of them at a time, so that
  /// others come in between.
  void forget(Portion portion) {
    withheld.hold(portion);
    long read = withheld.moment();
    generations.awaitOpening();
    boolean more;
    do {
      more = forgetPage(portion);
    } while (more);
    generations.keep();
    withheld.release(portion, read);
  }

  /// Whether there was anything left to take out.
  private boolean forgetPage(Portion portion) {
    return generations.inTurn(
        () -> {
          boolean more = false;
          for (var generation : open()) {
            var ids = generation.idsOf(portion);
            generation.write(List.of(), ids);
            more |= !ids.isEmpty();
          }
          return more;
        });
  }
}
