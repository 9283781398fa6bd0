package org.rapporteur.publiclog;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.publiclog.Frontier.HashedSubtree;
import org.rapporteur.publiclog.LogSql.LogHead;
import org.rapporteur.publiclog.LogSql.LogRow;
import org.rapporteur.publiclog.VerificationResult.LogProblem;
import org.rapporteur.shared.NotFound;
import org.springframework.stereotype.Service;

/// Rebuilds the Merkle tree of a log from its leaves and compares it with the stored hashes,
/// entries, head and last checkpoint.
@Service
public class LogVerificationService {

  /// Rows in memory at a time.
  private static final int CHUNK_SIZE = 1024;

  private final LogSql logs;
  private final CheckpointSigner checkpoints;

  LogVerificationService(LogSql logs, CheckpointSigner checkpoints) {
    this.logs = logs;
    this.checkpoints = checkpoints;
  }

  public List<VerificationResult> verifyAll() {
    return logs.listNames().stream().map(this::verify).toList();
  }

  public VerificationResult verify(LogName log) {
    var head = logs.findHead(log).orElseThrow(() -> new NotFound("log", log));
    return new VerificationRun(log, head, checkpoints.findLast(log).orElse(null)).verify();
  }

  private final class VerificationRun {

    private final LogName log;
    private final LogHead head;
    private final @Nullable Checkpoint signed;
    private Frontier frontier = Frontier.EMPTY;
    private @Nullable LogProblem problem;

    VerificationRun(LogName log, LogHead head, @Nullable Checkpoint signed) {
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
      int first = frontier.size();
      int count = Math.min(CHUNK_SIZE, head.size() - first);
      var stored = new StoredHashes(head, first, first + count);
      for (LogRow row : logs.listOldestAfter(head, first, count)) {
        verifyRow(row, stored);
        if (problem != null) {
          return;
        }
      }
      if (frontier.size() < first + count) {
        problem = new LogProblem("entry-missing", frontier.size() + 1);
      }
    }

    private void verifyRow(LogRow row, StoredHashes stored) {
      if (row.number() != frontier.size() + 1) {
        problem = new LogProblem("entry-missing", frontier.size() + 1);
        return;
      }
      var growth = frontier.append(MerkleTree.leafHash(row.leaf()));
      var code = stored.findDifference(growth.completed()).or(() -> findRowDifference(row));
      if (code.isPresent()) {
        problem = new LogProblem(code.get(), row.number());
        return;
      }
      frontier = growth.frontier();
      compareWithCheckpoint();
    }

    private void compareWithCheckpoint() {
      if (signed != null
          && signed.size() == frontier.size()
          && !Arrays.equals(signed.rootHash(), frontier.root())) {
        problem = new LogProblem("other-than-signed", frontier.size());
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
      boolean matches =
          leaf.log().equals(log)
              && leaf.number() == row.number()
              && leaf.recordedAt().equals(row.recordedAt())
              && leaf.kind().equals(row.kind())
              && leaf.subject().equals(row.subject())
              && leaf.role().equals(row.actorRole());
      if (!matches) {
        return Optional.of("beside-changed");
      }
      if (hasDifferentDigest(row.text(), leaf.textDigest())) {
        return Optional.of("text-changed");
      }
      return hasDifferentDigest(row.actor(), leaf.actorDigest())
          ? Optional.of("name-changed")
          : Optional.empty();
    }

    /// An erased text has no digest to compare.
    private static boolean hasDifferentDigest(
        @Nullable SaltedText stored, @Nullable String digest) {
      return stored != null && !stored.digest().equals(digest);
    }
  }

  /// The stored hashes of the subtrees that a range of leaves completes, one list per level.
  private final class StoredHashes {

    private final List<List<byte[]>> levels = new java.util.ArrayList<>();
    private final int first;

    StoredHashes(LogHead head, int first, int end) {
      this.first = first;
      for (int level = 0; end >> level > 0; level++) {
        int from = first >> level;
        levels.add(logs.listHashes(head, level, from, (end >> level) - from));
      }
    }

    Optional<String> findDifference(List<HashedSubtree> computed) {
      for (HashedSubtree node : computed) {
        int level = node.subtree().level();
        int index = node.subtree().position() - (first >> level);
        var stored = levels.get(level);
        if (index >= stored.size() || !Arrays.equals(stored.get(index), node.hash())) {
          return Optional.of(level == 0 ? "leaf-changed" : "tree-changed");
        }
      }
      return Optional.empty();
    }
  }
}
