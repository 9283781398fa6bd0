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
import org.rapporteur.intake.ImportRunSql.BatchProgress;
import org.rapporteur.intake.file.ContributionRow;
import org.rapporteur.intake.file.ImportRemark;

/// Decides for each row of a batch: new comment, already imported, waiting for its parent, or
/// rejected.
final class ImportBatch {

  /// A new comment: a reply to a stored comment, a reply to one in the batch, or a root.
  record NewImportedComment(
      ContributionRow row, @Nullable CommentId parent, @Nullable Integer parentInBatch) {}

  private final ImportContext context;
  private final Map<String, ImportedRow> imported;
  private final Set<String> waiting;
  private final boolean isFinalPass;
  private final List<NewImportedComment> comments = new ArrayList<>();
  private final List<ContributionRow> deferred = new ArrayList<>();
  private final List<ImportRemark> remarks = new ArrayList<>();
  private final Map<String, Integer> positions = new HashMap<>();
  private final Map<String, Long> lines = new HashMap<>();
  private final BatchProgress progress = new BatchProgress();

  ImportBatch(
      ImportContext context,
      Map<String, ImportedRow> imported,
      Set<String> waiting,
      boolean isFinalPass) {
    this.context = context;
    this.imported = imported;
    this.waiting = new HashSet<>(waiting);
    this.isFinalPass = isFinalPass;
  }

  void addRemark(ImportRemark remark) {
    remarks.add(remark);
    if (remark.outcome() == ImportRemark.RowOutcome.LEFT_OUT) {
      progress.rejected++;
    }
  }

  void add(ContributionRow row) {
    var existing = imported.get(row.id());
    Long sameLine = lines.get(row.id());
    if (sameLine != null || waiting.contains(row.id())) {
      reject(row, "id-repeated", sameLine == null ? row.id() : String.valueOf(sameLine));
    } else if (existing != null
        && existing.fileHash().equals(context.fileHash())
        && existing.line() != row.line()) {
      reject(row, "id-repeated", String.valueOf(existing.line()));
    } else if (existing != null) {
      progress.alreadyPresent++;
    } else {
      lines.put(row.id(), row.line());
      addAtParent(row);
    }
  }

  private void addAtParent(ContributionRow row) {
    if (!row.isReply()) {
      addComment(row, null, null);
      return;
    }
    var stored = imported.get(row.parent());
    var inBatch = positions.get(row.parent());
    if (stored != null && isOtherQuestion(row, stored.question())
        || inBatch != null && isOtherQuestion(row, context.question(comments.get(inBatch).row()))) {
      addAsThread(row, "parent-elsewhere");
    } else if (stored != null) {
      addComment(row, stored.comment(), null);
    } else if (inBatch != null) {
      addComment(row, null, inBatch);
    } else if (canParentFollow(row)) {
      deferred.add(row);
    } else {
      addAsThread(row, isFinalPass ? "parent-circle" : "parent-missing");
    }
  }

  private boolean canParentFollow(ContributionRow row) {
    return !isFinalPass && !row.parent().equals(row.id()) && context.mightContain(row.parent());
  }

  private boolean isOtherQuestion(ContributionRow row, QuestionId question) {
    return !context.question(row).equals(question);
  }

  private void addAsThread(ContributionRow row, String code) {
    remarks.add(
        new ImportRemark(
            row.line(), ImportRemark.RowOutcome.THREAD, "parent_id", code, row.parent()));
    progress.orphans++;
    addComment(row, null, null);
  }

  private void addComment(
      ContributionRow row, @Nullable CommentId parent, @Nullable Integer inBatch) {
    positions.put(row.id(), comments.size());
    comments.add(new NewImportedComment(row, parent, inBatch));
    progress.imported++;
    progress.replies += row.isReply() ? 1 : 0;
    if (!row.country().isEmpty() && context.country(row).isEmpty()) {
      remarks.add(
          new ImportRemark(
              row.line(),
              ImportRemark.RowOutcome.WITHOUT,
              "country",
              "country-unknown",
              row.country()));
    }
  }

  private void reject(ContributionRow row, String code, String found) {
    addRemark(new ImportRemark(row.line(), ImportRemark.RowOutcome.LEFT_OUT, "id", code, found));
  }

  List<NewImportedComment> comments() {
    return comments;
  }

  List<ContributionRow> deferred() {
    return deferred;
  }

  List<ImportRemark> remarks() {
    return remarks;
  }

  BatchProgress progress() {
    return progress;
  }
}
