package org.rapporteur.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.notification.InboxItem.InboxItemKind;
import org.rapporteur.notification.InboxItem.InboxItemReference;
import org.rapporteur.shared.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Stores inbox items as references to their subjects, without text.
@Repository
class InboxSql {

  /// An inbox item to add for one or more people.
  /// @param key identifies the event; each person gets one item per key
  /// @param consultation null for a request of a delegation
  /// @param subject as in [InboxRow]
  record NewInboxItem(
      String key,
      InboxItemKind kind,
      @Nullable ConsultationId consultation,
      long subject,
      Instant at) {}

  /// An inbox item as stored.
  /// @param subject depends on the kind: id of a comment, decision, submission, challenge, preview
  ///     or delegation, a number of an edition or question, or a closing time in epoch seconds
  record InboxRow(
      long id,
      PersonId person,
      InboxItemKind kind,
      @Nullable ConsultationId consultation,
      long subject,
      Instant at,
      boolean isRead) {

    ConsultationId requireConsultation() {
      return Objects.requireNonNull(consultation);
    }

    InboxCursor cursor() {
      return new InboxCursor(at, false, id);
    }

    InboxItem toItem(String title, String text, String link) {
      return new InboxItem(reference(), title, text, null, link, at, isRead);
    }

    /// Creates an inbox item that shares a row with others.
    ///
    /// @param group title of the consultation whose items share a row
    InboxItem toGroupedItem(String title, String text, String group, String link) {
      return new InboxItem(reference(), title, text, group, link, at, isRead);
    }

    private InboxItemReference reference() {
      return new InboxItemReference(id, kind, 0);
    }
  }

  private static final String SELECT =
      "SELECT id, person_id, kind, consultation_id, subject, at, read_at FROM inbox_item ";

  /// Continues after the last item of the previous page, newest first.
  private static final String AFTER_CURSOR =
      " AND (at < :at OR (at = :at AND id < :before)) ORDER BY at DESC, id DESC LIMIT :limit";

  private static final int BATCH_SIZE = 500;

  private final JdbcClient database;
  private final JdbcTemplate jdbcBatch;

  InboxSql(JdbcClient database, JdbcTemplate jdbcBatch) {
    this.database = database;
    this.jdbcBatch = jdbcBatch;
  }

  /// Adds the item for each person who does not have one with this key.
  void add(NewInboxItem item, Collection<PersonId> recipients) {
    insert(item, recipients, true);
  }

  /// Adds an item that is hidden until [#markShown] is called.
  void addHidden(NewInboxItem item, PersonId recipient) {
    insert(item, List.of(recipient), false);
  }

  private void insert(NewInboxItem item, Collection<PersonId> recipients, boolean isShown) {
    var consultation = item.consultation();
    jdbcBatch.batchUpdate(
        """
        INSERT IGNORE INTO inbox_item (event_key, person_id, kind, consultation_id, subject, at, shown)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        recipients,
        BATCH_SIZE,
        (row, person) -> {
          row.setString(1, item.key());
          row.setLong(2, person.value());
          row.setString(3, item.kind().name());
          row.setObject(4, consultation == null ? null : consultation.value());
          row.setLong(5, item.subject());
          row.setObject(6, Columns.toUtc(item.at()));
          row.setBoolean(7, isShown);
        });
  }

  /// Lists items of these kinds after the cursor, newest first.
  List<InboxRow> findShown(
      PersonId person, Set<InboxItemKind> kinds, InboxCursor after, int limit) {
    if (kinds.isEmpty()) {
      return List.of();
    }
    return database
        .sql(SELECT + "WHERE person_id = :person AND shown AND kind IN (:kinds)" + AFTER_CURSOR)
        .param("person", person.value())
        .param("kinds", kinds.stream().map(InboxItemKind::name).toList())
        .param("at", Columns.toUtc(after.at()))
        .param("before", after.itemsBeforeId())
        .param("limit", limit)
        .query((row, n) -> fromRow(row))
        .list();
  }

  /// Lists hidden items that are due, oldest first.
  List<InboxRow> findDue(Instant now, int limit) {
    return database
        .sql(SELECT + "WHERE NOT shown AND at <= ? ORDER BY id LIMIT ?")
        .params(Columns.toUtc(now), limit)
        .query((row, n) -> fromRow(row))
        .list();
  }

  boolean isShown(String key, PersonId person) {
    return database
        .sql(
            """
            SELECT EXISTS
              (SELECT 1 FROM inbox_item WHERE event_key = ? AND person_id = ? AND shown)
            """)
        .params(key, person.value())
        .query(Boolean.class)
        .single();
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

  /// Lists unread items after the cursor, newest first.
  List<InboxRow> findUnread(PersonId person, InboxCursor after, int limit) {
    return database
        .sql(SELECT + "WHERE person_id = :person AND shown AND read_at IS NULL" + AFTER_CURSOR)
        .param("person", person.value())
        .param("at", Columns.toUtc(after.at()))
        .param("before", after.itemsBeforeId())
        .param("limit", limit)
        .query((row, n) -> fromRow(row))
        .list();
  }

  private static InboxRow fromRow(ResultSet row) throws SQLException {
    var consultationId = row.getObject("consultation_id", Long.class);
    return new InboxRow(
        row.getLong("id"),
        new PersonId(row.getLong("person_id")),
        InboxItemKind.valueOf(row.getString("kind")),
        consultationId == null ? null : new ConsultationId(consultationId),
        row.getLong("subject"),
        Columns.getInstant(row, "at"),
        row.getObject("read_at") != null);
  }
}
