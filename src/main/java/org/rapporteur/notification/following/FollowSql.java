package org.rapporteur.notification.following;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.notification.following.NewsSql.PlaceKey;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.Slug;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Stores which person follows which place.
@Repository
class FollowSql {

  static final int BATCH_SIZE = 500;

  /// Limits the news list and the unread count. Contributors who wrote thousands of comments
  /// have more follows; the oldest ones are omitted.
  private static final int MAX_FOLLOWS_READ = 2_000;

  /// A follow stores news counts of its place: `base_count` when it began, `seen_count` at the last
  /// visit, and `mailed_count` in the last mail. `own_unseen_count` counts the person's own
  /// comments after `seen_count`.
  private static final String COLUMNS =
      """
      SELECT f.id, p.kind, p.consultation_id, p.subject_id, p.name, p.slug, f.preference, f.is_own,
             GREATEST(0, p.news_count - f.seen_count - f.own_unseen_count) AS unread, p.news_count, p.last_news_at
      """;

  private static final String SELECT =
      COLUMNS + " FROM follow f JOIN followed_place p ON p.id = f.place_id ";

  private static final String SELECT_LATEST =
      COLUMNS
          + """
         FROM (SELECT * FROM follow WHERE person_id = :person AND preference <> 'NONE' ORDER BY id DESC LIMIT :maxFollows) f
         JOIN followed_place p ON p.id = f.place_id
        """;

  private final JdbcClient database;
  private final JdbcTemplate jdbcBatch;

  FollowSql(JdbcClient database, JdbcTemplate jdbcBatch) {
    this.database = database;
    this.jdbcBatch = jdbcBatch;
  }

  void addPlaces(List<FollowedPlace> places) {
    jdbcBatch.batchUpdate(
        """
        INSERT IGNORE INTO followed_place (kind, scope, consultation_id, subject_id, name, slug)
        VALUES (?, ?, NULLIF(?, 0), ?, ?, ?)
        """,
        places,
        BATCH_SIZE,
        (row, place) -> {
          row.setString(1, place.kind().name());
          row.setLong(2, place.scope());
          row.setLong(3, place.scope());
          row.setLong(4, place.subjectId());
          row.setString(5, place.name());
          row.setString(6, place.slug() == null ? null : place.slug().value());
        });
  }

  /// News that the place already has is not reported to the person.
  void add(PersonId person, FollowedPlace place, NotificationPreference preference) {
    database
        .sql(
            """
            INSERT IGNORE INTO follow
                   (person_id, place_id, preference, uses_default, is_own, base_count, seen_count, mailed_count)
            SELECT ?, id, ?, TRUE, FALSE, news_count, news_count, news_count FROM followed_place
             WHERE scope = ? AND kind = ? AND subject_id = ?
            """)
        .params(
            person.value(),
            preference.name(),
            place.scope(),
            place.kind().name(),
            place.subjectId())
        .update();
  }

  Set<PersonId> findFollowers(PlaceKey place) {
    return database
        .sql(
            """
            SELECT f.person_id FROM follow f JOIN followed_place p ON p.id = f.place_id
             WHERE p.scope = ? AND p.kind = ? AND p.subject_id = ? AND f.preference <> 'NONE'
            """)
        .params(place.scope(), place.kind().name(), place.subjectId())
        .query((row, n) -> new PersonId(row.getLong("person_id")))
        .set();
  }

  void remove(PersonId person, FollowedPlace place) {
    database
        .sql(
            """
            DELETE f FROM follow f JOIN followed_place p ON p.id = f.place_id
             WHERE f.person_id = ? AND p.scope = ? AND p.kind = ? AND p.subject_id = ?
            """)
        .params(person.value(), place.scope(), place.kind().name(), place.subjectId())
        .update();
  }

  void remove(PersonId person, long followId) {
    database
        .sql("DELETE FROM follow WHERE id = ? AND person_id = ?")
        .params(followId, person.value())
        .update();
  }

  /// Counts the follows that the person chose. Automatic follows are not counted.
  int count(PersonId person) {
    return database
        .sql("SELECT COUNT(*) FROM follow WHERE person_id = ? AND NOT is_own")
        .param(person.value())
        .query(Integer.class)
        .single();
  }

  /// Lists the newest follows first, without automatic follows of single replies.
  List<FollowedItem> findPage(PersonId person, long beforeId, int limit) {
    return database
        .sql(
            SELECT
                + """
                 WHERE f.person_id = ? AND f.id < ? AND p.kind <> 'REPLIES'
                 ORDER BY f.id DESC LIMIT ?
                """)
        .params(person.value(), beforeId, limit)
        .query((row, n) -> fromRow(row))
        .list();
  }

  /// Returns those of the given follows that are reported by mail.
  List<FollowedItem> findMailed(PersonId person, Collection<Long> followIds) {
    return followIds.isEmpty()
        ? List.of()
        : database
            .sql(
                SELECT
                    + """
                     WHERE f.person_id = :person AND f.id IN (:ids) AND f.preference IN ('AT_ONCE', 'DAILY')
                    """)
            .param("person", person.value())
            .param("ids", followIds)
            .query((row, n) -> fromRow(row))
            .list();
  }

  /// Lists the newest follows first, without automatic follows of single replies.
  List<FollowedItem> findInScope(PersonId person, long scope, int limit) {
    return database
        .sql(
            SELECT
                + """
                 WHERE f.person_id = ? AND p.scope = ? AND p.kind <> 'REPLIES'
                 ORDER BY f.id DESC LIMIT ?
                """)
        .params(person.value(), scope, limit)
        .query((row, n) -> fromRow(row))
        .list();
  }

  /// Lists follows with news, latest news first, after the position `before` and `beforeId`.
  List<FollowedItem> findWithNews(
      PersonId person, boolean onlyOwn, Instant before, long beforeId, int limit) {
    return database
        .sql(
            SELECT_LATEST
                + """
                 WHERE (p.news_count > f.seen_count + f.own_unseen_count OR f.seen_count > f.base_count) AND (f.is_own OR NOT :onlyOwn)
                   AND (p.last_news_at < :before OR (p.last_news_at = :before AND f.id < :beforeId))
                 ORDER BY p.last_news_at DESC, f.id DESC LIMIT :limit
                """)
        .param("person", person.value())
        .param("maxFollows", MAX_FOLLOWS_READ)
        .param("onlyOwn", onlyOwn)
        .param("before", Columns.toUtc(before))
        .param("beforeId", beforeId)
        .param("limit", limit)
        .query((row, n) -> fromRow(row))
        .list();
  }

  int countUnread(PersonId person, int limit) {
    return database
        .sql(
            "SELECT COUNT(*) FROM ("
                + SELECT_LATEST
                + " WHERE p.news_count > f.seen_count + f.own_unseen_count LIMIT :limit) unread")
        .param("person", person.value())
        .param("maxFollows", MAX_FOLLOWS_READ)
        .param("limit", limit)
        .query(Integer.class)
        .single();
  }

  /// Counts the person's own comments after `upTo` again, because they are not unread.
  /// @param upTo news count of the place that the person saw
  void markSeen(PersonId person, long followId, int upTo) {
    database
        .sql(
            """
            UPDATE follow f JOIN followed_place p ON p.id = f.place_id
               SET f.own_unseen_count = (SELECT COUNT(*) FROM followed_news n
                             WHERE n.place_id = f.place_id AND n.seq > ? AND n.author_person_id = f.person_id),
                   f.seen_count = ?
             WHERE f.id = ? AND f.person_id = ? AND f.seen_count < ? AND p.news_count >= ?
            """)
        .params(upTo, upTo, followId, person.value(), upTo, upTo)
        .update();
  }

  void markSeen(PersonId person, FollowedPlace place) {
    database
        .sql(
            """
            UPDATE follow f JOIN followed_place p ON p.id = f.place_id
               SET f.seen_count = p.news_count, f.own_unseen_count = 0
             WHERE f.person_id = ? AND p.scope = ? AND p.kind = ? AND p.subject_id = ? AND f.seen_count < p.news_count
            """)
        .params(person.value(), place.scope(), place.kind().name(), place.subjectId())
        .update();
  }

  void markAllSeen(PersonId person) {
    database
        .sql(
            """
            UPDATE follow f JOIN followed_place p ON p.id = f.place_id
               SET f.seen_count = p.news_count, f.own_unseen_count = 0
             WHERE f.person_id = ? AND f.seen_count < p.news_count
            """)
        .param(person.value())
        .update();
  }

  private static FollowedItem fromRow(ResultSet row) throws SQLException {
    var consultationId = row.getObject("consultation_id", Long.class);
    String slug = row.getString("slug");
    return new FollowedItem(
        row.getLong("id"),
        new FollowedPlace(
            FollowKind.valueOf(row.getString("kind")),
            consultationId == null ? null : new ConsultationId(consultationId),
            row.getLong("subject_id"),
            row.getString("name"),
            slug == null ? null : new Slug(slug)),
        NotificationPreference.valueOf(row.getString("preference")),
        row.getBoolean("is_own"),
        row.getInt("unread"),
        row.getInt("news_count"),
        Columns.getInstantOrNull(row, "last_news_at"));
  }
}
