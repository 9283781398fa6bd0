package org.rapporteur.publiclog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.publiclog.LogSql.LogHead;
import org.rapporteur.publiclog.LogSql.LogRow;
import org.rapporteur.publiclog.VerificationResult.LogProblem;
import org.rapporteur.publiclog.merkle.Frontier;
import org.rapporteur.publiclog.merkle.Frontier.HashedSubtree;
import org.rapporteur.publiclog.merkle.MerkleTree;

/// Verification of one log. It rebuilds the Merkle tree from the leaves and stops at the first
/// difference from the stored hashes, entries, head or last checkpoint.
class LogVerification {

  /// Number of rows in memory at a time.
  private static final int CHUNK_SIZE = 1024;

  private final LogSql logSql;
  private final LogNodeSql nodeSql;
  private final LogName log;
  private final LogHead head;
  private final @Nullable Checkpoint signed;
  private Frontier frontier = Frontier.EMPTY;
  private @Nullable LogProblem problem;

  LogVerification(
      LogSql logSql, LogNodeSql nodeSql, LogName log, LogHead head, @Nullable Checkpoint signed) {
    this.logSql = logSql;
    this.nodeSql = nodeSql;
    this.log = log;
    this.head = head;
    this.signed = signed;
  }

  VerificationResult verify() {
    compareWithCheckpoint();
    while (problem == null && frontier.size() < head.size()) {
      verifyChunk();
    }
    if (problem == null && !Arrays.equals(frontier.toBytes(), head.frontier().toBytes())) {
      problem = new LogProblem("head-changed", head.size());
    }
    if (problem == null && signed != null && signed.size() > head.size()) {
      problem = new LogProblem("shorter-than-signed", signed.size());
    }
    return new VerificationResult(
        log, frontier.size(), HexFormat.of().formatHex(frontier.root()), problem);
  }

  private void verifyChunk() {
    int start = frontier.size();
    int count = Math.min(CHUNK_SIZE, head.size() - start);
    var stored = new StoredHashes(start, start + count);
    for (LogRow row : logSql.listOldestAfter(head, start, count)) {
      verifyRow(row, stored);
      if (problem != null) {
        return;
      }
    }
    if (frontier.size() < start + count) {
      problem = new LogProblem("entry-missing", frontier.size() + 1);
    }
  }

  private void verifyRow(LogRow row, StoredHashes stored) {
    if (row.number() != frontier.size() + 1) {
      problem = new LogProblem("entry-missing", frontier.size() + 1);
      return;
    }
    var growth = frontier.append(MerkleTree.leafHash(row.leaf()));
    var problemCode = stored.findDifference(growth.completed()).or(() -> findRowDifference(row));
    if (problemCode.isPresent()) {
      problem = new LogProblem(problemCode.get(), row.number());
      return;
    }
    frontier = growth.frontier();
    compareWithCheckpoint();
  }

  private void compareWithCheckpoint() {
    if (signed != null
        && signed.size() == frontier.size()
        && !Arrays.equals(signed.rootHash(), frontier.root())) {
      problem = new LogProblem("differs-from-signed", frontier.size());
    }
  }

  /// Compares the stored columns with the content of the leaf.
  private Optional<String> findRowDifference(LogRow row) {
    Leaf leaf;
    try {
      leaf = Leaf.parse(row.leaf());
    } catch (RuntimeException e) {
      return Optional.of("leaf-unreadable");
    }
    boolean hasSameColumns =
        leaf.log().equals(log)
            && leaf.number() == row.number()
            && leaf.recordedAt().equals(row.recordedAt())
            && leaf.act().kind().equals(row.kind())
            && leaf.act().subject().equals(row.subject())
            && leaf.act().actorRole().equals(row.actorRole());
    if (!hasSameColumns) {
      return Optional.of("values-changed");
    }
    if (hasDifferentDigest(row.text(), leaf.textDigest())) {
      return Optional.of("text-changed");
    }
    return hasDifferentDigest(row.actor(), leaf.actorDigest())
        ? Optional.of("name-changed")
        : Optional.empty();
  }

  /// An erased text has no digest to compare.
  private static boolean hasDifferentDigest(@Nullable SaltedText stored, @Nullable String digest) {
    return stored != null && !stored.digest().equals(digest);
  }

  /// Stored hashes of the subtrees that a range of leaves completes, one list per level.
  private final class StoredHashes {

    private final List<List<byte[]>> hashesByLevel = new ArrayList<>();
    private final int start;

    StoredHashes(int start, int end) {
      this.start = start;
      for (int level = 0; end >> level > 0; level++) {
        int position = start >> level;
        hashesByLevel.add(nodeSql.listHashes(head, level, position, (end >> level) - position));
      }
    }

    Optional<String> findDifference(List<HashedSubtree> computed) {
      for (HashedSubtree node : computed) {
        int level = node.subtree().level();
        int index = node.subtree().position() - (start >> level);
        var stored = hashesByLevel.get(level);
        if (index >= stored.size() || !Arrays.equals(stored.get(index), node.hash())) {
          return Optional.of(level == 0 ? "leaf-changed" : "tree-changed");
        }
      }
      return Optional.empty();
    }
  }
}
