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

  /// The last actions run this long before the closing or the time of loading.
  private static final Duration LATEST_BEFORE_END = Duration.ofMinutes(1);

  private final SampleFile file;
  private final Instant loadTime;
  private final Map<String, Instant> publicationTimes = new HashMap<>();

  SampleTimeline(SampleFile file, Instant loadTime) {
    this.file = file;
    this.loadTime = loadTime;
    for (SampleNode comment : file.comments()) {
      var time = file.isReviewedBeforePublication() ? reviewedAt(comment) : timeOf(comment);
      publicationTimes.put(comment.getText("key"), time);
    }
    if (file.isReviewedBeforePublication()) {
      file.decisions()
          .forEach(decision -> publicationTimes.put(decision.getText("on"), timeOf(decision)));
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

  /// Returns the latest possible time of an action.
  Instant latestActionTime() {
    return (isClosed() ? closesAt() : loadTime).minus(LATEST_BEFORE_END);
  }

  /// Returns the time of an action in the file.
  ///
  /// @param action element of the file with an offset `at`
  Instant timeOf(SampleNode action) {
    return loadTime.plus(action.getOffset("at"));
  }

  /// Returns the time at which a comment without a decision in the file is published.
  Instant reviewedAt(SampleNode comment) {
    return timeOf(comment).plus(REVIEW_DELAY);
  }

  Instant withdrawnAt(SampleNode comment) {
    return timeOf(comment).plus(WITHDRAWAL_DELAY);
  }

  Instant firstPositionAt(String commentKey) {
    return Objects.requireNonNull(publicationTimes.get(commentKey), commentKey)
        .plus(FIRST_POSITION_DELAY);
  }
}
