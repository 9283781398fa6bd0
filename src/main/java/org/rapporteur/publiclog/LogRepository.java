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
import org.rapporteur.publiclog.Frontier.Node;
import org.rapporteur.publiclog.MerkleTree.Subtree;
import org.rapporteur.publiclog.MerkleTree.Subtrees;
import org.rapporteur.shared.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Stores heads, entries and the hashes of complete subtrees.
@Repository
class LogRepository {

  private static final String HEAD = "SELECT id, size, frontier FROM log_head WHERE name = ?";

  private final JdbcClient jdbc;

  LogRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Head(long id, Frontier frontier) {
    int size() {
      return frontier.size();
    }
  }

  record Row(
      int number,
      String kind,
      String subject,
      Instant at,
      String actorRole,
      byte[] leaf,
      @Nullable Salted text,
      @Nullable Salted actor) {}

  Optional<Head> head(LogName log) {
    return jdbc.sql(HEAD).param(log.value()).query(LogRepository::head).optional();
  }

  Map<LogName, Head> heads(Collection<LogName> logs) {
    var heads = new HashMap<LogName, Head>();
    if (!logs.isEmpty()) {
      jdbc.sql("SELECT id, size, frontier, name FROM log_head WHERE name IN (:names)")
          .param("names", logs.stream().map(LogName::value).toList())
          .query(
              row -> {
                heads.put(new LogName(row.getString("name")), head(row, 0));
              });
    }
    return heads;
  }

  List<LogName> names() {
    return jdbc.sql("SELECT name FROM log_head ORDER BY name")
        .query((row, i) -> new LogName(row.getString(1)))
        .list();
  }

  /// How many entries each log has.
  Map<LogName, Integer> sizes() {
    var sizes = new HashMap<LogName, Integer>();
    jdbc.sql("SELECT name, size FROM log_head")
        .query(
            row -> {
              sizes.put(new LogName(row.getString(1)), row.getInt(2));
            });
    return sizes;
  }

  void delete(Head head) {
    for (String table : List.of("log_node", "log_entry")) {
      jdbc.sql("DELETE FROM " + table + " WHERE log = ?").param(head.id()).update();
    }
    jdbc.sql("DELETE FROM log_head WHERE id = ?").param(head.id()).update();
  }

  /// Waits for whoever appends to the same log. The head is made on first use; ON DUPLICATE KEY
  /// takes the exclusive lock at once, where INSERT IGNORE would share it and two makers deadlock.
  Head lockedHead(LogName log) {
    String locked = HEAD + " FOR UPDATE";
    return jdbc.sql(locked)
        .param(log.value())
        .query(LogRepository::head)
        .optional()
        .orElseGet(
            () -> {
              jdbc.sql(
                      "INSERT INTO log_head (name, size, frontier) VALUES (?, 0, '') ON DUPLICATE KEY UPDATE name = name")
                  .param(log.value())
                  .update();
              return jdbc.sql(locked).param(log.value()).query(LogRepository::head).single();
            });
  }

  void append(Head head, Row row, Frontier.Growth growth) {
    var text = row.text();
    var actor = row.actor();
    jdbc.sql(
            "INSERT INTO log_entry (log, number, kind, subject, at, actor_role, leaf, text, text_salt, actor_name, actor_salt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .param(head.id())
        .param(row.number())
        .param(row.kind())
        .param(row.subject())
        .param(LocalDateTime.ofInstant(row.at(), ZoneOffset.UTC))
        .param(row.actorRole())
        .param(row.leaf())
        .param(text == null ? null : text.text())
        .param(text == null ? null : text.salt())
        .param(actor == null ? null : actor.text())
        .param(actor == null ? null : actor.salt())
        .update();
    addNodes(head, growth.completed());
    jdbc.sql("UPDATE log_head SET size = ?, frontier = ? WHERE id = ?")
        .param(growth.frontier().size())
        .param(growth.frontier().bytes())
        .param(head.id())
        .update();
  }

  private void addNodes(Head head, List<Node> nodes) {
    var insert = new StringBuilder("INSERT INTO log_node (log, level, position, hash) VALUES ");
    insert.repeat("(?, ?, ?, ?), ", nodes.size()).setLength(insert.length() - 2);
    var statement = jdbc.sql(insert.toString());
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

  Optional<Row> entry(Head head, int number) {
    return jdbc.sql("SELECT * FROM log_entry WHERE log = ? AND number = ?")
        .param(head.id())
        .param(number)
        .query(LogRepository::row)
        .optional();
  }

  /// By the id of their log.
  Map<Long, List<Row>> entries(Map<Head, Set<Integer>> numbers) {
    var keys = new ArrayList<Object[]>();
    numbers.forEach((head, asked) -> asked.forEach(n -> keys.add(new Object[] {head.id(), n})));
    var entries = new HashMap<Long, List<Row>>();
    if (!keys.isEmpty()) {
      jdbc.sql("SELECT * FROM log_entry WHERE (log, number) IN (:keys)")
          .param("keys", keys)
          .query(
              row -> {
                entries
                    .computeIfAbsent(row.getLong("log"), log -> new ArrayList<>())
                    .add(row(row, 0));
              });
    }
    return entries;
  }

  List<Row> newestBefore(Head head, int before, int most, EntryFilter filter) {
    var conditions = new StringBuilder("log = :log AND number < :before");
    if (filter.kind() != null) {
      conditions.append(" AND kind = :kind");
    }
    if (filter.subject() != null) {
      conditions.append(" AND subject = :subject");
    }
    return jdbc.sql(
            "SELECT * FROM log_entry WHERE %s ORDER BY number DESC LIMIT :most"
                .formatted(conditions))
        .param("log", head.id())
        .param("before", before)
        .param("kind", filter.kind())
        .param("subject", filter.subject())
        .param("most", most)
        .query(LogRepository::row)
        .list();
  }

  List<Row> oldestAfter(Head head, int after, int most) {
    return jdbc.sql("SELECT * FROM log_entry WHERE log = ? AND number > ? ORDER BY number LIMIT ?")
        .param(head.id())
        .param(after)
        .param(most)
        .query(LogRepository::row)
        .list();
  }

  List<String> kinds(Head head) {
    return jdbc.sql("SELECT DISTINCT kind FROM log_entry WHERE log = ? ORDER BY kind")
        .param(head.id())
        .query(String.class)
        .list();
  }

  void erase(Head head, int number) {
    jdbc.sql(
            "UPDATE log_entry SET text = NULL, text_salt = NULL, actor_name = NULL, actor_salt = NULL WHERE log = ? AND number = ?")
        .param(head.id())
        .param(number)
        .update();
  }

  /// Hashes of neighbouring subtrees of one level, in order.
  List<byte[]> nodes(Head head, int level, int first, int most) {
    return jdbc.sql(
            "SELECT hash FROM log_node WHERE log = ? AND level = ? AND position >= ? AND position < ? ORDER BY position")
        .param(head.id())
        .param(level)
        .param(first)
        .param((long) first + most)
        .query((row, i) -> row.getBytes(1))
        .list();
  }

  /// Runs the calculation twice: once to learn which subtrees it asks for, then, after one query
  /// for them all, with their hashes.
  <T> T withNodes(Head head, Function<Subtrees, T> calculation) {
    var asked = new LinkedHashSet<Subtree>();
    var unused =
        calculation.apply(
            subtree -> {
              asked.add(subtree);
              return new byte[0];
            });
    var known = nodes(head, asked);
    return calculation.apply(
        subtree -> {
          byte[] hash = known.get(subtree);
          if (hash == null) {
            throw new IllegalStateException("The tree has lost its " + subtree);
          }
          return hash;
        });
  }

  private Map<Subtree, byte[]> nodes(Head head, Set<Subtree> subtrees) {
    var known = new HashMap<Subtree, byte[]>();
    if (subtrees.isEmpty()) {
      return known;
    }
    var wanted = new StringBuilder().repeat("(?, ?, ?), ", subtrees.size());
    wanted.setLength(wanted.length() - 2);
    var statement =
        jdbc.sql(
            "SELECT level, position, hash FROM log_node WHERE (log, level, position) IN (%s)"
                .formatted(wanted));
    for (var subtree : subtrees) {
      statement = statement.param(head.id()).param(subtree.level()).param(subtree.position());
    }
    statement.query(
        row -> {
          known.put(new Subtree(row.getInt(1), row.getInt(2)), row.getBytes(3));
        });
    return known;
  }

  private static Head head(ResultSet row, int i) throws SQLException {
    return new Head(row.getLong("id"), Frontier.of(row.getInt("size"), row.getBytes("frontier")));
  }

  private static Row row(ResultSet row, int i) throws SQLException {
    return new Row(
        row.getInt("number"),
        row.getString("kind"),
        row.getString("subject"),
        Columns.instant(row, "at"),
        row.getString("actor_role"),
        row.getBytes("leaf"),
        Salted.kept(row.getString("text"), row.getBytes("text_salt")),
        Salted.kept(row.getString("actor_name"), row.getBytes("actor_salt")));
  }
}
