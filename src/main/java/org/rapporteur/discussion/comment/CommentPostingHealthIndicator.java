package org.rapporteur.discussion.comment;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Reports DOWN while a batch of comments takes too long, for example on a broken connection.
@Component
class CommentPostingHealthIndicator implements HealthIndicator {

  /// A batch usually takes much less than a second.
  static final Duration MAX_BATCH_AGE = Duration.ofSeconds(15);

  private final Supplier<Duration> oldestBatchAge;

  @Autowired
  CommentPostingHealthIndicator(CommentPosting posting) {
    this(posting::oldestBatchAge);
  }

  CommentPostingHealthIndicator(Supplier<Duration> oldestBatchAge) {
    this.oldestBatchAge = oldestBatchAge;
  }

  @Override
  public Health health() {
    var age = oldestBatchAge.get();
    return (age.compareTo(MAX_BATCH_AGE) > 0 ? Health.down() : Health.up())
        .withDetail("oldestBatchAge", age)
        .build();
  }
}
