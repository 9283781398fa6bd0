package org.rapporteur.publiclog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.publiclog.merkle.Frontier;
import org.rapporteur.shared.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Stores log heads, entries and the fingerprint of the signing key.
@Repository
class LogSql {

  private static final String SELECT_HEAD =
      "SELECT id, size, frontier FROM log_head WHERE name = ?";

  private final JdbcClient database;
  private final LogNodeSql nodeSql;

  LogSql(JdbcClient database, LogNodeSql nodeSql) {
    this.database = database;
    this.nodeSql = nodeSql;
  }

  /// The current state of a log. The frontier gives its size and root.
  record LogHead(long id, Frontier frontier) {
    int size() {
      return frontier.size();
    }
  }

  /// An entry as stored. Text and actor are null if there are none or if they were erased.
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
    return database
        .sql(SELECT_HEAD)
        .param(log.value())
        .query((row, n) -> headFromRow(row))
        .optional();
  }

  Map<LogName, LogHead> findHeads(Collection<LogName> logs) {
    var heads = new HashMap<LogName, LogHead>();
    if (!logs.isEmpty()) {
      database
          .sql("SELECT id, size, frontier, name FROM log_head WHERE name IN (:names)")
          .param("names", logs.stream().map(LogName::value).toList())
          .query(
              row -> {
                heads.put(new LogName(row.getString("name")), headFromRow(row));
              });
    }
    return heads;
  }

  List<LogName> listNames() {
    return database
        .sql("SELECT name FROM log_head ORDER BY name")
        .query((row, n) -> new LogName(row.getString("name")))
        .list();
  }

  /// Counts the entries of each log.
  Map<LogName, Integer> countEntries() {
    var sizes = new HashMap<LogName, Integer>();
    database
        .sql("SELECT name, size FROM log_head")
        .query(
            row -> {
              sizes.put(new LogName(row.getString("name")), row.getInt("size"));
            });
    return sizes;
  }

  void delete(LogHead head) {
    nodeSql.delete(head);
    database.sql("DELETE FROM log_entry WHERE log = ?").param(head.id()).update();
    database.sql("DELETE FROM log_head WHERE id = ?").param(head.id()).update();
  }

  /// Locks the log until the transaction ends. ON DUPLICATE KEY takes the exclusive lock at once;
  /// with INSERT IGNORE two concurrent inserts deadlock.
  LogHead lockHead(LogName log) {
    return lockExistingHead(log)
        .orElseGet(
            () -> {
              database
                  .sql(
                      """
                      INSERT INTO log_head (name, size, frontier) VALUES (?, 0, '')
                      ON DUPLICATE KEY UPDATE name = name
                      """)
                  .param(log.value())
                  .update();
              return lockExistingHead(log).orElseThrow();
            });
  }

  private Optional<LogHead> lockExistingHead(LogName log) {
    return database
        .sql(SELECT_HEAD + " FOR UPDATE")
        .param(log.value())
        .query((row, n) -> headFromRow(row))
        .optional();
  }

  void append(LogHead head, LogRow row, Frontier.Growth growth) {
    var text = row.text();
    var actor = row.actor();
    database
        .sql(
            """
            INSERT INTO log_entry
              (log, number, kind, subject, recorded_at, actor_role, leaf, text, text_salt, actor_name, actor_salt)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(head.id())
        .param(row.number())
        .param(row.kind())
        .param(row.subject())
        .param(Columns.toUtc(row.recordedAt()))
        .param(row.actorRole())
        .param(row.leaf())
        .param(text == null ? null : text.text())
        .param(text == null ? null : text.salt())
        .param(actor == null ? null : actor.text())
        .param(actor == null ? null : actor.salt())
        .update();
    nodeSql.add(head, growth.completed());
    database
        .sql("UPDATE log_head SET size = ?, frontier = ? WHERE id = ?")
        .param(growth.frontier().size())
        .param(growth.frontier().toBytes())
        .param(head.id())
        .update();
  }

  Optional<LogRow> findEntry(LogHead head, int number) {
    return database
        .sql("SELECT * FROM log_entry WHERE log = ? AND number = ?")
        .param(head.id())
        .param(number)
        .query((row, n) -> entryFromRow(row))
        .optional();
  }

  /// Finds entries by their numbers in each log. Returns them by the id of their log.
  Map<Long, List<LogRow>> findEntries(Map<LogHead, Set<Integer>> numbers) {
    var keys = new ArrayList<Object[]>();
    numbers.forEach(
        (head, entryNumbers) ->
            entryNumbers.forEach(number -> keys.add(new Object[] {head.id(), number})));
    var entries = new HashMap<Long, List<LogRow>>();
    if (!keys.isEmpty()) {
      database
          .sql("SELECT * FROM log_entry WHERE (log, number) IN (:keys)")
          .param("keys", keys)
          .query(
              row -> {
                entries
                    .computeIfAbsent(row.getLong("log"), log -> new ArrayList<>())
                    .add(entryFromRow(row));
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
        .sql("SELECT * FROM log_entry WHERE " + conditions + " ORDER BY number DESC LIMIT :limit")
        .param("log", head.id())
        .param("before", before)
        .param("kind", filter.kind())
        .param("subject", filter.subject())
        .param("limit", limit)
        .query((row, n) -> entryFromRow(row))
        .list();
  }

  List<LogRow> listOldestAfter(LogHead head, int after, int limit) {
    return database
        .sql("SELECT * FROM log_entry WHERE log = ? AND number > ? ORDER BY number LIMIT ?")
        .param(head.id())
        .param(after)
        .param(limit)
        .query((row, n) -> entryFromRow(row))
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
            """
            UPDATE log_entry SET text = NULL, text_salt = NULL, actor_name = NULL, actor_salt = NULL
             WHERE log = ? AND number = ?
            """)
        .param(head.id())
        .param(number)
        .update();
  }

  /// Stores the key that signs the logs, unless another server has stored one.
  void addSigningKey(String fingerprint) {
    database
        .sql("INSERT IGNORE INTO log_key (id, fingerprint) VALUES (1, ?)")
        .param(fingerprint)
        .update();
  }

  Optional<String> findSigningKey() {
    return database
        .sql("SELECT fingerprint FROM log_key WHERE id = 1")
        .query(String.class)
        .optional();
  }

  private static LogHead headFromRow(ResultSet row) throws SQLException {
    return new LogHead(
        row.getLong("id"), Frontier.fromBytes(row.getInt("size"), row.getBytes("frontier")));
  }

  private static LogRow entryFromRow(ResultSet row) throws SQLException {
    return new LogRow(
        row.getInt("number"),
        row.getString("kind"),
        row.getString("subject"),
        Columns.getInstant(row, "recorded_at"),
        row.getString("actor_role"),
        row.getBytes("leaf"),
        SaltedText.fromStored(row.getString("text"), row.getBytes("text_salt")),
        SaltedText.fromStored(row.getString("actor_name"), row.getBytes("actor_salt")));
  }
}
