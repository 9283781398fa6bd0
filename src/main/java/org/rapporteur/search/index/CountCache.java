package org.rapporteur.search.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Caches the counts of a query for further pages and repeated searches. Counting scans all
/// results, while a page needs only the best; removals invalidate the cache.
@Component
class CountCache {

  private static final Duration EXPIRES_AFTER = Duration.ofMinutes(1);

  /// An entry takes some kilobytes.
  private static final int MAX_ENTRIES = 1_000;

  private record CountCacheKey(IndexQuery query, long hiddenVersion) {}

  private record CachedCounts(IndexCounts counts, long indexVersion) {}

  private final Cache<CountCacheKey, CachedCounts> cache =
      Caffeine.newBuilder().maximumSize(MAX_ENTRIES).expireAfterWrite(EXPIRES_AFTER).build();

  /// Both versions must be read before counting, so that later changes are counted the next time.
  /// @param hiddenVersion version of the hidden items
  /// @param indexVersion version of the index
  IndexCounts getOrCount(
      IndexQuery query, long hiddenVersion, long indexVersion, Supplier<IndexCounts> counter) {
    var key = new CountCacheKey(query.forCounting(), hiddenVersion);
    var cached = cache.getIfPresent(key);
    // A later page must agree with the total of its first page.
    if (cached != null && (query.offset() > 0 || cached.indexVersion() == indexVersion)) {
      return cached.counts();
    }
    var counts = counter.get();
    cache.put(key, new CachedCounts(counts, indexVersion));
    return counts;
  }
}
