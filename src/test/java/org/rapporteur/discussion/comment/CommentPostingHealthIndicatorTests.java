package org.rapporteur.discussion.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class CommentPostingHealthIndicatorTests {

  @Test
  void unfinishedBatchIsReportedAsDown() {
    assertThat(status(Duration.ofMillis(500))).isEqualTo(Status.UP);
    assertThat(status(Duration.ofSeconds(16))).isEqualTo(Status.DOWN);
  }

  private static Status status(Duration age) {
    return new CommentPostingHealthIndicator(() -> age).health().getStatus();
  }
}
