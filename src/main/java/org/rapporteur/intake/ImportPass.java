package org.rapporteur.intake;

import java.io.IOException;
import java.util.ArrayList;
import org.rapporteur.intake.ImportRunSql.ImportLease;
import org.rapporteur.intake.file.ContributionFile;
import org.rapporteur.intake.file.ContributionRow;
import org.rapporteur.intake.file.ImportRemark;

/// Stores the rows of a file in batches, in one pass. A reply that precedes its parent waits in the
/// database until the parent is stored.
final class ImportPass {

  /// Rows per transaction.
  private static final int BATCH_SIZE = 500;

  private final ImportLease lease;
  private final ImportContext context;
  private final ContributionFile file;
  private final ImportBatchStore batchStore;

  ImportPass(
      ImportLease lease,
      ImportContext context,
      ContributionFile file,
      ImportBatchStore batchStore) {
    this.lease = lease;
    this.context = context;
    this.file = file;
    this.batchStore = batchStore;
  }

  /// Stores all rows from the position of the file to its end.
  void run() throws IOException {
    boolean hasMore;
    do {
      hasMore = storeReadyReplies() || storeNextRows() || breakReplyCycle();
    } while (hasMore);
  }

  /// Returns false if no waiting reply has a stored parent.
  private boolean storeReadyReplies() {
    return store(BatchRows.fromReadyReplies(batchStore.listReady(lease.run(), BATCH_SIZE)));
  }

  /// Returns false at the end of the file.
  private boolean storeNextRows() throws IOException {
    var rows = new ArrayList<ContributionRow>(BATCH_SIZE);
    var rejected = new ArrayList<ImportRemark>();
    boolean isEnd = false;
    while (!isEnd && rows.size() + rejected.size() < BATCH_SIZE) {
      var step = file.readNext(rejected::add);
      var contribution = step.contribution();
      isEnd = step.isEnd();
      if (contribution != null) {
        rows.add(contribution);
      }
    }
    return store(BatchRows.fromFile(rows, rejected));
  }

  /// Replies still waiting at the end of the file form a cycle. The first of them becomes a thread,
  /// and then the others have a stored parent.
  private boolean breakReplyCycle() {
    return store(BatchRows.fromReplyCycle(batchStore.listWaiting(lease.run(), 1)));
  }

  /// Returns false if there is nothing to store.
  private boolean store(BatchRows batchRows) {
    if (batchRows.isEmpty()) {
      return false;
    }
    batchStore.store(lease, context, batchRows, file.position());
    return true;
  }
}
