package org.rapporteur.publiclog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.publiclog.Frontier.HashedSubtree;
import org.rapporteur.publiclog.MerkleTree.Subtree;
import org.rapporteur.publiclog.MerkleTree.SubtreeHashes;
import org.rapporteur.shared.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Stores log heads, entries and the hashes of complete subtrees.
@Repository
class LogSql {

  private static final String SELECT_HEAD =
      "SELECT id, size, frontier FROM log_head WHERE name = ?";

  private final JdbcClient database;

  LogSql(JdbcClient database) {
    this.database = database;
  }

  record LogHead(long id, Frontier frontier) {
    int size() {
      return frontier.size();
    }
  }

  record LogRow(
      int number,
      String kind,
      String subject,
      Instant recordedAt,
      String actorRole,
      byte[] leaf,
      @Nullable SaltedText text,
      @Nullable SaltedText actor) {}

  Optional<LogHead> findHead(LogName log) {
    return database.sql(SELECT_HEAD).param(log.value()).query(LogSql::headFromRow).optional();
  }

  Map<LogName, LogHead> findHeads(Collection<LogName> logs) {
    var heads = new HashMap<LogName, LogHead>();
    if (!logs.isEmpty()) {
      database
          .sql("SELECT id, size, frontier, name FROM log_head WHERE name IN (:names)")
          .param("names", logs.stream().map(LogName::value).toList())
          .query(
              row -> {
                heads.put(new LogName(row.getString("name")), headFromRow(row, 0));
              });
    }
    return heads;
  }

  List<LogName> listNames() {
    return database
        .sql("SELECT name FROM log_head ORDER BY name")
        .query((row, i) -> new LogName(row.getString(1)))
        .list();
  }

  Map<LogName, Integer> countEntries() {
    var sizes = new HashMap<LogName, Integer>();
    database
        .sql("SELECT name, size FROM log_head")
        .query(
            row -> {
              sizes.put(new LogName(row.getString(1)), row.getInt(2));
            });
    return sizes;
  }

  void delete(LogHead head) {
    for (String table : List.of("log_node", "log_entry")) {
      database.sql("DELETE FROM " + table + " WHERE log = ?").param(head.id()).update();
    }
    database.sql("DELETE FROM log_head WHERE id = ?").param(head.id()).update();
  }

  /// Locks the log until the transaction ends. ON DUPLICATE KEY takes the exclusive lock at once;
  /// with INSERT IGNORE two concurrent inserts deadlock.
  LogHead lockHead(LogName log) {
    String locked = SELECT_HEAD + " FOR UPDATE";
    return database
        .sql(locked)
        .param(log.value())
        .query(LogSql::headFromRow)
        .optional()
        .orElseGet(
            () -> {
              database
                  .sql(
                      "INSERT INTO log_head (name, size, frontier) VALUES (?, 0, '') ON DUPLICATE KEY UPDATE name = name")
                  .param(log.value())
                  .update();
              return database.sql(locked).param(log.value()).query(LogSql::headFromRow).single();
            });
  }

  void append(LogHead head, LogRow row, Frontier.Growth growth) {
    var text = row.text();
    var actor = row.actor();
    database
        .sql(
            "INSERT INTO log_entry (log, number, kind, subject, at, actor_role, leaf, text, text_salt, actor_name, actor_salt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .param(head.id())
        .param(row.number())
        .param(row.kind())
        .param(row.subject())
        .param(LocalDateTime.ofInstant(row.recordedAt(), ZoneOffset.UTC))
        .param(row.actorRole())
        .param(row.leaf())
        .param(text == null ? null : text.text())
        .param(text == null ? null : text.salt())
        .param(actor == null ? null : actor.text())
        .param(actor == null ? null : actor.salt())
        .update();
    addNodes(head, growth.completed());
    database
        .sql("UPDATE log_head SET size = ?, frontier = ? WHERE id = ?")
        .param(growth.frontier().size())
        .param(growth.frontier().toBytes())
        .param(head.id())
        .update();
  }

  private void addNodes(LogHead head, List<HashedSubtree> nodes) {
    var insert = new StringBuilder("INSERT INTO log_node (log, level, position, hash) VALUES ");
    insert.repeat("(?, ?, ?, ?), ", nodes.size()).setLength(insert.length() - 2);
    var statement = database.sql(insert.toString());
    for (var node : nodes) {
      statement =
          statement
              .param(head.id())
              .param(node.subtree().level())
              .param(node.subtree().position())
              .param(node.hash());
    }
    statement.update();
  }

  Optional<LogRow> findEntry(LogHead head, int number) {
    return database
        .sql("SELECT * FROM log_entry WHERE log = ? AND number = ?")
        .param(head.id())
        .param(number)
        .query(LogSql::entryFromRow)
        .optional();
  }

  /// Entries by the id of their log.
  Map<Long, List<LogRow>> findEntries(Map<LogHead, Set<Integer>> numbers) {
    var keys = new ArrayList<Object[]>();
    numbers.forEach(
        (head, entryNumbers) -> entryNumbers.forEach(n -> keys.add(new Object[] {head.id(), n})));
    var entries = new HashMap<Long, List<LogRow>>();
    if (!keys.isEmpty()) {
      database
          .sql("SELECT * FROM log_entry WHERE (log, number) IN (:keys)")
          .param("keys", keys)
          .query(
              row -> {
                entries
                    .computeIfAbsent(row.getLong("log"), log -> new ArrayList<>())
                    .add(entryFromRow(row, 0));
              });
    }
    return entries;
  }

  List<LogRow> listNewestBefore(LogHead head, int before, int limit, EntryFilter filter) {
    var conditions = new StringBuilder("log = :log AND number < :before");
    if (filter.kind() != null) {
      conditions.append(" AND kind = :kind");
    }
    if (filter.subject() != null) {
      conditions.append(" AND subject = :subject");
    }
    return database
        .sql(
            "SELECT * FROM log_entry WHERE %s ORDER BY number DESC LIMIT :most"
                .formatted(conditions))
        .param("log", head.id())
        .param("before", before)
        .param("kind", filter.kind())
        .param("subject", filter.subject())
        .param("most", limit)
        .query(LogSql::entryFromRow)
        .list();
  }

  List<LogRow> listOldestAfter(LogHead head, int after, int limit) {
    return database
        .sql("SELECT * FROM log_entry WHERE log = ? AND number > ? ORDER BY number LIMIT ?")
        .param(head.id())
        .param(after)
        .param(limit)
        .query(LogSql::entryFromRow)
        .list();
  }

  List<String> listKinds(LogHead head) {
    return database
        .sql("SELECT DISTINCT kind FROM log_entry WHERE log = ? ORDER BY kind")
        .param(head.id())
        .query(String.class)
        .list();
  }

  void eraseText(LogHead head, int number) {
    database
        .sql(
            "UPDATE log_entry SET text = NULL, text_salt = NULL, actor_name = NULL, actor_salt = NULL WHERE log = ? AND number = ?")
        .param(head.id())
        .param(number)
        .update();
  }

  /// Hashes of adjacent subtrees of one level, in order.
  List<byte[]> listHashes(LogHead head, int level, int first, int limit) {
    return database
        .sql(
            "SELECT hash FROM log_node WHERE log = ? AND level = ? AND position >= ? AND position < ? ORDER BY position")
        .param(head.id())
        .param(level)
        .param(first)
        .param((long) first + limit)
        .query((row, i) -> row.getBytes(1))
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
    var placeholders = new StringBuilder().repeat("(?, ?, ?), ", subtrees.size());
    placeholders.setLength(placeholders.length() - 2);
    var statement =
        database.sql(
            "SELECT level, position, hash FROM log_node WHERE (log, level, position) IN (%s)"
                .formatted(placeholders));
    for (var subtree : subtrees) {
      statement = statement.param(head.id()).param(subtree.level()).param(subtree.position());
    }
    statement.query(
        row -> {
          hashes.put(new Subtree(row.getInt(1), row.getInt(2)), row.getBytes(3));
        });
    return hashes;
  }

  private static LogHead headFromRow(ResultSet row, int i) throws SQLException {
    return new LogHead(
        row.getLong("id"), Frontier.fromBytes(row.getInt("size"), row.getBytes("frontier")));
  }

  private static LogRow entryFromRow(ResultSet row, int i) throws SQLException {
    return new LogRow(
        row.getInt("number"),
        row.getString("kind"),
        row.getString("subject"),
        Columns.getInstant(row, "at"),
        row.getString("actor_role"),
        row.getBytes("leaf"),
        SaltedText.fromStored(row.getString("text"), row.getBytes("text_salt")),
        SaltedText.fromStored(row.getString("actor_name"), row.getBytes("actor_salt")));
  }
}
