package org.rapporteur.search.source;

import java.time.Duration;
import org.rapporteur.consultation.ConsultationWithdrawn;
import org.rapporteur.search.index.Index;
import org.rapporteur.shared.AfterCommit;
import org.springframework.stereotype.Component;

/// Takes a withdrawn consultation out of an index of several machines once more: each believes for
/// some seconds what it knew of the consultation, and may have had a comment indexed meanwhile.
@Component
class RemovalsAgain {

  /// Longer than a machine believes what it knew.
  private static final Duration BELIEVED = Duration.ofSeconds(5);

  private final Index index;

  RemovalsAgain(Index index) {
    this.index = index;
  }

  @AfterCommit
  void on(ConsultationWithdrawn event) throws InterruptedException {
    if (index.isShared()) {
      Thread.sleep(BELIEVED);
      Removal.by(event).orElseThrow().carryOut(index);
    }
  }
}
