package org.rapporteur.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.intake.ImportRowSql.ImportedRow;
import org.rapporteur.intake.ImportRun.CommentNumberRange;
import org.rapporteur.intake.file.ContributionRow;
import org.rapporteur.intake.file.ImportRemark;
import org.rapporteur.intake.file.ImportRemark.RowOutcome;

/// Decides for each row of a batch: new comment, already imported, waiting for its parent, or
/// rejected.
final class ImportBatch {

  /// The counts of one stored batch.
  /// @param numbers numbers of the new comments; null if there are none
  record BatchProgress(
      int imported,
      int alreadyPresent,
      int rejected,
      int replies,
      int orphans,
      @Nullable CommentNumberRange numbers) {

    int done() {
      return imported + alreadyPresent + rejected;
    }
  }

  /// A new comment: a reply to a stored comment, a reply to one in the batch, or a thread.
  /// @param parent the stored parent; null if there is none
  /// @param parentInBatch the index of the parent among the new comments; null if it is not there
  record NewImportedComment(
      ContributionRow row, @Nullable CommentId parent, @Nullable Integer parentInBatch) {}

  private final ImportContext context;
  private final Map<String, ImportedRow> importedById;
  private final boolean canWaitForParent;
  private final List<NewImportedComment> newComments = new ArrayList<>();
  private final List<ContributionRow> waitingReplies = new ArrayList<>();
  private final List<ImportRemark> remarks = new ArrayList<>();

  /// The index of each row among the new comments.
  private final Map<String, Integer> indexById = new HashMap<>();

  /// The line of each row that is in this batch or waits for its parent.
  private final Map<String, Long> lineById;

  private int alreadyPresent;
  private int rejected;
  private int replies;
  private int orphans;

  private ImportBatch(
      ImportContext context,
      Map<String, ImportedRow> importedById,
      Map<String, Long> waitingLineById,
      boolean canWaitForParent) {
    this.context = context;
    this.importedById = importedById;
    this.lineById = new HashMap<>(waitingLineById);
    this.canWaitForParent = canWaitForParent;
  }

  /// Decides for each row whether it becomes a comment, is already imported or is rejected.
  ///
  /// @param importedById the imported rows among these rows and their parents
  /// @param waitingLineById the line of the waiting row that has the same id as one of these rows
  static ImportBatch decide(
      BatchRows batchRows,
      ImportContext context,
      Map<String, ImportedRow> importedById,
      Map<String, Long> waitingLineById) {
    var batch =
        new ImportBatch(context, importedById, waitingLineById, batchRows.canWaitForParent());
    batchRows.rejected().forEach(batch::addRejection);
    batchRows.rows().forEach(batch::addRow);
    return batch;
  }

  private void addRow(ContributionRow row) {
    var imported = importedById.get(row.id());
    Long earlierLine = lineById.get(row.id());
    if (earlierLine != null) {
      rejectRepeatedId(row, earlierLine);
    } else if (imported != null && isOtherRowOfFile(imported, row)) {
      rejectRepeatedId(row, imported.line());
    } else if (imported != null) {
      alreadyPresent++;
    } else {
      lineById.put(row.id(), row.line());
      addToParent(row);
    }
  }

  /// True if another row of the same file has the id. The same row can be imported again.
  private boolean isOtherRowOfFile(ImportedRow imported, ContributionRow row) {
    return imported.fileHash().equals(context.fileHash()) && imported.line() != row.line();
  }

  private void addToParent(ContributionRow row) {
    if (!row.isReply()) {
      addComment(row, null, null);
      return;
    }
    var storedParent = importedById.get(row.parent());
    var parentIndex = indexById.get(row.parent());
    if (belongsToOtherQuestionThanParent(row)) {
      addAsThread(row, "parent-other-question");
    } else if (storedParent != null) {
      addComment(row, storedParent.comment(), null);
    } else if (parentIndex != null) {
      addComment(row, null, parentIndex);
    } else if (canWait(row)) {
      waitingReplies.add(row);
    } else {
      addAsThread(row, canWaitForParent ? "parent-missing" : "parent-cycle");
    }
  }

  /// True if the parent may still follow in the file.
  private boolean canWait(ContributionRow row) {
    return canWaitForParent && !row.parent().equals(row.id()) && context.mightContain(row.parent());
  }

  private boolean belongsToOtherQuestionThanParent(ContributionRow row) {
    return findParentQuestion(row)
        .filter(parentQuestion -> !parentQuestion.equals(context.getQuestion(row)))
        .isPresent();
  }

  /// Returns empty if the parent is neither imported nor a new comment.
  private Optional<QuestionId> findParentQuestion(ContributionRow row) {
    var storedParent = importedById.get(row.parent());
    return storedParent == null
        ? Optional.ofNullable(indexById.get(row.parent()))
            .map(index -> context.getQuestion(newComments.get(index).row()))
        : Optional.of(storedParent.question());
  }

  /// Adds a reply without an imported parent as the first comment of a thread.
  ///
  /// @param code the reason in the remark about the reply
  private void addAsThread(ContributionRow row, String code) {
    remarks.add(
        new ImportRemark(
            row.line(), RowOutcome.IMPORTED_AS_THREAD, "parent_id", code, row.parent()));
    orphans++;
    addComment(row, null, null);
  }

  private void addComment(
      ContributionRow row, @Nullable CommentId parent, @Nullable Integer parentInBatch) {
    indexById.put(row.id(), newComments.size());
    newComments.add(new NewImportedComment(row, parent, parentInBatch));
    replies += row.isReply() ? 1 : 0;
    String country = row.author().country();
    if (!country.isEmpty() && context.findCountry(row).isEmpty()) {
      remarks.add(
          new ImportRemark(
              row.line(), RowOutcome.VALUE_IGNORED, "country", "country-unknown", country));
    }
  }

  private void addRejection(ImportRemark remark) {
    remarks.add(remark);
    rejected++;
  }

  private void rejectRepeatedId(ContributionRow row, long earlierLine) {
    addRejection(
        new ImportRemark(
            row.line(), RowOutcome.REJECTED, "id", "id-repeated", String.valueOf(earlierLine)));
  }

  List<NewImportedComment> newComments() {
    return newComments;
  }

  /// Replies whose parent may follow in the file.
  List<ContributionRow> waitingReplies() {
    return waitingReplies;
  }

  List<ImportRemark> remarks() {
    return remarks;
  }

  BatchProgress progress(@Nullable CommentNumberRange numbers) {
    return new BatchProgress(
        newComments.size(), alreadyPresent, rejected, replies, orphans, numbers);
  }
}
