package org.rapporteur.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps mails until they are sent, and that they were.
@Repository
class MailRepository {

  private static final int LONGEST_PROBLEM = 300;

  private static final String SELECT =
      """
      SELECT id, event_key, recipient, subject, text, attempts, written_at, next_try, problem
        FROM mail WHERE state = 'WAITING'
      """;

  private final JdbcClient database;

  MailRepository(JdbcClient database) {
    this.database = database;
  }

  void add(String key, PersonId person, EmailAddress to, String subject, String text, Instant now) {
    database
        .sql(
            """
            INSERT IGNORE INTO mail (event_key, person_id, recipient, subject, text, state, next_try, written_at)
            VALUES (?, ?, ?, ?, ?, 'WAITING', ?, ?)
            """)
        .params(key, person.value(), to.value(), subject, text, utc(now), utc(now))
        .update();
  }

  List<Mail> due(Instant now, int most) {
    return database
        .sql(SELECT + " AND next_try <= ? ORDER BY next_try, id LIMIT ?")
        .params(utc(now), most)
        .query((row, n) -> mail(row))
        .list();
  }

  /// The oldest first.
  List<Mail> waiting(int most) {
    return database
        .sql(SELECT + " ORDER BY id LIMIT ?")
        .param(most)
        .query((row, n) -> mail(row))
        .list();
  }

  /// Before it is sent: whoever dies while sending leaves it to be tried again then. False where
  /// somebody else has it.
  boolean claim(Mail mail, Instant until) {
    return database
            .sql(
                """
                UPDATE mail SET attempts = attempts + 1, next_try = ?
                 WHERE id = ? AND state = 'WAITING' AND attempts = ?
                """)
            .params(utc(until), mail.id(), mail.attempts())
            .update()
        == 1;
  }

  /// The text goes, for it may hold a link that is a secret.
  void sent(Mail mail, Instant at) {
    database
        .sql(
            "UPDATE mail SET state = 'SENT', sent_at = ?, text = NULL, problem = NULL WHERE id = ?")
        .params(utc(at), mail.id())
        .update();
  }

  void tryAgain(Mail mail, Instant at, String problem) {
    database
        .sql("UPDATE mail SET next_try = ?, problem = ? WHERE id = ?")
        .params(utc(at), shortened(problem), mail.id())
        .update();
  }

  void giveUp(Mail mail, String problem) {
    database
        .sql("UPDATE mail SET state = 'FAILED', text = NULL, problem = ? WHERE id = ?")
        .params(shortened(problem), mail.id())
        .update();
  }

  private static String shortened(String problem) {
    return problem.length() <= LONGEST_PROBLEM ? problem : problem.substring(0, LONGEST_PROBLEM);
  }

  private static Mail mail(ResultSet row) throws SQLException {
    String text = row.getString("text");
    return new Mail(
        row.getLong("id"),
        row.getString("event_key"),
        row.getString("recipient"),
        row.getString("subject"),
        text == null ? "" : text,
        row.getInt("attempts"),
        Columns.instant(row, "written_at"),
        Columns.instant(row, "next_try"),
        row.getString("problem"));
  }

  static LocalDateTime utc(Instant at) {
    return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
