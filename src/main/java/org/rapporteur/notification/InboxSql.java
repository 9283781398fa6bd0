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
  /// @param subjectId as in [InboxRow]
  /// @param at when the item becomes visible
  record NewInboxItem(
      String key,
      InboxItemKind kind,
      @Nullable ConsultationId consultation,
      long subjectId,
      Instant at) {}

  /// An inbox item as stored.
  /// @param subjectId depends on the kind: id of a decision, submission, challenge, preview or
  ///     delegation, number of an edition or question, or a closing time in epoch seconds
  record InboxRow(
      long id,
      PersonId person,
      InboxItemKind kind,
      @Nullable ConsultationId consultation,
      long subjectId,
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
      "SELECT id, person_id, kind, consultation_id, subject_id, visible_from, read_at FROM inbox_item ";

  /// Continues after the last item of the previous page, newest first.
  private static final String AFTER_CURSOR =
      " AND (visible_from < :at OR (visible_from = :at AND id < :before))"
          + " ORDER BY visible_from DESC, id DESC LIMIT :limit";

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

  /// Adds an item that is invisible until [#markVisible] is called.
  void addInvisible(NewInboxItem item, PersonId recipient) {
    insert(item, List.of(recipient), false);
  }

  private void insert(NewInboxItem item, Collection<PersonId> recipients, boolean isVisible) {
    var consultation = item.consultation();
    jdbcBatch.batchUpdate(
        """
        INSERT IGNORE INTO inbox_item (event_key, person_id, kind, consultation_id, subject_id, visible_from, visible)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        recipients,
        BATCH_SIZE,
        (row, person) -> {
          row.setString(1, item.key());
          row.setLong(2, person.value());
          row.setString(3, item.kind().name());
          row.setObject(4, consultation == null ? null : consultation.value());
          row.setLong(5, item.subjectId());
          row.setObject(6, Columns.toUtc(item.at()));
          row.setBoolean(7, isVisible);
        });
  }

  /// Lists items of these kinds after the cursor, newest first.
  List<InboxRow> findVisible(
      PersonId person, Set<InboxItemKind> kinds, InboxCursor after, int limit) {
    if (kinds.isEmpty()) {
      return List.of();
    }
    return database
        .sql(SELECT + "WHERE person_id = :person AND visible AND kind IN (:kinds)" + AFTER_CURSOR)
        .param("person", person.value())
        .param("kinds", kinds.stream().map(InboxItemKind::name).toList())
        .param("at", Columns.toUtc(after.at()))
        .param("before", after.itemsBeforeId())
        .param("limit", limit)
        .query((row, n) -> fromRow(row))
        .list();
  }

  /// Lists invisible items that are due, oldest first.
  List<InboxRow> findDue(Instant now, int limit) {
    return database
        .sql(SELECT + "WHERE NOT visible AND visible_from <= ? ORDER BY id LIMIT ?")
        .params(Columns.toUtc(now), limit)
        .query((row, n) -> fromRow(row))
        .list();
  }

  boolean isVisible(String key, PersonId person) {
    return database
        .sql(
            """
            SELECT EXISTS
              (SELECT 1 FROM inbox_item WHERE event_key = ? AND person_id = ? AND visible)
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

  void markVisible(long id) {
    database.sql("UPDATE inbox_item SET visible = TRUE WHERE id = ?").param(id).update();
  }

  void deleteInvisible(long id) {
    database.sql("DELETE FROM inbox_item WHERE id = ? AND NOT visible").param(id).update();
  }

  void markRead(PersonId person, long id, Instant at) {
    database
        .sql("UPDATE inbox_item SET read_at = ? WHERE id = ? AND person_id = ? AND read_at IS NULL")
        .params(Columns.toUtc(at), id, person.value())
        .update();
  }

  void markAllRead(PersonId person, Instant at) {
    database
        .sql(
            "UPDATE inbox_item SET read_at = ? WHERE person_id = ? AND visible AND read_at IS NULL")
        .params(Columns.toUtc(at), person.value())
        .update();
  }

  /// Lists unread items after the cursor, newest first.
  List<InboxRow> findUnread(PersonId person, InboxCursor after, int limit) {
    return database
        .sql(SELECT + "WHERE person_id = :person AND visible AND read_at IS NULL" + AFTER_CURSOR)
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
        row.getLong("subject_id"),
        Columns.getInstant(row, "visible_from"),
        row.getObject("read_at") != null);
  }
}
