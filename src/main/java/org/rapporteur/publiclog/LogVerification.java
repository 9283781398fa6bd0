package org.rapporteur.publiclog;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.publiclog.Frontier.Node;
import org.rapporteur.publiclog.LogRepository.Head;
import org.rapporteur.publiclog.LogRepository.Row;
import org.rapporteur.publiclog.Verification.Problem;
import org.rapporteur.shared.NotFound;
import org.springframework.stereotype.Service;

/// Makes a log's tree anew from its leaves and compares everything that is stored with it: hashes,
/// what stands beside a leaf, the head and the checkpoint signed last.
@Service
public class LogVerification {

  /// Rows in memory at a time.
  private static final int CHUNK = 1024;

  private final LogRepository logs;
  private final Checkpoints checkpoints;

  LogVerification(LogRepository logs, Checkpoints checkpoints) {
    this.logs = logs;
    this.checkpoints = checkpoints;
  }

  public List<Verification> verifyAll() {
    return logs.names().stream().map(this::verify).toList();
  }

  public Verification verify(LogName log) {
    var head = logs.head(log).orElseThrow(() -> new NotFound("log", log));
    return new Run(log, head, checkpoints.last(log).orElse(null)).outcome();
  }

  private final class Run {

    private final LogName log;
    private final Head head;
    private final @Nullable Checkpoint signed;
    private Frontier frontier = Frontier.EMPTY;
    private @Nullable Problem problem;

    Run(LogName log, Head head, @Nullable Checkpoint signed) {
      this.log = log;
      this.head = head;
      this.signed = signed;
    }

    Verification outcome() {
      compareSigned();
      while (problem == null && frontier.size() < head.size()) {
        readChunk();
      }
      if (problem == null && !Arrays.equals(frontier.bytes(), head.frontier().bytes())) {
        problem = new Problem("head-changed", head.size());
      }
      if (problem == null && signed != null && signed.size() > head.size()) {
        problem = new Problem("shorter-than-signed", signed.size());
      }
      return new Verification(
          log, frontier.size(), HexFormat.of().formatHex(frontier.root()), problem);
    }

    private void readChunk() {
      int first = frontier.size();
      int most = Math.min(CHUNK, head.size() - first);
      var stored = new StoredNodes(head, first, first + most);
      for (Row row : logs.oldestAfter(head, first, most)) {
        take(row, stored);
        if (problem != null) {
          return;
        }
      }
      if (frontier.size() < first + most) {
        problem = new Problem("entry-missing", frontier.size() + 1);
      }
    }

    private void take(Row row, StoredNodes stored) {
      if (row.number() != frontier.size() + 1) {
        problem = new Problem("entry-missing", frontier.size() + 1);
        return;
      }
      var growth = frontier.grownBy(MerkleTree.leafHash(row.leaf()));
      var code = stored.difference(growth.completed()).or(() -> differenceBeside(row));
      if (code.isPresent()) {
        problem = new Problem(code.get(), row.number());
        return;
      }
      frontier = growth.frontier();
      compareSigned();
    }

    private void compareSigned() {
      if (signed != null
          && signed.size() == frontier.size()
          && !Arrays.equals(signed.rootHash(), frontier.root())) {
        problem = new Problem("other-than-signed", frontier.size());
      }
    }

    /// Compares what is shown beside the leaf with what the leaf says of it.
    private Optional<String> differenceBeside(Row row) {
      Leaf leaf;
      try {
        leaf = Leaf.read(row.leaf());
      } catch (RuntimeException e) {
        return Optional.of("leaf-unreadable");
      }
      boolean same =
          leaf.log().equals(log)
              && leaf.number() == row.number()
              && leaf.at().equals(row.at())
              && leaf.kind().equals(row.kind())
              && leaf.subject().equals(row.subject())
              && leaf.role().equals(row.actorRole());
      if (!same) {
        return Optional.of("beside-changed");
      }
      if (differs(row.text(), leaf.textDigest())) {
        return Optional.of("text-changed");
      }
      return differs(row.actor(), leaf.actorDigest())
          ? Optional.of("name-changed")
          : Optional.empty();
    }

    /// What was erased says nothing, so it cannot differ.
    private static boolean differs(@Nullable Salted kept, @Nullable String digest) {
      return kept != null && !kept.digest().equals(digest);
    }
  }

  /// The stored subtrees that the leaves of a stretch complete, a list for each level.
  private final class StoredNodes {

    private final List<List<byte[]>> levels = new java.util.ArrayList<>();
    private final int first;

    StoredNodes(Head head, int first, int end) {
      this.first = first;
      for (int level = 0; end >> level > 0; level++) {
        int from = first >> level;
        levels.add(logs.nodes(head, level, from, (end >> level) - from));
      }
    }

    Optional<String> difference(List<Node> computed) {
      for (Node node : computed) {
        int level = node.subtree().level();
        int at = node.subtree().position() - (first >> level);
        var stored = levels.get(level);
        if (at >= stored.size() || !Arrays.equals(stored.get(at), node.hash())) {
          return Optional.of(level == 0 ? "leaf-changed" : "tree-changed");
        }
      }
      return Optional.empty();
    }
  }
}
