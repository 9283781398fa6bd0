package org.rapporteur.search.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Keeps the counts of a question for the pages after its first, and for whoever asks the same
/// while nothing changes: counting looks at all there is, finding at the best alone. Whatever is
/// taken out of the index ends what was kept.
@Component
class KeptCounts {

  /// Somebody who reads a page of results longer than this has them counted again.
  private static final Duration KEPT = Duration.ofMinutes(1);

  /// A question with its counts is some kilobytes.
  private static final int MOST = 1_000;

  private record Key(IndexQuestion question, long removals) {}

  private record Kept(IndexCounts counts, long version) {}

  private final Cache<Key, Kept> kept =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

  /// The versions are those before counting: what changes meanwhile is counted the next time.
  ///
  /// @param removals of what the index must not tell
  /// @param version of what it tells
  IndexCounts of(
      IndexQuestion question, long removals, long version, Supplier<IndexCounts> counting) {
    var key = new Key(question.counted(), removals);
    var known = kept.getIfPresent(key);
    if (known != null && (question.offset() > 0 || known.version() == version)) {
      return known.counts();
    }
    var counts = counting.get();
    kept.put(key, new Kept(counts, version));
    return counts;
  }
}
