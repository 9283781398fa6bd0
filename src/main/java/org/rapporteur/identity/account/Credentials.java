package org.rapporteur.identity.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the hashes of secrets. A secret of a link is good once: who takes it first is decided by
/// one statement.
@Component
class Credentials {

  private static final String GOOD =
      " hash = :hash AND purpose = :purpose AND used_at IS NULL"
          + " AND (expires_at IS NULL OR expires_at > :now)";

  private final JdbcClient database;
  private final Clock clock;

  Credentials(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  Secret make(@Nullable PersonId person, CredentialPurpose purpose, @Nullable String label) {
    var secret = Secret.random();
    var now = clock.instant();
    var life = purpose.life();
    database
        .sql(
            """
            INSERT INTO credential (person_id, purpose, hash, label, made_at, expires_at)
            VALUES (:person, :purpose, :hash, :label, :now, :expires)
            """)
        .param("person", person == null ? null : person.value())
        .param("purpose", purpose.name())
        .param("hash", secret.hash())
        .param("label", label)
        .param("now", Timestamp.from(now))
        .param("expires", life == null ? null : Timestamp.from(now.plus(life)))
        .update();
    return secret;
  }

  /// Whether the secret would be taken now, without taking it.
  boolean isGood(Secret secret, CredentialPurpose purpose) {
    return !bind("SELECT id FROM credential WHERE" + GOOD, secret, purpose)
        .query(Long.class)
        .list()
        .isEmpty();
  }

  /// Whose the secret is while it is good.
  Optional<PersonId> owner(Secret secret, CredentialPurpose purpose) {
    return bind(
            "SELECT person_id FROM credential WHERE person_id IS NOT NULL AND" + GOOD,
            secret,
            purpose)
        .query(Long.class)
        .optional()
        .map(PersonId::new);
  }

  /// Only a good one is taken; afterwards it is not good any more.
  void take(Secret secret, CredentialPurpose purpose) {
    if (bind("UPDATE credential SET used_at = :now WHERE" + GOOD, secret, purpose).update() != 1) {
      throw new LinkNotGood();
    }
  }

  void endAll(@Nullable PersonId person, CredentialPurpose purpose) {
    database
        .sql(
            """
            UPDATE credential SET used_at = :now
             WHERE person_id <=> :person AND purpose = :purpose AND used_at IS NULL
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("person", person == null ? null : person.value())
        .param("purpose", purpose.name())
        .update();
  }

  void end(PersonId person, long id) {
    database
        .sql(
            "UPDATE credential SET used_at = :now WHERE id = :id AND person_id = :person AND used_at IS NULL")
        .param("now", Timestamp.from(clock.instant()))
        .param("id", id)
        .param("person", person.value())
        .update();
  }

  List<ApiToken> tokens(PersonId person) {
    return database
        .sql(
            """
            SELECT id, label, made_at FROM credential
             WHERE person_id = :person AND purpose = 'API_TOKEN' AND used_at IS NULL ORDER BY id
            """)
        .param("person", person.value())
        .query(
            (row, n) ->
                new ApiToken(
                    row.getLong("id"),
                    row.getString("label"),
                    row.getTimestamp("made_at").toInstant()))
        .list();
  }

  /// Those that can never be used again and are past any question about them.
  void forgetEndedBefore(Instant moment) {
    database
        .sql(
            "DELETE FROM credential WHERE purpose <> 'API_TOKEN' AND COALESCE(used_at, expires_at) < :moment")
        .param("moment", Timestamp.from(moment))
        .update();
  }

  private JdbcClient.StatementSpec bind(String sql, Secret secret, CredentialPurpose purpose) {
    return database
        .sql(sql)
        .param("hash", secret.hash())
        .param("purpose", purpose.name())
        .param("now", Timestamp.from(clock.instant()));
  }
}
