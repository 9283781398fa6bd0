package org.rapporteur.identity.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.SignedInUser;
import org.rapporteur.shared.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores the hashes of links and API tokens. A single UPDATE marks a link as used, so two
/// concurrent requests cannot both use it.
@Component
class CredentialSql {

  private static final String IS_VALID =
      " hash = :hash AND purpose = :purpose AND used_at IS NULL"
          + " AND (expires_at IS NULL OR expires_at > :now)";

  private final JdbcClient database;
  private final Clock clock;

  CredentialSql(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  Secret createLink(PersonId person, CredentialPurpose purpose) {
    return insert(person, purpose, null);
  }

  Secret createToken(PersonId owner, String label) {
    return insert(owner, CredentialPurpose.API_TOKEN, label);
  }

  /// Creates a link without a person, because the link creates the account.
  Secret createFirstAdministratorLink() {
    return insert(null, CredentialPurpose.FIRST_ADMINISTRATOR, null);
  }

  boolean isValid(Secret secret, CredentialPurpose purpose) {
    return !bind("SELECT id FROM credential WHERE" + IS_VALID, secret, purpose)
        .query(Long.class)
        .list()
        .isEmpty();
  }

  /// Returns the person of a valid secret. Returns empty if it is used, expired or unknown.
  Optional<PersonId> findOwner(Secret secret, CredentialPurpose purpose) {
    return bind(
            "SELECT person_id FROM credential WHERE person_id IS NOT NULL AND" + IS_VALID,
            secret,
            purpose)
        .query(Long.class)
        .optional()
        .map(PersonId::new);
  }

  /// Marks the secret as used. Throws [LinkInvalid] if it is not valid.
  void redeem(Secret secret, CredentialPurpose purpose) {
    if (bind("UPDATE credential SET used_at = :now WHERE" + IS_VALID, secret, purpose).update()
        != 1) {
      throw new LinkInvalid();
    }
  }

  void revokeAll(PersonId person, CredentialPurpose purpose) {
    database
        .sql(
            """
            UPDATE credential SET used_at = :now
             WHERE person_id = :person AND purpose = :purpose AND used_at IS NULL
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("person", person.value())
        .param("purpose", purpose.name())
        .update();
  }

  void revokeFirstAdministratorLinks() {
    database
        .sql(
            """
            UPDATE credential SET used_at = :now
             WHERE purpose = 'FIRST_ADMINISTRATOR' AND used_at IS NULL
            """)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /// Does nothing if the token belongs to another person.
  void revokeToken(PersonId owner, long tokenId) {
    database
        .sql(
            """
            UPDATE credential SET used_at = :now
             WHERE id = :id AND person_id = :person AND used_at IS NULL
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("id", tokenId)
        .param("person", owner.value())
        .update();
  }

  List<ApiToken> listTokens(PersonId person) {
    return database
        .sql(
            """
            SELECT id, label, created_at FROM credential
             WHERE person_id = :person AND purpose = 'API_TOKEN' AND used_at IS NULL ORDER BY id
            """)
        .param("person", person.value())
        .query(
            (row, n) ->
                new ApiToken(
                    row.getLong("id"),
                    row.getString("label"),
                    row.getTimestamp("created_at").toInstant()))
        .list();
  }

  /// Returns the owner of a valid API token, if the account is active. The token remains valid when
  /// the owner signs out everywhere.
  Optional<SignedInUser> findTokenOwner(Secret secret) {
    return database
        .sql(
            """
            SELECT p.id, p.email, p.administrator
              FROM credential c JOIN person p ON p.id = c.person_id
             WHERE c.hash = :hash AND c.purpose = 'API_TOKEN' AND c.used_at IS NULL
               AND p.state = 'ACTIVE'
            """)
        .param("hash", secret.hash())
        .query(
            (row, n) ->
                SignedInUser.withToken(
                    new PersonId(row.getLong("id")),
                    row.getString("email"),
                    row.getBoolean("administrator")))
        .optional();
  }

  /// Deletes links that were used or expired before this time.
  void deleteEndedBefore(Instant time) {
    database
        .sql(
            """
            DELETE FROM credential
             WHERE purpose <> 'API_TOKEN' AND COALESCE(used_at, expires_at) < :time
            """)
        .param("time", Timestamp.from(time))
        .update();
  }

  private Secret insert(
      @Nullable PersonId person, CredentialPurpose purpose, @Nullable String label) {
    var secret = Secret.random();
    var now = clock.instant();
    var lifetime = purpose.lifetime();
    database
        .sql(
            """
            INSERT INTO credential (person_id, purpose, hash, label, created_at, expires_at)
            VALUES (:person, :purpose, :hash, :label, :now, :expires)
            """)
        .param("person", person == null ? null : person.value())
        .param("purpose", purpose.name())
        .param("hash", secret.hash())
        .param("label", label)
        .param("now", Timestamp.from(now))
        .param("expires", lifetime == null ? null : Timestamp.from(now.plus(lifetime)))
        .update();
    return secret;
  }

  private JdbcClient.StatementSpec bind(String sql, Secret secret, CredentialPurpose purpose) {
    return database
        .sql(sql)
        .param("hash", secret.hash())
        .param("purpose", purpose.name())
        .param("now", Timestamp.from(clock.instant()));
  }
}
