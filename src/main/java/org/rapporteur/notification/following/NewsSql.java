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
import org.rapporteur.notification.following.PendingNewsSql.NewsRange;
import org.rapporteur.shared.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Stores the news of followed places: one row per place and comment. The number of rows does not
/// depend on the number of followers.
@Repository
class NewsSql {

  /// Maximum news rows per place. Older news is only counted.
  static final int MAX_STORED = 200;

  enum NewsKind {
    COMMENT,
    /// Entry of the public log.
    LOG_ENTRY
  }

  /// The last publication and log entry of a consultation that were collected.
  record NewsCursor(ConsultationId consultation, String log, int publication, int logNumber) {}

  /// A news item of a place.
  /// @param seq position within the place, from 1
  /// @param subjectId id of a comment or number of a log entry
  /// @param author null for a log entry, and for stored news, which is loaded without the author
  record News(
      long place,
      int seq,
      NewsKind kind,
      ConsultationId consultation,
      long subjectId,
      @Nullable PersonId author,
      Instant at) {}

  /// Unique key of a followed place, as in [FollowedPlace].
  record PlaceKey(long scope, FollowKind kind, long subjectId) {}

  /// A followed place and its number of news items.
  record PlaceNewsCount(long id, int newsCount) {}

  private static final int BATCH_SIZE = 500;

  private final JdbcClient database;
  private final JdbcTemplate jdbcBatch;

  NewsSql(JdbcClient database, JdbcTemplate jdbcBatch) {
    this.database = database;
    this.jdbcBatch = jdbcBatch;
  }

  List<NewsCursor> findCursors() {
    return database
        .sql("SELECT consultation_id, log_name, publication, log_number FROM news_cursor")
        .query((row, n) -> cursorFromRow(row))
        .list();
  }

  void addCursor(ConsultationId consultation, String log) {
    database
        .sql(
            """
            INSERT IGNORE INTO news_cursor (consultation_id, log_name, publication, log_number)
            VALUES (?, ?, 0, 0)
            """)
        .params(consultation.value(), log)
        .update();
  }

  /// Blocks other collectors of this consultation until the transaction ends.
  NewsCursor lockCursor(ConsultationId consultation) {
    return database
        .sql(
            """
            SELECT consultation_id, log_name, publication, log_number FROM news_cursor
             WHERE consultation_id = ? FOR UPDATE
            """)
        .param(consultation.value())
        .query((row, n) -> cursorFromRow(row))
        .single();
  }

  void updateCursor(ConsultationId consultation, int publication, int logNumber) {
    database
        .sql("UPDATE news_cursor SET publication = ?, log_number = ? WHERE consultation_id = ?")
        .params(publication, logNumber, consultation.value())
        .update();
  }

  /// Finds and locks the given places that have at least one follower.
  Map<PlaceKey, PlaceNewsCount> lockFollowed(Set<PlaceKey> keys) {
    var subjectsByScope = new HashMap<Long, Map<FollowKind, List<Long>>>();
    keys.forEach(
        key ->
            subjectsByScope
                .computeIfAbsent(key.scope(), scope -> new HashMap<>())
                .computeIfAbsent(key.kind(), kind -> new ArrayList<>())
                .add(key.subjectId()));
    var placeCounts = new HashMap<PlaceKey, PlaceNewsCount>();
    subjectsByScope.forEach(
        (scope, kinds) ->
            kinds.forEach(
                (kind, subjects) ->
                    database
                        .sql(
                            """
                            SELECT p.id, p.subject_id, p.news_count FROM followed_place p
                             WHERE p.scope = :scope AND p.kind = :kind AND p.subject_id IN (:subjects)
                               AND EXISTS (SELECT 1 FROM follow f WHERE f.place_id = p.id)
                             ORDER BY p.id FOR UPDATE
                            """)
                        .param("scope", scope)
                        .param("kind", kind.name())
                        .param("subjects", subjects)
                        .query(
                            row -> {
                              placeCounts.put(
                                  new PlaceKey(scope, kind, row.getLong("subject_id")),
                                  new PlaceNewsCount(row.getLong("id"), row.getInt("news_count")));
                            })));
    return placeCounts;
  }

  /// Adds news, updates the counts of its places, and deletes the oldest news beyond [#MAX_STORED].
  void add(List<News> news) {
    insert(news);
    addOwnCounts(news);
    var latestByPlace = new HashMap<Long, News>();
    news.forEach(item -> latestByPlace.put(item.place(), item));
    updatePlaces(latestByPlace.values());
    deleteOldest(latestByPlace.values());
  }

  private void insert(List<News> news) {
    jdbcBatch.batchUpdate(
        """
        INSERT INTO followed_news (place_id, seq, kind, consultation_id, subject_id, author_person_id, happened_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        news,
        BATCH_SIZE,
        (row, item) -> {
          row.setLong(1, item.place());
          row.setInt(2, item.seq());
          row.setString(3, item.kind().name());
          row.setLong(4, item.consultation().value());
          row.setLong(5, item.subjectId());
          row.setObject(6, item.author() == null ? null : item.author().value());
          row.setObject(7, Columns.toUtc(item.at()));
        });
  }

  private void updatePlaces(Collection<News> latestNews) {
    jdbcBatch.batchUpdate(
        "UPDATE followed_place SET news_count = ?, last_news_at = ? WHERE id = ?",
        latestNews,
        BATCH_SIZE,
        (row, item) -> {
          row.setInt(1, item.seq());
          row.setObject(2, Columns.toUtc(item.at()));
          row.setLong(3, item.place());
        });
  }

  private void deleteOldest(Collection<News> latestNews) {
    jdbcBatch.batchUpdate(
        "DELETE FROM followed_news WHERE place_id = ? AND seq <= ?",
        latestNews.stream().filter(item -> item.seq() > MAX_STORED).toList(),
        BATCH_SIZE,
        (row, item) -> {
          row.setLong(1, item.place());
          row.setInt(2, item.seq() - MAX_STORED);
        });
  }

  /// Adds each author's new comments to `own_unseen_count`, which is subtracted from their unread
  /// count.
  private void addOwnCounts(List<News> news) {
    record OwnPlaceKey(long place, long author) {}
    var ownCounts = new HashMap<OwnPlaceKey, Integer>();
    for (var item : news) {
      var author = item.author();
      if (author != null) {
        ownCounts.merge(new OwnPlaceKey(item.place(), author.value()), 1, Integer::sum);
      }
    }
    jdbcBatch.batchUpdate(
        "UPDATE follow SET own_unseen_count = own_unseen_count + ? WHERE person_id = ? AND place_id = ?",
        ownCounts.entrySet(),
        BATCH_SIZE,
        (row, entry) -> {
          row.setInt(1, entry.getValue());
          row.setLong(2, entry.getKey().author());
          row.setLong(3, entry.getKey().place());
        });
  }

  /// Lists stored news of the range without the reader's own comments, newest first.
  List<News> findInRange(NewsRange range, PersonId reader) {
    return database
        .sql(
            """
            SELECT place_id, seq, kind, consultation_id, subject_id, happened_at FROM followed_news
             WHERE place_id = ? AND seq > ? AND seq <= ? AND (author_person_id IS NULL OR author_person_id <> ?)
             ORDER BY seq DESC
            """)
        .params(range.place(), range.after(), range.upTo(), reader.value())
        .query((row, n) -> fromRow(row))
        .list();
  }

  /// Lists the latest news by others in all followed places, each since the person followed it.
  List<News> findLatest(PersonId person, int limit) {
    return database
        .sql(
            """
            SELECT n.place_id, n.seq, n.kind, n.consultation_id, n.subject_id, n.happened_at
              FROM (SELECT f.place_id, f.base_count FROM follow f JOIN followed_place p ON p.id = f.place_id
                     WHERE f.person_id = :person AND f.preference <> 'NONE' AND p.news_count > f.base_count
                     ORDER BY p.last_news_at DESC LIMIT :limit) f
              JOIN followed_news n ON n.place_id = f.place_id AND n.seq > f.base_count
             WHERE n.author_person_id IS NULL OR n.author_person_id <> :person
             ORDER BY n.happened_at DESC, n.place_id, n.seq DESC LIMIT :limit
            """)
        .param("person", person.value())
        .param("limit", limit)
        .query((row, n) -> fromRow(row))
        .list();
  }

  /// Finds the latest unseen comment of each follow, by follow id.
  Map<Long, News> findLatestUnseen(PersonId person, Collection<Long> followIds) {
    var latest = new HashMap<Long, News>();
    if (!followIds.isEmpty()) {
      database
          .sql(
              """
              SELECT f.id, n.place_id, n.seq, n.kind, n.consultation_id, n.subject_id, n.happened_at FROM follow f
                JOIN followed_news n ON n.place_id = f.place_id AND n.seq > f.seen_count AND n.kind = 'COMMENT'
               WHERE f.id IN (:follows) AND f.person_id = :person
                 AND (n.author_person_id IS NULL OR n.author_person_id <> :person) ORDER BY n.seq
              """)
          .param("follows", followIds)
          .param("person", person.value())
          .query(
              row -> {
                latest.put(row.getLong("id"), fromRow(row));
              });
    }
    return latest;
  }

  private static NewsCursor cursorFromRow(ResultSet row) throws SQLException {
    return new NewsCursor(
        new ConsultationId(row.getLong("consultation_id")),
        row.getString("log_name"),
        row.getInt("publication"),
        row.getInt("log_number"));
  }

  private static News fromRow(ResultSet row) throws SQLException {
    return new News(
        row.getLong("place_id"),
        row.getInt("seq"),
        NewsKind.valueOf(row.getString("kind")),
        new ConsultationId(row.getLong("consultation_id")),
        row.getLong("subject_id"),
        null,
        Columns.getInstant(row, "happened_at"));
  }
}
