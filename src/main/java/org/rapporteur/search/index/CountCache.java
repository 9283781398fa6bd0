package org.rapporteur.search.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Caches the counts of a query for its later pages and for repeated searches. Counting scans all
/// results, but a page needs only the best matches.
@Component
class CountCache {

  private static final Duration EXPIRES_AFTER = Duration.ofMinutes(1);

  /// Limits memory: an entry takes some kilobytes.
  private static final int MAX_ENTRIES = 1_000;

  private record CountCacheKey(IndexQuery query, long hiddenVersion) {}

  private record CachedCounts(IndexCounts counts, long indexVersion) {}

  private final Cache<CountCacheKey, CachedCounts> cache =
      Caffeine.newBuilder().maximumSize(MAX_ENTRIES).expireAfterWrite(EXPIRES_AFTER).build();

  /// Read both versions before this call, so that a change during counting invalidates the counts.
  /// @param hiddenVersion [HiddenItems#version()]. A removal changes it, so that older counts are
  ///     no longer used
  /// @param indexVersion [IndexGenerations#version()]. An update changes it, so that the first page
  ///     is counted again
  IndexCounts getOrCount(
      IndexQuery query, long hiddenVersion, long indexVersion, Supplier<IndexCounts> counter) {
    var key = new CountCacheKey(query.forCounting(), hiddenVersion);
    var cached = cache.getIfPresent(key);
    // A later page must show the same total as the first page.
    if (cached != null && (query.offset() > 0 || cached.indexVersion() == indexVersion)) {
      return cached.counts();
    }
    var counts = counter.get();
    cache.put(key, new CachedCounts(counts, indexVersion));
    return counts;
  }
}
