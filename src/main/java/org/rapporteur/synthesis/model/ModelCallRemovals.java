package org.rapporteur.synthesis.model;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentRedacted;
import org.rapporteur.discussion.CommentRemoved;
import org.rapporteur.discussion.CommentReturned;
import org.rapporteur.discussion.CommentWithdrawn;
import org.rapporteur.discussion.snapshot.CommentAttributionSql;
import org.rapporteur.shared.AfterCommit;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.removal.RemovedTexts;
import org.springframework.stereotype.Component;

/// Deletes the texts of calls that contain words which may not be read any more.
@Component
class ModelCallRemovals {

  private final ModelCallRepository calls;
  private final CommentAttributionSql comments;
  private final Transactions transactions;

  ModelCallRemovals(
      ModelCallRepository calls, CommentAttributionSql comments, Transactions transactions) {
    this.calls = calls;
    this.comments = comments;
    this.transactions = transactions;
  }

  @AfterCommit
  void on(CommentRemoved event) {
    deleteTexts(event.consultation());
  }

  @AfterCommit
  void on(CommentWithdrawn event) {
    deleteTexts(event.consultation());
  }

  @AfterCommit
  void on(CommentRedacted event) {
    deleteTexts(event.consultation());
  }

  @AfterCommit
  void on(CommentReturned event) {
    deleteTexts(event.consultation());
  }

  private void deleteTexts(ConsultationId consultation) {
    transactions.write(
        () -> {
          var removed = RemovedTexts.load(comments, consultation);
          calls.listWithTexts(consultation.value()).stream()
              .filter(call -> call.contains(removed))
              .forEach(ModelCall::deleteTexts);
        });
  }
}
