package org.rapporteur.synthesis.agreement;

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

/// Removes statements from samples that may not be read any more.
@Component
class ModelSampleRemovals {

  private final ModelSampleRepository samples;
  private final CommentAttributionSql comments;
  private final Transactions transactions;

  ModelSampleRemovals(
      ModelSampleRepository samples, CommentAttributionSql comments, Transactions transactions) {
    this.samples = samples;
    this.comments = comments;
    this.transactions = transactions;
  }

  @AfterCommit
  void on(CommentRemoved event) {
    remove(event.consultation());
  }

  @AfterCommit
  void on(CommentWithdrawn event) {
    remove(event.consultation());
  }

  @AfterCommit
  void on(CommentRedacted event) {
    remove(event.consultation());
  }

  @AfterCommit
  void on(CommentReturned event) {
    remove(event.consultation());
  }

  private void remove(ConsultationId consultation) {
    transactions.write(
        () -> {
          var removed = RemovedTexts.load(comments, consultation);
          samples
              .findByConsultationIdOrderByIdDesc(consultation.value())
              .forEach(sample -> sample.remove(removed));
        });
  }
}
