package org.rapporteur.intake;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.comment.CommentImportService;
import org.rapporteur.discussion.questionposition.QuestionPositionImportService;
import org.rapporteur.intake.ImportBatch.NewImportedComment;
import org.rapporteur.intake.ImportRowSql.ImportedRow;
import org.rapporteur.intake.ImportRun.CommentNumberRange;
import org.rapporteur.intake.ImportRunSql.ImportLease;
import org.rapporteur.intake.file.ContributionFile.FilePosition;
import org.rapporteur.intake.file.ContributionRow;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Component;

/// Stores a batch of rows, its remarks and the progress in one transaction.
@Component
class ImportBatchStore {

  private final ImportRunSql runs;
  private final ImportRowSql rows;
  private final ImportRemarkSql remarks;
  private final CommentImportService comments;
  private final QuestionPositionImportService positions;
  private final Transactions transactions;
  private final Clock clock;

  ImportBatchStore(
      ImportRunSql runs,
      ImportRowSql rows,
      ImportRemarkSql remarks,
      CommentImportService comments,
      QuestionPositionImportService positions,
      Transactions transactions,
      Clock clock) {
    this.runs = runs;
    this.rows = rows;
    this.remarks = remarks;
    this.comments = comments;
    this.positions = positions;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// The first waiting replies whose parent is stored now, in the order of the file.
  List<ContributionRow> listReady(ImportRunId run, int limit) {
    return rows.listReady(run, limit);
  }

  /// The first waiting replies, in the order of the file.
  List<ContributionRow> listWaiting(ImportRunId run, int limit) {
    return rows.listWaiting(run, limit);
  }

  /// Throws [LeaseLost] if another node has taken over the import.
  /// @param position the position in the file after these rows, where an interrupted import resumes
  void store(ImportLease lease, ImportContext context, BatchRows batchRows, FilePosition position) {
    transactions.write(
        () -> {
          if (batchRows.areWaitingReplies()) {
            rows.deleteWaiting(lease.run(), batchRows.rows());
          }
          var batch = decide(lease.run(), context, batchRows);
          rows.storeWaiting(lease.run(), batch.waitingReplies());
          var numbers = storeComments(lease.run(), context, batch.newComments());
          remarks.add(lease.run(), batch.remarks());
          runs.saveProgress(lease, position, batch.progress(numbers), clock.instant());
        });
  }

  private ImportBatch decide(ImportRunId run, ImportContext context, BatchRows batchRows) {
    return ImportBatch.decide(
        batchRows,
        context,
        findImported(context, batchRows),
        rows.findWaitingLines(run, batchRows.ids()));
  }

  private Map<String, ImportedRow> findImported(ImportContext context, BatchRows batchRows) {
    var ids = new HashSet<>(batchRows.ids());
    batchRows.rows().stream()
        .filter(ContributionRow::isReply)
        .map(ContributionRow::parent)
        .forEach(ids::add);
    return rows.findImported(context.consultation().id(), ids);
  }

  private @Nullable CommentNumberRange storeComments(
      ImportRunId run, ImportContext context, List<NewImportedComment> newComments) {
    if (newComments.isEmpty()) {
      return null;
    }
    var consultation = context.consultation().id();
    var stored =
        comments.addBatch(consultation, newComments.stream().map(context::toComment).toList());
    var storedRows = newComments.stream().map(NewImportedComment::row).toList();
    rows.add(consultation, run, storedRows, stored.ids());
    positions.addBatch(mapPositions(storedRows, stored.ids()));
    rows.markReady(run, storedRows.stream().map(ContributionRow::id).toList());
    return new CommentNumberRange(stored.firstNumber(), stored.lastNumber());
  }

  /// Maps each comment to the position on its question that the row contains, if any.
  ///
  /// @param comments the comment of each row, in the same order
  private static Map<CommentId, ScaleChoice> mapPositions(
      List<ContributionRow> rows, List<CommentId> comments) {
    var choices = new HashMap<CommentId, ScaleChoice>();
    for (int i = 0; i < rows.size(); i++) {
      var choice = rows.get(i).questionPosition();
      if (choice != null) {
        choices.put(comments.get(i), choice);
      }
    }
    return choices;
  }
}
