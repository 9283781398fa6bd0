package org.rapporteur.api.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.rapporteur.testing.MovableClock;

class FeedModificationTimesTests {

  private static final Instant NOON = Instant.parse("2009-09-10T12:00:00Z");

  @Test
  void modificationTimeFollowsContent() {
    var clock = new MovableClock(NOON);
    var times = new FeedModificationTimes(clock);

    assertThat(times.findLastModified("/feed.atom", "one")).isEmpty();
    clock.advance(Duration.ofSeconds(5));
    assertThat(times.findLastModified("/feed.atom", "one")).contains(NOON);
    assertThat(times.findLastModified("/other/feed.atom", "one")).isEmpty();

    // A removed comment changes the feed, although no other comment is newer.
    clock.advance(Duration.ofSeconds(60));
    assertThat(times.findLastModified("/feed.atom", "two")).isEmpty();
    clock.advance(Duration.ofSeconds(5));
    assertThat(times.findLastModified("/feed.atom", "two")).contains(NOON.plusSeconds(65));
  }
}
