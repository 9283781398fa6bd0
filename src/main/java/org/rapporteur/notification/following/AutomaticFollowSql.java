package org.rapporteur.notification.following;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.rapporteur.identity.PersonId;
import org.rapporteur.notification.following.NewsSql.PlaceKey;
import org.rapporteur.notification.following.NewsSql.PlaceNewsCount;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Stores automatic follows: the author of a comment follows the replies to it.
@Repository
class AutomaticFollowSql {

  /// The place that collects the replies to a comment of the author.
  record OwnPlace(PersonId author, FollowedPlace place) {}

  private final FollowSql followSql;
  private final NotificationPreferenceSql preferenceSql;
  private final JdbcClient database;
  private final JdbcTemplate jdbcBatch;

  AutomaticFollowSql(
      FollowSql followSql,
      NotificationPreferenceSql preferenceSql,
      JdbcClient database,
      JdbcTemplate jdbcBatch) {
    this.followSql = followSql;
    this.preferenceSql = preferenceSql;
    this.database = database;
    this.jdbcBatch = jdbcBatch;
  }

  /// Adds a follow for each place, unless the author follows it already.
  ///
  /// @param ownPlaces places of one consultation
  void add(List<OwnPlace> ownPlaces, Instant now) {
    followSql.addPlaces(ownPlaces.stream().map(OwnPlace::place).toList());
    var authors = ownPlaces.stream().map(OwnPlace::author).distinct().toList();
    preferenceSql.addInitial(authors, now);
    var preferences = preferenceSql.findForOwnComments(authors);
    var places = findPlaces(ownPlaces);
    jdbcBatch.batchUpdate(
        """
        INSERT IGNORE INTO follow
               (person_id, place_id, preference, uses_default, is_own, base_count, seen_count, mailed_count)
        VALUES (?, ?, ?, TRUE, TRUE, ?, ?, ?)
        """,
        ownPlaces,
        FollowSql.BATCH_SIZE,
        (row, ownPlace) -> {
          var place = Objects.requireNonNull(places.get(toKey(ownPlace.place())));
          row.setLong(1, ownPlace.author().value());
          row.setLong(2, place.id());
          row.setString(3, Objects.requireNonNull(preferences.get(ownPlace.author())).name());
          // base_count, seen_count and mailed_count: only later news is reported.
          row.setInt(4, place.newsCount());
          row.setInt(5, place.newsCount());
          row.setInt(6, place.newsCount());
        });
  }

  private Map<PlaceKey, PlaceNewsCount> findPlaces(List<OwnPlace> ownPlaces) {
    var places = new HashMap<PlaceKey, PlaceNewsCount>();
    ownPlaces.stream()
        .map(OwnPlace::place)
        .collect(Collectors.groupingBy(FollowedPlace::kind))
        .forEach(
            (kind, placesOfKind) ->
                database
                    .sql(
                        """
                        SELECT id, scope, subject_id, news_count FROM followed_place
                         WHERE scope = :scope AND kind = :kind AND subject_id IN (:subjects)
                        """)
                    .param("scope", placesOfKind.getFirst().scope())
                    .param("kind", kind.name())
                    .param("subjects", placesOfKind.stream().map(FollowedPlace::subjectId).toList())
                    .query(
                        row -> {
                          places.put(
                              new PlaceKey(row.getLong("scope"), kind, row.getLong("subject_id")),
                              new PlaceNewsCount(row.getLong("id"), row.getInt("news_count")));
                        }));
    return places;
  }

  private static PlaceKey toKey(FollowedPlace place) {
    return new PlaceKey(place.scope(), place.kind(), place.subjectId());
  }
}
