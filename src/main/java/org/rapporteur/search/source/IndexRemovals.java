package org.rapporteur.search.source;

import org.rapporteur.consultation.ConsultationRemoved;
import org.rapporteur.consultation.ConsultationWithdrawn;
import org.rapporteur.discussion.CommentRedacted;
import org.rapporteur.discussion.CommentRemoved;
import org.rapporteur.discussion.CommentRevised;
import org.rapporteur.discussion.CommentWithdrawn;
import org.rapporteur.discussion.SubmissionChanged;
import org.rapporteur.moderation.DecisionErased;
import org.rapporteur.search.index.Index;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Takes out of the index what is not public any more, before whoever took it away has their
/// answer: in their own thread, after the commit. The event is kept until that is done.
@Component
class IndexRemovals {

  private final Index index;

  IndexRemovals(Index index) {
    this.index = index;
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
    Removal.by(event).orElseThrow().carryOut(index);
  }
}
