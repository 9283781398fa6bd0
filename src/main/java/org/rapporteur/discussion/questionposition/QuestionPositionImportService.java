package org.rapporteur.discussion.questionposition;

import java.util.Map;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Service;

/// Imports positions on questions with the comments that give them. The latest comment of a
/// contributor gives the current position. The caller checks permission.
@Service
public class QuestionPositionImportService {

  private final QuestionPositionSql positionSql;
  private final QuestionPositionStore store;
  private final Transactions transactions;

  QuestionPositionImportService(
      QuestionPositionSql positionSql, QuestionPositionStore store, Transactions transactions) {
    this.positionSql = positionSql;
    this.store = store;
    this.transactions = transactions;
  }

  public void addBatch(Map<CommentId, ScaleChoice> choices) {
    if (!choices.isEmpty()) {
      transactions.write(() -> store.storeAll(positionSql.createFromComments(choices)));
    }
  }
}
