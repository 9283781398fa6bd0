package org.rapporteur.search.source;

import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.PositionChanged;
import org.rapporteur.search.index.SearchIndex;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Reindexes comments whose positions changed, for the order by agreement. All positions of some
/// seconds are one update; they are not stored as events, because a crash affects only the order.
@Component
class AgreementIndexer {

  private static final int PAGE_SIZE = 1_000;

  private final SearchIndex searchIndex;
  private final Set<CommentId> changedComments = ConcurrentHashMap.newKeySet();

  AgreementIndexer(SearchIndex searchIndex) {
    this.searchIndex = searchIndex;
  }

  @EventListener
  void on(PositionChanged event) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            changedComments.add(event.comment());
          }
        });
  }

  /// Clears the set before the index reads the comments, so that later changes are updated the next
  /// time.
  @Scheduled(fixedDelayString = "PT10S")
  void updateIndex() {
    var comments = new ArrayList<>(changedComments);
    comments.forEach(changedComments::remove);
    for (int from = 0; from < comments.size(); from += PAGE_SIZE) {
      var page = comments.subList(from, Math.min(from + PAGE_SIZE, comments.size()));
      searchIndex.updateLater(page.stream().map(PublicationListener::commentItem).toList());
    }
  }
}
