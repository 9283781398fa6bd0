package org.rapporteur.notification.following;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.rapporteur.identity.PersonId;
import org.rapporteur.notification.following.NewsRepository.Key;
import org.rapporteur.notification.following.NewsRepository.Known;
import org.rapporteur.shared.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Lets authors follow what answers them, without having asked for it.
@Repository
class OwnPlaces {

  private static final int AT_ONCE = 500;

  record OwnPlace(PersonId author, Place place) {}

  private final TellingRepository tellings;
  private final JdbcClient database;
  private final JdbcTemplate batches;

  OwnPlaces(TellingRepository tellings, JdbcClient database, JdbcTemplate batches) {
    this.tellings = tellings;
    this.database = database;
    this.batches = batches;
  }

  /// All places are of one consultation.
  void add(List<OwnPlace> own, Instant now) {
    addPlaces(own);
    var authors = own.stream().map(OwnPlace::author).distinct().toList();
    tellings.addUsual(authors, now);
    var ways = tellings.ofOwn(authors);
    var places = places(own);
    batches.batchUpdate(
        """
        INSERT IGNORE INTO follow
               (person_id, place_id, how, by_default, own_words, since, base, seen, mailed)
        VALUES (?, ?, ?, TRUE, TRUE, ?, ?, ?, ?)
        """,
        own,
        AT_ONCE,
        (row, mine) -> {
          var place = Objects.requireNonNull(places.get(key(mine.place())));
          row.setLong(1, mine.author().value());
          row.setLong(2, place.id());
          row.setString(3, Objects.requireNonNull(ways.get(mine.author())).name());
          row.setObject(4, Columns.utc(now));
          row.setInt(5, place.news());
          row.setInt(6, place.news());
          row.setInt(7, place.news());
        });
  }

  private void addPlaces(List<OwnPlace> own) {
    batches.batchUpdate(
        """
        INSERT IGNORE INTO followed_place (kind, scope, consultation_id, subject) VALUES (?, ?, ?, ?)
        """,
        own,
        AT_ONCE,
        (row, mine) -> {
          row.setString(1, mine.place().kind().name());
          row.setLong(2, mine.place().scope());
          row.setLong(3, mine.place().scope());
          row.setLong(4, mine.place().subject());
        });
  }

  private Map<Key, Known> places(List<OwnPlace> own) {
    var places = new HashMap<Key, Known>();
    own.stream()
        .map(OwnPlace::place)
        .collect(Collectors.groupingBy(Place::kind))
        .forEach(
            (kind, of) ->
                database
                    .sql(
                        """
                        SELECT id, scope, subject, news FROM followed_place
                         WHERE scope = :scope AND kind = :kind AND subject IN (:subjects)
                        """)
                    .param("scope", of.getFirst().scope())
                    .param("kind", kind.name())
                    .param("subjects", of.stream().map(Place::subject).toList())
                    .query(
                        row -> {
                          places.put(
                              new Key(row.getLong(2), kind, row.getLong(3)),
                              new Known(row.getLong(1), row.getInt(4)));
                        }));
    return places;
  }

  private static Key key(Place place) {
    return new Key(place.scope(), place.kind(), place.subject());
  }
}
