package org.rapporteur.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  record NewImportedComment(
      ContributionRow row, @Nullable CommentId parent, @Nullable Integer parentInBatch) {}

  private final ImportContext context;
  private final Map<String, ImportedRow> importedById;
  private final Set<String> waitingIds;
  private final boolean canWaitForParent;
  private final List<NewImportedComment> newComments = new ArrayList<>();
  private final List<ContributionRow> waitingReplies = new ArrayList<>();
  private final List<ImportRemark> remarks = new ArrayList<>();
  private final Map<String, Integer> indexById = new HashMap<>();
  private final Map<String, Long> lineById = new HashMap<>();
  private int alreadyPresent;
  private int rejected;
  private int replies;
  private int orphans;

  private ImportBatch(
      ImportContext context,
      Map<String, ImportedRow> importedById,
      Set<String> waitingIds,
      boolean canWaitForParent) {
    this.context = context;
    this.importedById = importedById;
    this.waitingIds = new HashSet<>(waitingIds);
    this.canWaitForParent = canWaitForParent;
  }

  /// @param importedById the stored rows among these rows and their parents
  /// @param waitingIds the ids among these rows that another waiting row has
  static ImportBatch decide(
      BatchRows batchRows,
      ImportContext context,
      Map<String, ImportedRow> importedById,
      Set<String> waitingIds) {
    var batch = new ImportBatch(context, importedById, waitingIds, batchRows.canWaitForParent());
    batchRows.rejected().forEach(batch::addRejection);
    batchRows.rows().forEach(batch::add);
    return batch;
  }

  private void add(ContributionRow row) {
    var imported = importedById.get(row.id());
    Long earlierLine = lineById.get(row.id());
    if (earlierLine != null) {
      rejectRepeatedId(row, String.valueOf(earlierLine));
    } else if (waitingIds.contains(row.id())) {
      rejectRepeatedId(row, row.id());
    } else if (imported != null && isOtherRowOfFile(imported, row)) {
      rejectRepeatedId(row, String.valueOf(imported.line()));
    } else if (imported != null) {
      alreadyPresent++;
    } else {
      lineById.put(row.id(), row.line());
      addAtParent(row);
    }
  }

  private boolean isOtherRowOfFile(ImportedRow imported, ContributionRow row) {
    return imported.fileHash().equals(context.fileHash()) && imported.line() != row.line();
  }

  private void addAtParent(ContributionRow row) {
    if (!row.isReply()) {
      addComment(row, null, null);
      return;
    }
    var storedParent = importedById.get(row.parent());
    var parentIndex = indexById.get(row.parent());
    if (storedParent != null && isOtherQuestion(row, storedParent.question())
        || parentIndex != null
            && isOtherQuestion(row, context.question(newComments.get(parentIndex).row()))) {
      addAsThread(row, "parent-elsewhere");
    } else if (storedParent != null) {
      addComment(row, storedParent.comment(), null);
    } else if (parentIndex != null) {
      addComment(row, null, parentIndex);
    } else if (canParentFollow(row)) {
      waitingReplies.add(row);
    } else {
      addAsThread(row, canWaitForParent ? "parent-missing" : "parent-circle");
    }
  }

  private boolean canParentFollow(ContributionRow row) {
    return canWaitForParent && !row.parent().equals(row.id()) && context.mightContain(row.parent());
  }

  private boolean isOtherQuestion(ContributionRow row, QuestionId question) {
    return !context.question(row).equals(question);
  }

  private void addAsThread(ContributionRow row, String code) {
    remarks.add(new ImportRemark(row.line(), RowOutcome.THREAD, "parent_id", code, row.parent()));
    orphans++;
    addComment(row, null, null);
  }

  private void addComment(
      ContributionRow row, @Nullable CommentId parent, @Nullable Integer parentInBatch) {
    indexById.put(row.id(), newComments.size());
    newComments.add(new NewImportedComment(row, parent, parentInBatch));
    replies += row.isReply() ? 1 : 0;
    String country = row.author().country();
    if (!country.isEmpty() && context.country(row).isEmpty()) {
      remarks.add(
          new ImportRemark(row.line(), RowOutcome.WITHOUT, "country", "country-unknown", country));
    }
  }

  private void addRejection(ImportRemark remark) {
    remarks.add(remark);
    rejected++;
  }

  private void rejectRepeatedId(ContributionRow row, String earlierRow) {
    addRejection(
        new ImportRemark(row.line(), RowOutcome.LEFT_OUT, "id", "id-repeated", earlierRow));
  }

  List<NewImportedComment> newComments() {
    return newComments;
  }

  /// Replies whose parent is later in the file.
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
