package org.rapporteur.intake;

import java.util.List;
import org.rapporteur.intake.file.ContributionRow;
import org.rapporteur.intake.file.ImportRemark;

/// The rows of one batch.
/// @param rejected remarks about invalid rows that were read with them
record BatchRows(List<ContributionRow> rows, List<ImportRemark> rejected, RowOrigin origin) {

  /// The origin of the rows.
  enum RowOrigin {
    /// Rows that were just read.
    FILE,
    /// Waiting replies whose parent is stored now.
    READY_REPLIES,
    /// A waiting reply that indirectly answers itself; it becomes a thread.
    REPLY_CYCLE
  }

  static BatchRows fromFile(List<ContributionRow> rows, List<ImportRemark> rejected) {
    return new BatchRows(rows, rejected, RowOrigin.FILE);
  }

  static BatchRows fromReadyReplies(List<ContributionRow> replies) {
    return new BatchRows(replies, List.of(), RowOrigin.READY_REPLIES);
  }

  static BatchRows fromCycle(List<ContributionRow> replies) {
    return new BatchRows(replies, List.of(), RowOrigin.REPLY_CYCLE);
  }

  boolean isEmpty() {
    return rows.isEmpty() && rejected.isEmpty();
  }

  boolean wereWaiting() {
    return origin != RowOrigin.FILE;
  }

  /// False if a reply must not wait for its parent any longer.
  boolean canWaitForParent() {
    return origin != RowOrigin.REPLY_CYCLE;
  }

  List<String> ids() {
    return rows.stream().map(ContributionRow::id).toList();
  }
}
