package org.rapporteur.opendata;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// Lets one page be written while the next is read. The database belongs to the thread that asks
/// it, so it is the writing that goes elsewhere.
final class Handover<T> {

  private final Consumer<T> writing;
  private final Executor writer;
  private CompletableFuture<Void> before = CompletableFuture.completedFuture(null);

  private Handover(Consumer<T> writing, Executor writer) {
    this.writing = writing;
    this.writer = writer;
  }

  /// Ends when all that was read is written. Two pages are in memory at most.
  static <T> void of(Consumer<Consumer<List<T>>> reading, Consumer<T> writing) {
    try (var writer = Executors.newSingleThreadExecutor()) {
      var handover = new Handover<>(writing, writer);
      reading.accept(handover::next);
      join(handover.before);
    }
  }

  private void next(List<T> page) {
    join(before);
    before = CompletableFuture.runAsync(() -> page.forEach(writing), writer);
  }

  /// What went wrong there goes wrong here.
  static <T> T join(CompletableFuture<T> other) {
    try {
      return other.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw e;
      }
    }
  }
}
