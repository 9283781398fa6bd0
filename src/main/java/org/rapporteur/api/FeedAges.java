package org.rapporteur.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Since when a feed says what it says, for readers that know no ETags. Words that are taken out of
/// a feed change it as much as words that come in, so the time of its latest comment would not do.
@Component
class FeedAges {

  private static final int MOST = 10_000;

  /// The header counts seconds: a feed that changed in this one may change in it again.
  private static final Duration SETTLED = Duration.ofSeconds(2);

  private record Seen(String version, Instant since) {}

  private final Cache<String, Seen> feeds = Caffeine.newBuilder().maximumSize(MOST).build();
  private final Clock clock;

  FeedAges(Clock clock) {
    this.clock = clock;
  }

  /// Empty while it is too young to tell.
  Optional<Instant> of(String address, String version) {
    var now = clock.instant();
    var seen =
        feeds
            .asMap()
            .compute(
                address,
                (key, known) ->
                    known != null && known.version().equals(version)
                        ? known
                        : new Seen(version, now));
    return Optional.of(seen.since()).filter(since -> !since.plus(SETTLED).isAfter(now));
  }
}
