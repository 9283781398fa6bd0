package org.rapporteur.api.feed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Modification times of feeds, for readers without ETags. The newest comment is not enough,
/// because removing a comment changes the feed too.
@Component
class FeedModificationTimes {

  private static final int MAX_FEEDS = 10_000;

  /// HTTP dates have full seconds: a feed changed in this second may change again within it.
  private static final Duration MIN_AGE = Duration.ofSeconds(2);

  private record FeedVersion(String version, Instant since) {}

  private final Cache<String, FeedVersion> feeds =
      Caffeine.newBuilder().maximumSize(MAX_FEEDS).build();
  private final Clock clock;

  FeedModificationTimes(Clock clock) {
    this.clock = clock;
  }

  /// Empty while the last change is too recent.
  Optional<Instant> findLastModified(String address, String version) {
    var now = clock.instant();
    var current =
        feeds
            .asMap()
            .compute(
                address,
                (key, cached) ->
                    cached != null && cached.version().equals(version)
                        ? cached
                        : new FeedVersion(version, now));
    return Optional.of(current.since())
        .filter(lastModified -> !lastModified.plus(MIN_AGE).isAfter(now));
  }
}
