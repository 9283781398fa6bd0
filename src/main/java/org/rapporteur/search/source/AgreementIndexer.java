package org.rapporteur.search.source;

import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Gatherers;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.PositionChanged;
import org.rapporteur.search.index.IndexedItem;
import org.rapporteur.search.index.SearchIndex;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Reindexes comments whose positions changed, for the order by agreement. All changes of ten
/// seconds are one update. They are not stored as events, because after a crash only the order is
/// outdated.
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

  /// Clears the set before the index reads the comments. Later changes are then part of the next
  /// update.
  @Scheduled(fixedDelayString = "PT10S")
  void updateIndex() {
    var comments = new ArrayList<>(changedComments);
    comments.forEach(changedComments::remove);
    comments.stream()
        .map(IndexedItem::forComment)
        .gather(Gatherers.windowFixed(PAGE_SIZE))
        .forEach(searchIndex::updateLater);
  }
}
