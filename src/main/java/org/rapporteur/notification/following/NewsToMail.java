package org.rapporteur.notification.following;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds who is to be sent a mail, and takes what it tells: once taken, no other mail tells it.
@Repository
public class NewsToMail {

  /// What one mail tells of; the rest waits for the next.
  private static final int MOST_IN_ONE = 50;

  /// What is older was missed while no mail server was set, and stands in the inbox.
  private static final Duration STILL_AT_ONCE = Duration.ofDays(1);

  private static final String UNTOLD = "p.news > GREATEST(f.mailed, f.seen)";

  private record Taken(Stretch stretch, boolean ofOthers) {}

  private final JdbcClient database;
  private final JdbcTemplate batches;

  NewsToMail(JdbcClient database, JdbcTemplate batches) {
    this.database = database;
    this.batches = batches;
  }

  public List<PersonId> dueAtOnce(Instant now, int most) {
    return database
        .sql(
            """
            SELECT DISTINCT f.person_id FROM followed_place p
              JOIN follow f ON f.place_id = p.id AND f.how = 'AT_ONCE'
              JOIN telling t ON t.person_id = f.person_id
             WHERE p.last_at >= ? AND %s AND t.next_at_once <= ? LIMIT ?
            """
                .formatted(UNTOLD))
        .params(Columns.utc(now.minus(STILL_AT_ONCE)), Columns.utc(now), most)
        .query((row, n) -> new PersonId(row.getLong(1)))
        .list();
  }

  /// Those who were not sent the digest of a day yet.
  public List<PersonId> dueDaily(LocalDate day, int most) {
    return database
        .sql(
            """
            SELECT DISTINCT f.person_id FROM follow f
              JOIN followed_place p ON p.id = f.place_id
              JOIN telling t ON t.person_id = f.person_id
             WHERE f.how = 'DAILY' AND %s AND t.digested_on < ? LIMIT ?
            """
                .formatted(UNTOLD))
        .params(day, most)
        .query((row, n) -> new PersonId(row.getLong(1)))
        .list();
  }

  /// In the transaction that stores the mail. Empty where all of it was the person's own.
  public List<Stretch> takeAtOnce(PersonId person, Instant now, Duration gap) {
    var taken =
        lock(person, "next_at_once <= ?", Columns.utc(now))
            ? take(person, Telling.AT_ONCE)
            : List.<Stretch>of();
    if (!taken.isEmpty()) {
      database
          .sql("UPDATE telling SET next_at_once = ? WHERE person_id = ?")
          .params(Columns.utc(now.plus(gap)), person.value())
          .update();
    }
    return taken;
  }

  public List<Stretch> takeDaily(PersonId person, LocalDate day) {
    if (!lock(person, "digested_on < ?", day)) {
      return List.of();
    }
    database
        .sql("UPDATE telling SET digested_on = ? WHERE person_id = ?")
        .params(day, person.value())
        .update();
    return take(person, Telling.DAILY);
  }

  private boolean lock(PersonId person, String condition, Object value) {
    return database
        .sql("SELECT person_id FROM telling WHERE person_id = ? AND " + condition + " FOR UPDATE")
        .params(person.value(), value)
        .query(Long.class)
        .optional()
        .isPresent();
  }

  private List<Stretch> take(PersonId person, Telling how) {
    var found =
        database
            .sql(
                """
                SELECT f.id, f.place_id, GREATEST(f.mailed, f.seen) AS after_seq, p.news,
                       EXISTS (SELECT 1 FROM followed_news n
                                WHERE n.place_id = f.place_id AND n.seq > GREATEST(f.mailed, f.seen)
                                  AND n.seq <= p.news
                                  AND (n.author_id IS NULL OR n.author_id <> f.person_id)) AS of_others
                  FROM follow f JOIN followed_place p ON p.id = f.place_id
                 WHERE f.person_id = ? AND f.how = ? AND %s ORDER BY p.last_at DESC LIMIT %d
                """
                    .formatted(UNTOLD, MOST_IN_ONE))
            .params(person.value(), how.name())
            .query(
                (row, n) ->
                    new Taken(
                        new Stretch(row.getLong(1), row.getLong(2), row.getInt(3), row.getInt(4)),
                        row.getBoolean(5)))
            .list();
    batches.batchUpdate(
        "UPDATE follow SET mailed = ? WHERE id = ?",
        new ArrayList<>(found),
        MOST_IN_ONE,
        (row, taken) -> {
          row.setInt(1, taken.stretch().upTo());
          row.setLong(2, taken.stretch().follow());
        });
    return found.stream().filter(Taken::ofOthers).map(Taken::stretch).toList();
  }
}
