package org.rapporteur.api.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.rapporteur.testing.MovableClock;

class FeedAgesTests {

  private static final Instant NOON = Instant.parse("2009-09-10T12:00:00Z");

  @Test
  void feedIsAsOldAsWhatItSays() {
    var clock = new MovableClock(NOON);
    var ages = new FeedModificationTimes(clock);

    assertThat(ages.findLastModified("/feed.atom", "one")).isEmpty();
    clock.advance(Duration.ofSeconds(5));
    assertThat(ages.findLastModified("/feed.atom", "one")).contains(NOON);
    assertThat(ages.findLastModified("/other/feed.atom", "one")).isEmpty();

    // A comment that is taken out changes it without being newer than the rest.
    clock.advance(Duration.ofSeconds(60));
    assertThat(ages.findLastModified("/feed.atom", "two")).isEmpty();
    clock.advance(Duration.ofSeconds(5));
    assertThat(ages.findLastModified("/feed.atom", "two")).contains(NOON.plusSeconds(65));
  }
}
