package org.rapporteur.search.source;

import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.PositionChanged;
import org.rapporteur.search.index.Index;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Keeps the order by agreement: nothing is unfound where a crash loses one of these, so no row is
/// written for each of the thousands of positions. A comment is indexed anew as a whole, so all
/// positions on it within some seconds count as one.
@Component
class AgreementFeed {

  private static final int PAGE = 1_000;

  private final Index index;
  private final Set<CommentId> changed = ConcurrentHashMap.newKeySet();

  AgreementFeed(Index index) {
    this.index = index;
  }

  @EventListener
  void on(PositionChanged event) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            changed.add(event.comment());
          }
        });
  }

  /// Taken out before the index reads them: what changes from here on is told the next time.
  @Scheduled(fixedDelayString = "PT10S")
  void tell() {
    var comments = new ArrayList<>(changed);
    comments.forEach(changed::remove);
    for (int from = 0; from < comments.size(); from += PAGE) {
      var page = comments.subList(from, Math.min(from + PAGE, comments.size()));
      index.later(page.stream().map(IndexFeed::comment).toList());
    }
  }
}
