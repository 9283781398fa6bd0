package org.rapporteur.notification.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.rapporteur.identity.PersonId;
import org.rapporteur.notification.following.PendingNewsSql.NewsRange;
import org.rapporteur.notification.mail.Mail.MailDelivery;
import org.rapporteur.notification.mail.UnsubscribeService.UnsubscribeTarget;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Stores queued and sent mails.
@Repository
class MailSql {

  private static final int MAX_PROBLEM_LENGTH = 300;

  private static final String SELECT_WAITING =
      """
      SELECT id, event_key, kind, person_id, recipient, subject, text, attempts, queued_at, problem
        FROM mail WHERE state = 'WAITING'
      """;

  private final JdbcClient database;

  MailSql(JdbcClient database) {
    this.database = database;
  }

  void add(String key, MailRecipient recipient, String subject, String text, Instant now) {
    var person = recipient.person();
    database
        .sql(
            """
            INSERT IGNORE INTO mail (event_key, person_id, recipient, subject, text, state, next_attempt_at, queued_at)
            VALUES (?, ?, ?, ?, ?, 'WAITING', ?, ?)
            """)
        .param(key)
        .param(person == null ? null : person.value())
        .param(recipient.email().value())
        .param(subject)
        .param(text)
        .param(Columns.toUtc(now))
        .param(Columns.toUtc(now))
        .update();
  }

  /// Adds a news mail with the ranges it reports, but without text.
  void addNews(
      String key,
      MailKind kind,
      MailRecipient reader,
      String subject,
      List<NewsRange> ranges,
      Instant now) {
    database
        .sql(
            """
            INSERT INTO mail (event_key, kind, person_id, recipient, subject, state, next_attempt_at, queued_at)
            VALUES (?, ?, ?, ?, ?, 'WAITING', ?, ?)
            """)
        .params(
            key,
            kind.name(),
            Objects.requireNonNull(reader.person()).value(),
            reader.email().value(),
            subject,
            Columns.toUtc(now),
            Columns.toUtc(now))
        .update();
    ranges.forEach(range -> addRange(key, range));
  }

  private void addRange(String mailKey, NewsRange range) {
    database
        .sql(
            """
            INSERT INTO mail_news_range (mail_id, follow_id, place_id, after_seq, up_to_seq)
            SELECT id, ?, ?, ?, ? FROM mail WHERE event_key = ?
            """)
        .params(range.follow(), range.place(), range.after(), range.upTo(), mailKey)
        .update();
  }

  List<NewsRange> findRanges(Mail mail) {
    return database
        .sql(
            """
            SELECT follow_id, place_id, after_seq, up_to_seq FROM mail_news_range
             WHERE mail_id = ? ORDER BY follow_id
            """)
        .param(mail.id())
        .query(
            (row, n) ->
                new NewsRange(
                    row.getLong("follow_id"),
                    row.getLong("place_id"),
                    row.getInt("after_seq"),
                    row.getInt("up_to_seq")))
        .list();
  }

  List<Long> findFollowIds(long mailId) {
    return database
        .sql("SELECT follow_id FROM mail_news_range WHERE mail_id = ?")
        .param(mailId)
        .query(Long.class)
        .list();
  }

  void addUnsubscribeSecret(Mail mail, Secret secret) {
    database
        .sql("INSERT INTO unsubscribe_secret (hash, mail_id) VALUES (?, ?)")
        .params(secret.hash(), mail.id())
        .update();
  }

  Optional<UnsubscribeTarget> findUnsubscribeTarget(Secret secret) {
    return database
        .sql(
            """
            SELECT mail.person_id, mail.id, mail.kind FROM unsubscribe_secret
              JOIN mail ON mail.id = unsubscribe_secret.mail_id
             WHERE unsubscribe_secret.hash = ?
            """)
        .param(secret.hash())
        .query(
            (row, n) ->
                new UnsubscribeTarget(
                    new PersonId(row.getLong("person_id")),
                    row.getLong("id"),
                    MailKind.valueOf(row.getString("kind")) == MailKind.DIGEST))
        .optional();
  }

  /// Lists mails to send now. Account and decision mails come before news mails, because people
  /// wait for them.
  List<Mail> findDue(Instant now, int limit) {
    return database
        .sql(
            SELECT_WAITING
                + " AND next_attempt_at <= ? ORDER BY kind <> 'EVENT', next_attempt_at, id LIMIT ?")
        .params(Columns.toUtc(now), limit)
        .query((row, n) -> fromRow(row))
        .list();
  }

  /// Lists waiting mails, oldest first.
  List<Mail> findWaiting(int limit) {
    return database
        .sql(SELECT_WAITING + " ORDER BY id LIMIT ?")
        .param(limit)
        .query((row, n) -> fromRow(row))
        .list();
  }

  /// Claims the mail for sending. Returns false if another server has claimed it. The claim ends at
  /// `until`, so that a mail is sent even if its server crashed.
  boolean claim(Mail mail, Instant until) {
    return database
            .sql(
                """
                UPDATE mail SET attempts = attempts + 1, next_attempt_at = ?
                 WHERE id = ? AND state = 'WAITING' AND attempts = ?
                """)
            .params(Columns.toUtc(until), mail.id(), mail.delivery().attempts())
            .update()
        == 1;
  }

  /// Deletes the text, because it may contain a secret link.
  void markSent(Mail mail, Instant at) {
    database
        .sql(
            "UPDATE mail SET state = 'SENT', sent_at = ?, text = NULL, problem = NULL WHERE id = ?")
        .params(Columns.toUtc(at), mail.id())
        .update();
  }

  /// Marks a news mail that is not sent: its comments were removed or its account is not active.
  void markDropped(Mail mail) {
    database
        .sql("UPDATE mail SET state = 'DROPPED', problem = NULL WHERE id = ?")
        .param(mail.id())
        .update();
  }

  void scheduleRetry(Mail mail, Instant at, String problem) {
    database
        .sql("UPDATE mail SET next_attempt_at = ?, problem = ? WHERE id = ?")
        .params(Columns.toUtc(at), truncate(problem), mail.id())
        .update();
  }

  void markFailed(Mail mail, String problem) {
    database
        .sql("UPDATE mail SET state = 'FAILED', text = NULL, problem = ? WHERE id = ?")
        .params(truncate(problem), mail.id())
        .update();
  }

  private static String truncate(String problem) {
    return problem.length() <= MAX_PROBLEM_LENGTH
        ? problem
        : problem.substring(0, MAX_PROBLEM_LENGTH);
  }

  private static Mail fromRow(ResultSet row) throws SQLException {
    var personId = row.getObject("person_id", Long.class);
    return new Mail(
        row.getLong("id"),
        row.getString("event_key"),
        MailKind.valueOf(row.getString("kind")),
        personId == null ? null : new PersonId(personId),
        row.getString("recipient"),
        row.getString("subject"),
        Columns.getTextOrEmpty(row, "text"),
        new MailDelivery(
            Columns.getInstant(row, "queued_at"),
            row.getInt("attempts"),
            row.getString("problem")));
  }
}
