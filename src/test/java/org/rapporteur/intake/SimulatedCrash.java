package org.rapporteur.intake;

import org.rapporteur.discussion.CommentsPublished;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Simulates a crash of an import: the batch rolls back and nothing is cleaned up. All test
/// contexts have this component, so the import tests need no context of their own.
@Component
class SimulatedCrash {

  private volatile int batchesLeft = Integer.MAX_VALUE;

  void crashAfter(int batches) {
    batchesLeft = batches;
  }

  void disable() {
    batchesLeft = Integer.MAX_VALUE;
  }

  @EventListener
  void throwAfterLastBatch(CommentsPublished batch) {
    if (batchesLeft != Integer.MAX_VALUE && --batchesLeft < 0) {
      throw new IllegalStateException("Killed at C" + batch.from());
    }
  }
}
