package org.rapporteur.publiclog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.rapporteur.publiclog.LogSql.LogHead;
import org.rapporteur.publiclog.merkle.Frontier.HashedSubtree;
import org.rapporteur.publiclog.merkle.MerkleTree.Subtree;
import org.rapporteur.publiclog.merkle.MerkleTree.SubtreeHashes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Stores the hashes of the complete subtrees of each log's Merkle tree.
@Repository
class LogNodeSql {

  private final JdbcClient database;

  LogNodeSql(JdbcClient database) {
    this.database = database;
  }

  void add(LogHead head, List<HashedSubtree> nodes) {
    var parameters = new ArrayList<Object>();
    for (var node : nodes) {
      parameters.add(head.id());
      parameters.add(node.subtree().level());
      parameters.add(node.subtree().position());
      parameters.add(node.hash());
    }
    database
        .sql(
            "INSERT INTO log_node (log, level, position, hash) VALUES "
                + String.join(", ", Collections.nCopies(nodes.size(), "(?, ?, ?, ?)")))
        .params(parameters)
        .update();
  }

  void delete(LogHead head) {
    database.sql("DELETE FROM log_node WHERE log = ?").param(head.id()).update();
  }

  /// Lists the hashes of adjacent subtrees of one level, in order.
  List<byte[]> listHashes(LogHead head, int level, int first, int limit) {
    return database
        .sql(
            """
            SELECT hash FROM log_node
             WHERE log = ? AND level = ? AND position >= ? AND position < ? ORDER BY position
            """)
        .param(head.id())
        .param(level)
        .param(first)
        .param((long) first + limit)
        .query((row, n) -> row.getBytes("hash"))
        .list();
  }

  /// Runs the calculation twice: first to collect the required subtrees, then with their hashes
  /// from a single query.
  <T> T computeWithHashes(LogHead head, Function<SubtreeHashes, T> calculation) {
    var requiredSubtrees = new LinkedHashSet<Subtree>();
    var unused =
        calculation.apply(
            subtree -> {
              requiredSubtrees.add(subtree);
              return new byte[0];
            });
    var hashes = findHashes(head, requiredSubtrees);
    return calculation.apply(
        subtree -> {
          byte[] hash = hashes.get(subtree);
          if (hash == null) {
            throw new IllegalStateException("The tree has no hash for " + subtree);
          }
          return hash;
        });
  }

  private Map<Subtree, byte[]> findHashes(LogHead head, Set<Subtree> subtrees) {
    var hashes = new HashMap<Subtree, byte[]>();
    if (subtrees.isEmpty()) {
      return hashes;
    }
    database
        .sql(
            """
            SELECT level, position, hash FROM log_node
             WHERE (log, level, position) IN (:subtrees)
            """)
        .param(
            "subtrees",
            subtrees.stream()
                .map(subtree -> new Object[] {head.id(), subtree.level(), subtree.position()})
                .toList())
        .query(
            row -> {
              hashes.put(
                  new Subtree(row.getInt("level"), row.getInt("position")), row.getBytes("hash"));
            });
    return hashes;
  }
}
