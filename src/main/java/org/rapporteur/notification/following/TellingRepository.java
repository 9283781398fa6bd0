package org.rapporteur.notification.following;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps how each person is told where they chose nothing else for a thing they follow.
@Repository
class TellingRepository {

  private static final int AT_ONCE = 500;

  private final JdbcClient database;
  private final JdbcTemplate batches;

  TellingRepository(JdbcClient database, JdbcTemplate batches) {
    this.database = database;
    this.batches = batches;
  }

  /// What they chose, or else what is usual.
  TellingChoice of(PersonId person) {
    return database
        .sql("SELECT how, own_how FROM telling WHERE person_id = ?")
        .param(person.value())
        .query(
            (row, n) ->
                new TellingChoice(
                    Telling.valueOf(row.getString(1)), Telling.valueOf(row.getString(2))))
        .optional()
        .orElse(TellingChoice.USUAL);
  }

  /// How each author is told of what answers them.
  Map<PersonId, Telling> ofOwn(Collection<PersonId> authors) {
    var ways = new HashMap<PersonId, Telling>();
    if (!authors.isEmpty()) {
      database
          .sql("SELECT person_id, own_how FROM telling WHERE person_id IN (:people)")
          .param("people", authors.stream().map(PersonId::value).toList())
          .query(
              row -> {
                ways.put(new PersonId(row.getLong(1)), Telling.valueOf(row.getString(2)));
              });
    }
    return ways;
  }

  void choose(PersonId person, TellingChoice choice, Instant now) {
    addUsual(List.of(person), now);
    database
        .sql("UPDATE telling SET how = ?, own_how = ? WHERE person_id = ?")
        .params(choice.followed().name(), choice.own().name(), person.value())
        .update();
  }

  /// For those who have nothing chosen yet.
  void addUsual(Collection<PersonId> people, Instant now) {
    batches.batchUpdate(
        """
        INSERT IGNORE INTO telling (person_id, how, own_how, next_at_once, digested_on)
        VALUES (?, ?, ?, ?, ?)
        """,
        people,
        AT_ONCE,
        (row, person) -> {
          row.setLong(1, person.value());
          row.setString(2, TellingChoice.USUAL.followed().name());
          row.setString(3, TellingChoice.USUAL.own().name());
          row.setObject(4, Columns.utc(now));
          row.setObject(5, Columns.utc(now).toLocalDate());
        });
  }
}
