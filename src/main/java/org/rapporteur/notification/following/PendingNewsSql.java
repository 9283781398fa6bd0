package org.rapporteur.notification.following;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds people with news to mail, and claims that news, so that no other mail reports it.
@Repository
public class PendingNewsSql {

  /// News of further places is sent in the next mail.
  private static final int MAX_PLACES_PER_MAIL = 50;

  /// Older news was missed while no mail server was configured. It appears in the inbox only.
  private static final Duration MAX_AGE = Duration.ofDays(1);

  private static final String HAS_PENDING_NEWS =
      "p.news_count > GREATEST(f.mailed_count, f.seen_count)";

  /// News of one follow that a mail reports: the items numbered `after` + 1 to `upTo`.
  public record NewsRange(long follow, long place, int after, int upTo) {}

  private record ClaimedRange(NewsRange range, boolean hasNewsByOthers) {}

  private final JdbcClient database;
  private final JdbcTemplate jdbcBatch;

  PendingNewsSql(JdbcClient database, JdbcTemplate jdbcBatch) {
    this.database = database;
    this.jdbcBatch = jdbcBatch;
  }

  /// Finds people with pending news whose next mail is allowed now.
  public List<PersonId> findDueAtOnce(Instant now, int limit) {
    return database
        .sql(
            """
            SELECT DISTINCT f.person_id FROM followed_place p
              JOIN follow f ON f.place_id = p.id AND f.preference = 'AT_ONCE'
              JOIN notification_preference d ON d.person_id = f.person_id
             WHERE p.last_news_at >= :oldest AND %s AND d.next_mail_at <= :now
             LIMIT :limit
            """
                .formatted(HAS_PENDING_NEWS))
        .param("oldest", Columns.toUtc(now.minus(MAX_AGE)))
        .param("now", Columns.toUtc(now))
        .param("limit", limit)
        .query((row, n) -> new PersonId(row.getLong("person_id")))
        .list();
  }

  /// Finds people with pending news who have not yet received the digest of this day.
  public List<PersonId> findDueDaily(LocalDate day, int limit) {
    return database
        .sql(
            """
            SELECT DISTINCT f.person_id FROM follow f
              JOIN followed_place p ON p.id = f.place_id
              JOIN notification_preference d ON d.person_id = f.person_id
             WHERE f.preference = 'DAILY' AND %s AND d.last_digest_on < :day
             LIMIT :limit
            """
                .formatted(HAS_PENDING_NEWS))
        .param("day", day)
        .param("limit", limit)
        .query((row, n) -> new PersonId(row.getLong("person_id")))
        .list();
  }

  /// Must run in the transaction that stores the mail. Empty if all news is the person's own.
  public List<NewsRange> claimAtOnce(PersonId person, Instant now, Duration minInterval) {
    if (!lockIfDueAtOnce(person, now)) {
      return List.of();
    }
    var claimedRanges = claim(person, NotificationPreference.AT_ONCE);
    if (!claimedRanges.isEmpty()) {
      database
          .sql("UPDATE notification_preference SET next_mail_at = ? WHERE person_id = ?")
          .params(Columns.toUtc(now.plus(minInterval)), person.value())
          .update();
    }
    return claimedRanges;
  }

  /// Must run in the transaction that stores the mail. Empty if all news is the person's own.
  public List<NewsRange> claimDaily(PersonId person, LocalDate day) {
    if (!lockIfDueDaily(person, day)) {
      return List.of();
    }
    database
        .sql("UPDATE notification_preference SET last_digest_on = ? WHERE person_id = ?")
        .params(day, person.value())
        .update();
    return claim(person, NotificationPreference.DAILY);
  }

  /// Locks the person's preferences, so that two servers never claim the same news. Returns false
  /// if no mail is due.
  private boolean lockIfDueAtOnce(PersonId person, Instant now) {
    return database
        .sql(
            """
            SELECT person_id FROM notification_preference
             WHERE person_id = :person AND next_mail_at <= :now FOR UPDATE
            """)
        .param("person", person.value())
        .param("now", Columns.toUtc(now))
        .query(Long.class)
        .optional()
        .isPresent();
  }

  /// Locks like [#lockIfDueAtOnce]. Returns false if the person has received this day's digest.
  private boolean lockIfDueDaily(PersonId person, LocalDate day) {
    return database
        .sql(
            """
            SELECT person_id FROM notification_preference
             WHERE person_id = :person AND last_digest_on < :day FOR UPDATE
            """)
        .param("person", person.value())
        .param("day", day)
        .query(Long.class)
        .optional()
        .isPresent();
  }

  /// Marks all pending news as mailed, but returns only ranges with news by others.
  private List<NewsRange> claim(PersonId person, NotificationPreference preference) {
    var claimedRanges = findPendingRanges(person, preference);
    jdbcBatch.batchUpdate(
        "UPDATE follow SET mailed_count = ? WHERE id = ?",
        claimedRanges,
        MAX_PLACES_PER_MAIL,
        (row, claimed) -> {
          row.setInt(1, claimed.range().upTo());
          row.setLong(2, claimed.range().follow());
        });
    return claimedRanges.stream()
        .filter(ClaimedRange::hasNewsByOthers)
        .map(ClaimedRange::range)
        .toList();
  }

  private List<ClaimedRange> findPendingRanges(PersonId person, NotificationPreference preference) {
    return database
        .sql(
            """
            SELECT f.id, f.place_id, GREATEST(f.mailed_count, f.seen_count) AS after_seq, p.news_count,
                   EXISTS (SELECT 1 FROM followed_news n
                            WHERE n.place_id = f.place_id AND n.seq > GREATEST(f.mailed_count, f.seen_count)
                              AND n.seq <= p.news_count
                              AND (n.author_person_id IS NULL OR n.author_person_id <> f.person_id)) AS by_others
              FROM follow f JOIN followed_place p ON p.id = f.place_id
             WHERE f.person_id = :person AND f.preference = :preference AND %s
             ORDER BY p.last_news_at DESC LIMIT :limit
            """
                .formatted(HAS_PENDING_NEWS))
        .param("person", person.value())
        .param("preference", preference.name())
        .param("limit", MAX_PLACES_PER_MAIL)
        .query(
            (row, n) ->
                new ClaimedRange(
                    new NewsRange(
                        row.getLong("id"),
                        row.getLong("place_id"),
                        row.getInt("after_seq"),
                        row.getInt("news_count")),
                    row.getBoolean("by_others")))
        .list();
  }
}
