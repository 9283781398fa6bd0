package org.rapporteur.notification.following;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps who follows what.
@Repository
class FollowRepository {

  /// What is looked at to count somebody's news: whoever wrote more comments than this is told of
  /// answers to the latest of them.
  private static final int LOOKED_AT = 2_000;

  private static final String SELECT =
      """
      SELECT f.id, p.kind, p.consultation_id, p.subject, p.name, p.slug, f.how, f.by_default, f.own_words,
             GREATEST(0, p.news - f.seen - f.own) AS unread, p.news, p.last_at
        FROM follow f JOIN followed_place p ON p.id = f.place_id
      """;

  private static final String LATEST =
      """
      SELECT f.id, p.kind, p.consultation_id, p.subject, p.name, p.slug, f.how, f.by_default, f.own_words,
             GREATEST(0, p.news - f.seen - f.own) AS unread, p.news, p.last_at
        FROM (SELECT * FROM follow WHERE person_id = ? AND how <> 'NONE' ORDER BY id DESC LIMIT %d) f
        JOIN followed_place p ON p.id = f.place_id
      """
          .formatted(LOOKED_AT);

  private final JdbcClient database;

  FollowRepository(JdbcClient database) {
    this.database = database;
  }

  void addPlace(Place place) {
    database
        .sql(
            """
            INSERT IGNORE INTO followed_place (kind, scope, consultation_id, subject, name, slug)
            VALUES (:kind, :scope, NULLIF(:scope, 0), :subject, :name, :slug)
            """)
        .param("kind", place.kind().name())
        .param("scope", place.scope())
        .param("subject", place.subject())
        .param("name", place.name())
        .param("slug", place.slug() == null ? null : place.slug().value())
        .update();
  }

  /// From what the place has had so far on.
  void add(PersonId person, Place place, Telling how, Instant now) {
    database
        .sql(
            """
            INSERT IGNORE INTO follow
                   (person_id, place_id, how, by_default, own_words, since, base, seen, mailed)
            SELECT ?, id, ?, TRUE, FALSE, ?, news, news, news FROM followed_place
             WHERE scope = ? AND kind = ? AND subject = ?
            """)
        .params(
            person.value(),
            how.name(),
            Columns.utc(now),
            place.scope(),
            place.kind().name(),
            place.subject())
        .update();
  }

  void remove(PersonId person, Place place) {
    database
        .sql(
            """
            DELETE f FROM follow f JOIN followed_place p ON p.id = f.place_id
             WHERE f.person_id = ? AND p.scope = ? AND p.kind = ? AND p.subject = ?
            """)
        .params(person.value(), place.scope(), place.kind().name(), place.subject())
        .update();
  }

  void remove(PersonId person, long follow) {
    database
        .sql("DELETE FROM follow WHERE id = ? AND person_id = ?")
        .params(follow, person.value())
        .update();
  }

  /// What is mailed from now on is what comes from now on.
  void tell(PersonId person, long follow, Telling how, boolean byDefault) {
    database
        .sql(
            """
            UPDATE follow f JOIN followed_place p ON p.id = f.place_id
               SET f.how = ?, f.by_default = ?, f.mailed = p.news
             WHERE f.id = ? AND f.person_id = ?
            """)
        .params(how.name(), byDefault, follow, person.value())
        .update();
  }

  void tellByDefault(PersonId person, boolean own, Telling how) {
    database
        .sql(
            """
            UPDATE follow f JOIN followed_place p ON p.id = f.place_id
               SET f.how = ?, f.mailed = p.news
             WHERE f.person_id = ? AND f.by_default AND f.own_words = ? AND f.how <> ?
            """)
        .params(how.name(), person.value(), own, how.name())
        .update();
  }

  /// All that are told one way, chosen by themselves or not, are told another.
  void tellAll(PersonId person, Telling from, Telling to) {
    database
        .sql("UPDATE follow SET how = ? WHERE person_id = ? AND how = ?")
        .params(to.name(), person.value(), from.name())
        .update();
  }

  /// What one chose to follow, and one's own threads.
  int count(PersonId person) {
    return database
        .sql(
            """
            SELECT COUNT(*) FROM follow WHERE person_id = ? AND NOT own_words
            """)
        .param(person.value())
        .query(Integer.class)
        .single();
  }

  /// The latest followed first.
  List<Followed> list(PersonId person, long before, int most) {
    return database
        .sql(
            SELECT
                + "WHERE f.person_id = ? AND f.id < ? AND p.kind <> 'REPLIES' ORDER BY f.id DESC LIMIT ?")
        .params(person.value(), before, most)
        .query((row, n) -> followed(row))
        .list();
  }

  /// Those of so many that are told by mail.
  List<Followed> mailed(PersonId person, Collection<Long> follows) {
    return follows.isEmpty()
        ? List.of()
        : database
            .sql(
                SELECT
                    + "WHERE f.person_id = :person AND f.id IN (:ids) AND f.how IN ('AT_ONCE', 'DAILY')")
            .param("person", person.value())
            .param("ids", follows)
            .query((row, n) -> followed(row))
            .list();
  }

  /// From mail to the inbox alone.
  void leave(PersonId person, Collection<Long> follows) {
    if (!follows.isEmpty()) {
      database
          .sql(
              """
              UPDATE follow SET how = 'INBOX', by_default = FALSE
               WHERE person_id = :person AND id IN (:ids) AND how IN ('AT_ONCE', 'DAILY')
              """)
          .param("person", person.value())
          .param("ids", follows)
          .update();
    }
  }

  List<Followed> in(PersonId person, long scope, int most) {
    return database
        .sql(
            SELECT
                + "WHERE f.person_id = ? AND p.scope = ? AND p.kind <> 'REPLIES' ORDER BY f.id DESC LIMIT ?")
        .params(person.value(), scope, most)
        .query((row, n) -> followed(row))
        .list();
  }

  /// Places that had something to tell, the latest first, those after one in this order.
  List<Followed> lines(PersonId person, boolean own, Instant at, long beforeId, int most) {
    return database
        .sql(
            LATEST
                + """
                 WHERE (p.news > f.seen + f.own OR f.seen > f.base) AND (f.own_words OR NOT ?)
                   AND (p.last_at < ? OR (p.last_at = ? AND f.id < ?))
                 ORDER BY p.last_at DESC, f.id DESC LIMIT ?
                """)
        .params(person.value(), own, Columns.utc(at), Columns.utc(at), beforeId, most)
        .query((row, n) -> followed(row))
        .list();
  }

  int unread(PersonId person, int most) {
    return database
        .sql("SELECT COUNT(*) FROM (" + LATEST + " WHERE p.news > f.seen + f.own LIMIT ?) unread")
        .params(person.value(), most)
        .query(Integer.class)
        .single();
  }

  void see(PersonId person, long follow, int upTo) {
    database
        .sql(
            """
            UPDATE follow f JOIN followed_place p ON p.id = f.place_id
               SET f.own = (SELECT COUNT(*) FROM followed_news n
                             WHERE n.place_id = f.place_id AND n.seq > ? AND n.author_id = f.person_id),
                   f.seen = ?
             WHERE f.id = ? AND f.person_id = ? AND f.seen < ? AND p.news >= ?
            """)
        .params(upTo, upTo, follow, person.value(), upTo, upTo)
        .update();
  }

  void see(PersonId person, Place place) {
    database
        .sql(
            """
            UPDATE follow f JOIN followed_place p ON p.id = f.place_id
               SET f.seen = p.news, f.own = 0
             WHERE f.person_id = ? AND p.scope = ? AND p.kind = ? AND p.subject = ? AND f.seen < p.news
            """)
        .params(person.value(), place.scope(), place.kind().name(), place.subject())
        .update();
  }

  void seeAll(PersonId person) {
    database
        .sql(
            """
            UPDATE follow f JOIN followed_place p ON p.id = f.place_id
               SET f.seen = p.news, f.own = 0
             WHERE f.person_id = ? AND f.seen < p.news
            """)
        .param(person.value())
        .update();
  }

  private static Followed followed(ResultSet row) throws SQLException {
    long consultation = row.getLong("consultation_id");
    String slug = row.getString("slug");
    return new Followed(
        row.getLong("id"),
        FollowKind.valueOf(row.getString("kind")),
        consultation == 0 ? null : new ConsultationId(consultation),
        row.getLong("subject"),
        row.getString("name"),
        slug == null ? null : new Slug(slug),
        Telling.valueOf(row.getString("how")),
        row.getBoolean("by_default"),
        row.getBoolean("own_words"),
        row.getInt("unread"),
        row.getInt("news"),
        Columns.instantOrNull(row, "last_at"));
  }
}
