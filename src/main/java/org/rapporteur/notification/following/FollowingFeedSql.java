package org.rapporteur.notification.following;

import java.time.Instant;
import java.util.Optional;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Stores the hash of the secret in the URL of each person's feed.
@Repository
class FollowingFeedSql {

  private final JdbcClient database;

  FollowingFeedSql(JdbcClient database) {
    this.database = database;
  }

  Optional<Instant> findCreationTime(PersonId person) {
    return database
        .sql("SELECT created_at FROM following_feed WHERE person_id = ?")
        .param(person.value())
        .query((row, n) -> Columns.getInstant(row, "created_at"))
        .optional();
  }

  Optional<PersonId> findOwner(Secret secret) {
    return database
        .sql("SELECT person_id FROM following_feed WHERE hash = ?")
        .param(secret.hash())
        .query((row, n) -> new PersonId(row.getLong("person_id")))
        .optional();
  }

  void replace(PersonId person, Secret secret, Instant now) {
    database
        .sql("REPLACE INTO following_feed (person_id, hash, created_at) VALUES (?, ?, ?)")
        .params(person.value(), secret.hash(), Columns.toUtc(now))
        .update();
  }

  void delete(PersonId person) {
    database.sql("DELETE FROM following_feed WHERE person_id = ?").param(person.value()).update();
  }
}
