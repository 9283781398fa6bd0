package org.rapporteur.notification.following;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what came to places that are followed: a row a place and comment, never one a follower.
@Repository
class NewsRepository {

  /// What a place keeps of its news; beyond these they are a number.
  static final int KEPT = 200;

  enum NewsKind {
    COMMENT,
    /// An entry of the public log.
    ACT
  }

  /// Up to where a consultation was gathered.
  record Position(ConsultationId consultation, String log, int publication, int entry) {}

  /// The subject is a comment's id or an entry's number.
  record News(
      long place,
      int seq,
      NewsKind kind,
      ConsultationId consultation,
      long subject,
      @Nullable PersonId author,
      Instant at) {}

  record Key(long scope, FollowKind kind, long subject) {}

  /// A place that is followed, and how much has come to it.
  record Known(long id, int news) {}

  private final JdbcClient database;
  private final JdbcTemplate batches;

  NewsRepository(JdbcClient database, JdbcTemplate batches) {
    this.database = database;
    this.batches = batches;
  }

  List<Position> positions() {
    return database
        .sql("SELECT consultation_id, log_name, publication, log_number FROM follow_cursor")
        .query(
            (row, n) ->
                new Position(
                    new ConsultationId(row.getLong(1)),
                    row.getString(2),
                    row.getInt(3),
                    row.getInt(4)))
        .list();
  }

  void begin(ConsultationId consultation, String log) {
    database
        .sql(
            """
            INSERT IGNORE INTO follow_cursor (consultation_id, log_name, publication, log_number)
            VALUES (?, ?, 0, 0)
            """)
        .params(consultation.value(), log)
        .update();
  }

  /// Nobody else gathers this consultation until the transaction ends.
  Position lock(ConsultationId consultation) {
    return database
        .sql(
            """
            SELECT consultation_id, log_name, publication, log_number FROM follow_cursor
             WHERE consultation_id = ? FOR UPDATE
            """)
        .param(consultation.value())
        .query(
            (row, n) -> new Position(consultation, row.getString(2), row.getInt(3), row.getInt(4)))
        .single();
  }

  void move(ConsultationId consultation, int publication, int entry) {
    database
        .sql("UPDATE follow_cursor SET publication = ?, log_number = ? WHERE consultation_id = ?")
        .params(publication, entry, consultation.value())
        .update();
  }

  /// Those among so many places that somebody follows, locked.
  Map<Key, Known> known(Set<Key> keys) {
    var bySubject = new HashMap<Long, Map<FollowKind, List<Long>>>();
    keys.forEach(
        key ->
            bySubject
                .computeIfAbsent(key.scope(), scope -> new HashMap<>())
                .computeIfAbsent(key.kind(), kind -> new ArrayList<>())
                .add(key.subject()));
    var known = new HashMap<Key, Known>();
    bySubject.forEach(
        (scope, kinds) ->
            kinds.forEach(
                (kind, subjects) ->
                    database
                        .sql(
                            """
                            SELECT p.id, p.subject, p.news FROM followed_place p
                             WHERE p.scope = :scope AND p.kind = :kind AND p.subject IN (:subjects)
                               AND EXISTS (SELECT 1 FROM follow f WHERE f.place_id = p.id)
                             ORDER BY p.id FOR UPDATE
                            """)
                        .param("scope", scope)
                        .param("kind", kind.name())
                        .param("subjects", subjects)
                        .query(
                            row -> {
                              known.put(
                                  new Key(scope, kind, row.getLong(2)),
                                  new Known(row.getLong(1), row.getInt(3)));
                            })));
    return known;
  }

  void add(List<News> news) {
    batches.batchUpdate(
        """
        INSERT INTO followed_news (place_id, seq, kind, consultation_id, subject, author_id, at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        news,
        500,
        (row, one) -> {
          row.setLong(1, one.place());
          row.setInt(2, one.seq());
          row.setString(3, one.kind().name());
          row.setLong(4, one.consultation().value());
          row.setLong(5, one.subject());
          row.setObject(6, one.author() == null ? null : one.author().value());
          row.setObject(7, Columns.utc(one.at()));
        });
    countOwn(news);
    var latest = new HashMap<Long, News>();
    news.forEach(one -> latest.put(one.place(), one));
    batches.batchUpdate(
        "UPDATE followed_place SET news = ?, last_at = ? WHERE id = ?",
        latest.values(),
        500,
        (row, one) -> {
          row.setInt(1, one.seq());
          row.setObject(2, Columns.utc(one.at()));
          row.setLong(3, one.place());
        });
    batches.batchUpdate(
        "DELETE FROM followed_news WHERE place_id = ? AND seq <= ?",
        latest.values().stream().filter(one -> one.seq() > KEPT).toList(),
        500,
        (row, one) -> {
          row.setLong(1, one.place());
          row.setInt(2, one.seq() - KEPT);
        });
  }

  /// Nobody is told of their own words.
  private void countOwn(List<News> news) {
    record Own(long place, long author) {}
    var own = new HashMap<Own, Integer>();
    for (var one : news) {
      var author = one.author();
      if (author != null) {
        own.merge(new Own(one.place(), author.value()), 1, Integer::sum);
      }
    }
    batches.batchUpdate(
        "UPDATE follow SET own = own + ? WHERE person_id = ? AND place_id = ?",
        own.entrySet(),
        500,
        (row, mine) -> {
          row.setInt(1, mine.getValue());
          row.setLong(2, mine.getKey().author());
          row.setLong(3, mine.getKey().place());
        });
  }

  /// What came to places, the newest first, within `(after, upTo]` of each.
  List<News> between(Collection<Range> ranges, int mostEach) {
    var found = new ArrayList<News>();
    for (var range : ranges) {
      found.addAll(
          database
              .sql(
                  """
                  SELECT place_id, seq, kind, consultation_id, subject, at FROM followed_news
                   WHERE place_id = ? AND seq > ? AND seq <= ? AND (author_id IS NULL OR author_id <> ?)
                   ORDER BY seq DESC LIMIT ?
                  """)
              .params(range.place(), range.after(), range.upTo(), range.reader().value(), mostEach)
              .query((row, n) -> news(row))
              .list());
    }
    return found;
  }

  /// A stretch of a place's news that somebody reads.
  record Range(long place, int after, int upTo, PersonId reader) {}

  /// What came last to all that a person follows, of others and since they follow it.
  List<News> latest(PersonId person, int most) {
    return database
        .sql(
            """
            SELECT n.place_id, n.seq, n.kind, n.consultation_id, n.subject, n.at
              FROM (SELECT f.place_id, f.base FROM follow f JOIN followed_place p ON p.id = f.place_id
                     WHERE f.person_id = :person AND f.how <> 'NONE' AND p.news > f.base
                     ORDER BY p.last_at DESC LIMIT :most) f
              JOIN followed_news n ON n.place_id = f.place_id AND n.seq > f.base
             WHERE n.author_id IS NULL OR n.author_id <> :person
             ORDER BY n.at DESC, n.place_id, n.seq DESC LIMIT :most
            """)
        .param("person", person.value())
        .param("most", most)
        .query((row, n) -> news(row))
        .list();
  }

  /// The comments that are new in so many things that a person follows, the latest of each.
  Map<Long, News> latest(PersonId person, Collection<Long> follows) {
    var found = new HashMap<Long, News>();
    if (!follows.isEmpty()) {
      database
          .sql(
              """
              SELECT f.id, n.place_id, n.seq, n.kind, n.consultation_id, n.subject, n.at FROM follow f
                JOIN followed_news n ON n.place_id = f.place_id AND n.seq > f.seen AND n.kind = 'COMMENT'
               WHERE f.id IN (:follows) AND f.person_id = :person
                 AND (n.author_id IS NULL OR n.author_id <> :person) ORDER BY n.seq
              """)
          .param("follows", follows)
          .param("person", person.value())
          .query(
              row -> {
                found.put(row.getLong("id"), news(row));
              });
    }
    return found;
  }

  private static News news(ResultSet row) throws SQLException {
    return new News(
        row.getLong("place_id"),
        row.getInt("seq"),
        NewsKind.valueOf(row.getString("kind")),
        new ConsultationId(row.getLong("consultation_id")),
        row.getLong("subject"),
        null,
        Columns.instant(row, "at"));
  }
}
