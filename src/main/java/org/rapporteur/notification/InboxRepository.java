package org.rapporteur.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.notification.InboxItem.Kind;
import org.rapporteur.shared.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what people are told as references.
@Repository
class InboxRepository {

  /// The subject is the id of a comment, a decision, a submission, a challenge or a preview, or an
  /// edition's number, as the kind says.
  record Row(
      long id,
      PersonId person,
      Kind kind,
      ConsultationId consultation,
      long subject,
      Instant at,
      boolean read) {

    InboxPlace place() {
      return new InboxPlace(at, false, id);
    }
  }

  private static final String SELECT =
      "SELECT id, person_id, kind, consultation_id, subject, at, read_at FROM inbox_item ";

  private final JdbcClient database;

  InboxRepository(JdbcClient database) {
    this.database = database;
  }

  /// Once for a key and person.
  void add(
      String key,
      PersonId person,
      Kind kind,
      ConsultationId consultation,
      long subject,
      Instant at,
      boolean shown) {
    database
        .sql(
            """
            INSERT IGNORE INTO inbox_item (event_key, person_id, kind, consultation_id, subject, at, shown)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            key, person.value(), kind.name(), consultation.value(), subject, Columns.utc(at), shown)
        .update();
  }

  /// The latest first, those that come after a place.
  List<Row> shown(PersonId person, Set<Kind> kinds, InboxPlace place, int most) {
    return database
        .sql(
            SELECT
                + """
                WHERE person_id = :person AND shown AND kind IN (:kinds)
                  AND (at < :at OR (at = :at AND id < :before))
                ORDER BY at DESC, id DESC LIMIT :most
                """)
        .param("person", person.value())
        .param("kinds", kinds.stream().map(Kind::name).toList())
        .param("at", Columns.utc(place.at()))
        .param("before", place.othersBefore())
        .param("most", most)
        .query((row, n) -> row(row))
        .list();
  }

  /// Not shown yet, and the time has come.
  List<Row> due(Instant now, int most) {
    return database
        .sql(SELECT + "WHERE NOT shown AND at <= ? ORDER BY id LIMIT ?")
        .params(Columns.utc(now), most)
        .query((row, n) -> row(row))
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

  void show(long id) {
    database.sql("UPDATE inbox_item SET shown = TRUE WHERE id = ?").param(id).update();
  }

  void delete(long id) {
    database.sql("DELETE FROM inbox_item WHERE id = ? AND NOT shown").param(id).update();
  }

  void read(PersonId person, long id, Instant at) {
    database
        .sql("UPDATE inbox_item SET read_at = ? WHERE id = ? AND person_id = ? AND read_at IS NULL")
        .params(Columns.utc(at), id, person.value())
        .update();
  }

  void readAll(PersonId person, Instant at) {
    database
        .sql("UPDATE inbox_item SET read_at = ? WHERE person_id = ? AND shown AND read_at IS NULL")
        .params(Columns.utc(at), person.value())
        .update();
  }

  /// In the same order.
  List<Row> unread(PersonId person, InboxPlace place, int most) {
    return database
        .sql(
            SELECT
                + """
                WHERE person_id = :person AND shown AND read_at IS NULL
                  AND (at < :at OR (at = :at AND id < :before))
                ORDER BY at DESC, id DESC LIMIT :most
                """)
        .param("person", person.value())
        .param("at", Columns.utc(place.at()))
        .param("before", place.othersBefore())
        .param("most", most)
        .query((row, n) -> row(row))
        .list();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong("id"),
        new PersonId(row.getLong("person_id")),
        Kind.valueOf(row.getString("kind")),
        new ConsultationId(row.getLong("consultation_id")),
        row.getLong("subject"),
        Columns.instant(row, "at"),
        row.getObject("read_at") != null);
  }
}
