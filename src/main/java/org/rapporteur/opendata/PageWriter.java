package org.rapporteur.opendata;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// Writes a page in another thread while the caller reads the next one. The caller's thread has the
/// database connection. At most two pages are in memory.
final class PageWriter {

  private PageWriter() {}

  /// Returns when all pages are written.
  static <T> void writeAll(Consumer<Consumer<List<T>>> reader, Consumer<T> writer) {
    CompletableFuture<?>[] running = {CompletableFuture.completedFuture(null)};
    try (var executor = Executors.newSingleThreadExecutor()) {
      reader.accept(
          page -> {
            join(running[0]);
            running[0] = CompletableFuture.runAsync(() -> page.forEach(writer), executor);
          });
      join(running[0]);
    }
  }

  /// Waits for the result. Throws the original exception if it failed.
  static <T> T join(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw e;
      }
    }
  }
}
