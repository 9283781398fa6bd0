package org.rapporteur.search.source;

import java.time.Duration;
import org.rapporteur.consultation.ConsultationWithdrawn;
import org.rapporteur.search.index.SearchIndex;
import org.rapporteur.shared.AfterCommit;
import org.springframework.stereotype.Component;

/// Removes a withdrawn consultation from a shared index a second time. Other machines cache the
/// consultation for some seconds and may index a comment in that time.
@Component
class RemovalRetry {

  /// Longer than a machine caches a consultation.
  private static final Duration RETRY_DELAY = Duration.ofSeconds(5);

  private final SearchIndex searchIndex;

  RemovalRetry(SearchIndex searchIndex) {
    this.searchIndex = searchIndex;
  }

  @AfterCommit
  void on(ConsultationWithdrawn event) throws InterruptedException {
    if (searchIndex.isShared()) {
      Thread.sleep(RETRY_DELAY);
      IndexRemoval.fromEvent(event).orElseThrow().run(searchIndex);
    }
  }
}
