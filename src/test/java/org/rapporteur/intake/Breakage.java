package org.rapporteur.intake;

import org.rapporteur.discussion.CommentsPublished;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Stands for a kill: the batch in which it happens is rolled back, and nothing is tidied up. In
/// every application of the tests, so that those of the import need none of their own.
@Component
class Breakage {

  private volatile int batchesLeft = Integer.MAX_VALUE;

  void after(int batches) {
    batchesLeft = batches;
  }

  void never() {
    batchesLeft = Integer.MAX_VALUE;
  }

  @EventListener
  void on(CommentsPublished batch) {
    if (batchesLeft != Integer.MAX_VALUE && --batchesLeft < 0) {
      throw new IllegalStateException("Killed at C" + batch.from());
    }
  }
}
