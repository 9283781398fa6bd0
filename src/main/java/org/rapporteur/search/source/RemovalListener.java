package org.rapporteur.search.source;

import org.rapporteur.consultation.ConsultationRemoved;
import org.rapporteur.consultation.ConsultationWithdrawn;
import org.rapporteur.discussion.CommentRedacted;
import org.rapporteur.discussion.CommentRemoved;
import org.rapporteur.discussion.CommentRevised;
import org.rapporteur.discussion.CommentWithdrawn;
import org.rapporteur.discussion.SubmissionChanged;
import org.rapporteur.moderation.DecisionErased;
import org.rapporteur.search.index.SearchIndex;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Removes items that are no longer public from the index. It runs after the commit and before the
/// response, in the same thread. The event is stored until the removal is complete.
@Component
class RemovalListener {

  private final SearchIndex searchIndex;

  RemovalListener(SearchIndex searchIndex) {
    this.searchIndex = searchIndex;
  }

  @TransactionalEventListener
  void on(CommentRemoved event) {
    remove(event);
  }

  @TransactionalEventListener
  void on(CommentWithdrawn event) {
    remove(event);
  }

  @TransactionalEventListener
  void on(CommentRedacted event) {
    remove(event);
  }

  @TransactionalEventListener
  void on(CommentRevised event) {
    remove(event);
  }

  @TransactionalEventListener
  void on(SubmissionChanged event) {
    remove(event);
  }

  @TransactionalEventListener
  void on(DecisionErased event) {
    remove(event);
  }

  @TransactionalEventListener
  void on(ConsultationWithdrawn event) {
    remove(event);
  }

  @TransactionalEventListener
  void on(ConsultationRemoved event) {
    remove(event);
  }

  private void remove(Object event) {
    IndexRemoval.fromEvent(event).orElseThrow().run(searchIndex);
  }
}
