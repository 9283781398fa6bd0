package org.rapporteur.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Times of the actions in a sample file, which gives them relative to the time of loading.
final class SampleTimeline {

  private static final Duration ANNOUNCED_BEFORE_OPENING = Duration.ofDays(7);
  private static final Duration REVIEW_DELAY = Duration.ofHours(2);
  private static final Duration WITHDRAWAL_DELAY = Duration.ofHours(20);
  private static final Duration FIRST_POSITION_DELAY = Duration.ofHours(3);

  private final SampleFile file;
  private final Instant loadTime;
  private final Map<String, Instant> publishedAt = new HashMap<>();

  SampleTimeline(SampleFile file, Instant loadTime) {
    this.file = file;
    this.loadTime = loadTime;
    for (SampleNode comment : file.comments()) {
      var time = file.isPreModerated() ? reviewedAt(comment) : timeOf(comment);
      publishedAt.put(comment.getText("key"), time);
    }
    if (file.isPreModerated()) {
      file.decisions()
          .forEach(decision -> publishedAt.put(decision.getText("on"), timeOf(decision)));
    }
  }

  Instant announcedAt() {
    return opensAt().minus(ANNOUNCED_BEFORE_OPENING);
  }

  Instant opensAt() {
    return file.opensAt(loadTime);
  }

  Instant closesAt() {
    return file.closesAt(loadTime);
  }

  boolean isClosed() {
    return closesAt().isBefore(loadTime);
  }

  /// Latest possible time of an action: shortly before the closing or the time of loading.
  Instant latest() {
    return (isClosed() ? closesAt() : loadTime).minusSeconds(60);
  }

  /// Takes an element of the file with an offset `at`.
  Instant timeOf(SampleNode action) {
    return loadTime.plus(action.getOffset("at"));
  }

  /// Comments without a decision in the file are published two hours after they arrive.
  Instant reviewedAt(SampleNode comment) {
    return timeOf(comment).plus(REVIEW_DELAY);
  }

  Instant withdrawnAt(SampleNode comment) {
    return timeOf(comment).plus(WITHDRAWAL_DELAY);
  }

  Instant firstPositionAt(String comment) {
    return Objects.requireNonNull(publishedAt.get(comment), comment).plus(FIRST_POSITION_DELAY);
  }
}
