package org.rapporteur.intake;

import java.util.List;
import org.rapporteur.intake.file.ContributionRow;
import org.rapporteur.intake.file.ImportRemark;

/// Rows that are stored in one transaction.
/// @param rejected remarks about the invalid rows between them; empty for rows of the database
record BatchRows(List<ContributionRow> rows, List<ImportRemark> rejected, RowOrigin origin) {

  /// The place from which the rows were read.
  enum RowOrigin {
    /// The next rows of the file.
    FILE,
    /// Waiting replies whose parent is stored now.
    READY_REPLIES,
    /// A waiting reply in a cycle: its parent directly or indirectly replies to it.
    REPLY_CYCLE
  }

  static BatchRows fromFile(List<ContributionRow> rows, List<ImportRemark> rejected) {
    return new BatchRows(rows, rejected, RowOrigin.FILE);
  }

  static BatchRows fromReadyReplies(List<ContributionRow> replies) {
    return new BatchRows(replies, List.of(), RowOrigin.READY_REPLIES);
  }

  static BatchRows fromReplyCycle(List<ContributionRow> replies) {
    return new BatchRows(replies, List.of(), RowOrigin.REPLY_CYCLE);
  }

  boolean isEmpty() {
    return rows.isEmpty() && rejected.isEmpty();
  }

  boolean areWaitingReplies() {
    return origin != RowOrigin.FILE;
  }

  /// False for a reply in a cycle: its parent would never be stored.
  boolean canWaitForParent() {
    return origin != RowOrigin.REPLY_CYCLE;
  }

  List<String> ids() {
    return rows.stream().map(ContributionRow::id).toList();
  }
}
