package org.rapporteur.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonId;
import org.rapporteur.notification.MailLeaving.Leavable;
import org.rapporteur.notification.following.Stretch;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps mails until they are sent, and that they were.
@Repository
class MailRepository {

  private static final int LONGEST_PROBLEM = 300;

  private static final String SELECT =
      """
      SELECT id, event_key, kind, person_id, recipient, subject, text, attempts, written_at, next_try, problem
        FROM mail WHERE state = 'WAITING'
      """;

  private final JdbcClient database;

  MailRepository(JdbcClient database) {
    this.database = database;
  }

  void add(
      String key,
      @Nullable PersonId person,
      EmailAddress to,
      String subject,
      String text,
      Instant now) {
    database
        .sql(
            """
            INSERT IGNORE INTO mail (event_key, person_id, recipient, subject, text, state, next_try, written_at)
            VALUES (?, ?, ?, ?, ?, 'WAITING', ?, ?)
            """)
        .param(key)
        .param(person == null ? null : person.value())
        .param(to.value())
        .param(subject)
        .param(text)
        .param(Columns.utc(now))
        .param(Columns.utc(now))
        .update();
  }

  /// One of news, which holds what it tells of and no words yet.
  void addNews(
      String key,
      MailKind kind,
      PersonDetails reader,
      String subject,
      List<Stretch> told,
      Instant now) {
    database
        .sql(
            """
            INSERT INTO mail (event_key, kind, person_id, recipient, subject, state, next_try, written_at)
            VALUES (?, ?, ?, ?, ?, 'WAITING', ?, ?)
            """)
        .params(
            key,
            kind.name(),
            reader.id().value(),
            reader.email().value(),
            subject,
            Columns.utc(now),
            Columns.utc(now))
        .update();
    for (var stretch : told) {
      database
          .sql(
              """
              INSERT INTO mail_news (mail_id, follow_id, place_id, after_seq, up_to)
              SELECT id, ?, ?, ?, ? FROM mail WHERE event_key = ?
              """)
          .params(stretch.follow(), stretch.place(), stretch.after(), stretch.upTo(), key)
          .update();
    }
  }

  List<Stretch> stretches(Mail mail) {
    return database
        .sql(
            "SELECT follow_id, place_id, after_seq, up_to FROM mail_news WHERE mail_id = ? ORDER BY follow_id")
        .param(mail.id())
        .query(
            (row, n) -> new Stretch(row.getLong(1), row.getLong(2), row.getInt(3), row.getInt(4)))
        .list();
  }

  List<Long> follows(long mail) {
    return database
        .sql("SELECT follow_id FROM mail_news WHERE mail_id = ?")
        .param(mail)
        .query(Long.class)
        .list();
  }

  void addLeaving(Mail mail, Secret secret) {
    database
        .sql("INSERT INTO mail_leaving (hash, mail_id) VALUES (?, ?)")
        .params(secret.hash(), mail.id())
        .update();
  }

  Optional<Leavable> leavable(Secret secret) {
    return database
        .sql(
            """
            SELECT m.person_id, m.id, m.kind FROM mail_leaving l JOIN mail m ON m.id = l.mail_id
             WHERE l.hash = ?
            """)
        .param(secret.hash())
        .query(
            (row, n) ->
                new Leavable(
                    new PersonId(row.getLong(1)),
                    row.getLong(2),
                    MailKind.valueOf(row.getString(3)) == MailKind.DIGEST))
        .optional();
  }

  /// What somebody waits for, such as a link to a new password, before what is new.
  List<Mail> due(Instant now, int most) {
    return database
        .sql(SELECT + " AND next_try <= ? ORDER BY kind <> 'WORDS', next_try, id LIMIT ?")
        .params(Columns.utc(now), most)
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
            .params(Columns.utc(until), mail.id(), mail.attempts())
            .update()
        == 1;
  }

  /// The text goes, for it may hold a link that is a secret.
  void sent(Mail mail, Instant at) {
    database
        .sql(
            "UPDATE mail SET state = 'SENT', sent_at = ?, text = NULL, problem = NULL WHERE id = ?")
        .params(Columns.utc(at), mail.id())
        .update();
  }

  /// What it was to tell is gone or no longer wanted.
  void drop(Mail mail) {
    database
        .sql("UPDATE mail SET state = 'DROPPED', problem = NULL WHERE id = ?")
        .param(mail.id())
        .update();
  }

  void tryAgain(Mail mail, Instant at, String problem) {
    database
        .sql("UPDATE mail SET next_try = ?, problem = ? WHERE id = ?")
        .params(Columns.utc(at), shortened(problem), mail.id())
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
    long person = row.getLong("person_id");
    return new Mail(
        row.getLong("id"),
        row.getString("event_key"),
        MailKind.valueOf(row.getString("kind")),
        person == 0 ? null : new PersonId(person),
        row.getString("recipient"),
        row.getString("subject"),
        text == null ? "" : text,
        row.getInt("attempts"),
        Columns.instant(row, "written_at"),
        Columns.instant(row, "next_try"),
        row.getString("problem"));
  }
}
