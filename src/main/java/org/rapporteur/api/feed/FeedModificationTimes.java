package org.rapporteur.api.feed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Remembers the modification times of feeds, for feed readers that do not use ETags. The time of
/// the newest comment is not enough, because the removal of a comment changes the feed too.
@Component
class FeedModificationTimes {

  private static final int MAX_FEEDS = 10_000;

  /// HTTP dates have full seconds, so a feed may change again in the same second.
  private static final Duration MIN_AGE = Duration.ofSeconds(2);

  private record FeedVersion(String version, Instant since) {}

  private final Cache<String, FeedVersion> feeds =
      Caffeine.newBuilder().maximumSize(MAX_FEEDS).build();
  private final Clock clock;

  FeedModificationTimes(Clock clock) {
    this.clock = clock;
  }

  /// Returns the time when this version was first requested; empty while it is too recent.
  /// @param feedKey identifies the feed
  Optional<Instant> findLastModified(String feedKey, String version) {
    var now = clock.instant();
    var current =
        feeds
            .asMap()
            .compute(
                feedKey,
                (key, cached) ->
                    cached != null && cached.version().equals(version)
                        ? cached
                        : new FeedVersion(version, now));
    return Optional.of(current.since())
        .filter(lastModified -> !lastModified.plus(MIN_AGE).isAfter(now));
  }
}
