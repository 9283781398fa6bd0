package org.rapporteur.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.notification.InboxItem.InboxItemKind;
import org.rapporteur.shared.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Stores inbox items as references, without text.
@Repository
class InboxSql {

  /// Stored inbox item.
  /// @param subject depends on the kind: id of a comment, decision, submission, challenge or
  ///     preview, a number of an edition or question, or a closing time in epoch seconds
  record InboxRow(
      long id,
      PersonId person,
      InboxItemKind kind,
      ConsultationId consultation,
      long subject,
      Instant at,
      boolean isRead) {

    InboxCursor cursor() {
      return new InboxCursor(at, false, id);
    }
  }

  private static final String SELECT =
      "SELECT id, person_id, kind, consultation_id, subject, at, read_at FROM inbox_item ";

  private final JdbcClient database;

  InboxSql(JdbcClient database) {
    this.database = database;
  }

  /// Adds the item unless the person already has one with this key.
  void add(
      String key,
      PersonId person,
      InboxItemKind kind,
      ConsultationId consultation,
      long subject,
      Instant at,
      boolean isShown) {
    database
        .sql(
            """
            INSERT IGNORE INTO inbox_item (event_key, person_id, kind, consultation_id, subject, at, shown)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            key,
            person.value(),
            kind.name(),
            consultation.value(),
            subject,
            Columns.toUtc(at),
            isShown)
        .update();
  }

  /// Items after the cursor, newest first.
  List<InboxRow> findShown(
      PersonId person, Set<InboxItemKind> kinds, InboxCursor after, int limit) {
    return database
        .sql(
            SELECT
                + """
                WHERE person_id = :person AND shown AND kind IN (:kinds)
                  AND (at < :at OR (at = :at AND id < :before))
                ORDER BY at DESC, id DESC LIMIT :most
                """)
        .param("person", person.value())
        .param("kinds", kinds.stream().map(InboxItemKind::name).toList())
        .param("at", Columns.toUtc(after.at()))
        .param("before", after.itemsBeforeId())
        .param("most", limit)
        .query((row, n) -> fromRow(row))
        .list();
  }

  /// Hidden items whose time has come.
  List<InboxRow> findDue(Instant now, int limit) {
    return database
        .sql(SELECT + "WHERE NOT shown AND at <= ? ORDER BY id LIMIT ?")
        .params(Columns.toUtc(now), limit)
        .query((row, n) -> fromRow(row))
        .list();
  }

  boolean isShown(String key, PersonId person) {
    return database
            .sql("SELECT COUNT(*) FROM inbox_item WHERE event_key = ? AND person_id = ? AND shown")
            .params(key, person.value())
            .query(Integer.class)
            .single()
        > 0;
  }

  /// True if anyone has an item with this key.
  boolean exists(String key) {
    return database
        .sql("SELECT EXISTS (SELECT 1 FROM inbox_item WHERE event_key = ?)")
        .param(key)
        .query(Boolean.class)
        .single();
  }

  void markShown(long id) {
    database.sql("UPDATE inbox_item SET shown = TRUE WHERE id = ?").param(id).update();
  }

  void deleteHidden(long id) {
    database.sql("DELETE FROM inbox_item WHERE id = ? AND NOT shown").param(id).update();
  }

  void markRead(PersonId person, long id, Instant at) {
    database
        .sql("UPDATE inbox_item SET read_at = ? WHERE id = ? AND person_id = ? AND read_at IS NULL")
        .params(Columns.toUtc(at), id, person.value())
        .update();
  }

  void markAllRead(PersonId person, Instant at) {
    database
        .sql("UPDATE inbox_item SET read_at = ? WHERE person_id = ? AND shown AND read_at IS NULL")
        .params(Columns.toUtc(at), person.value())
        .update();
  }

  /// Unread items after the cursor, newest first.
  List<InboxRow> findUnread(PersonId person, InboxCursor after, int limit) {
    return database
        .sql(
            SELECT
                + """
                WHERE person_id = :person AND shown AND read_at IS NULL
                  AND (at < :at OR (at = :at AND id < :before))
                ORDER BY at DESC, id DESC LIMIT :most
                """)
        .param("person", person.value())
        .param("at", Columns.toUtc(after.at()))
        .param("before", after.itemsBeforeId())
        .param("most", limit)
        .query((row, n) -> fromRow(row))
        .list();
  }

  private static InboxRow fromRow(ResultSet row) throws SQLException {
    return new InboxRow(
        row.getLong("id"),
        new PersonId(row.getLong("person_id")),
        InboxItemKind.valueOf(row.getString("kind")),
        new ConsultationId(row.getLong("consultation_id")),
        row.getLong("subject"),
        Columns.getInstant(row, "at"),
        row.getObject("read_at") != null);
  }
}
