package org.rapporteur.identity.security;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.SignedInUser;
import org.rapporteur.shared.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores remember-me logins by the hash of their secret, which is also the id of the device.
@Component
class RememberedLoginSql {

  /// A device is signed out after this time without use.
  static final Duration MAX_UNUSED = Duration.ofDays(30);

  /// A device is signed out after this time, even with regular use.
  static final Duration MAX_AGE = Duration.ofDays(180);

  private final JdbcClient database;
  private final Clock clock;

  RememberedLoginSql(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  record RememberedLogin(SignedInUser signedIn, Instant lastUsed) {}

  /// Stores the login. Returns the user with the id of the device.
  SignedInUser insert(Secret secret, SignedInUser signedIn) {
    database
        .sql(
            """
            INSERT INTO remembered_login (hash, person_id, sign_in_epoch, created_at, last_used_at)
            VALUES (:hash, :person, :epoch, :now, :now)
            """)
        .param("hash", secret.hash())
        .param("person", signedIn.person().value())
        .param("epoch", signedIn.signInEpoch())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    return signedIn.withDevice(deviceId(secret));
  }

  /// Returns empty if the login is unknown or expired, or if the person signed out everywhere.
  Optional<RememberedLogin> find(Secret secret) {
    var now = clock.instant();
    return database
        .sql(
            """
            SELECT p.id, p.email, p.administrator, p.sign_in_epoch, r.last_used_at
              FROM remembered_login r JOIN person p ON p.id = r.person_id
             WHERE r.hash = :hash AND r.sign_in_epoch = p.sign_in_epoch AND p.state = 'ACTIVE'
               AND r.last_used_at > :unusedSince AND r.created_at > :createdSince
            """)
        .param("hash", secret.hash())
        .param("unusedSince", Timestamp.from(now.minus(MAX_UNUSED)))
        .param("createdSince", Timestamp.from(now.minus(MAX_AGE)))
        .query(
            (row, n) ->
                new RememberedLogin(
                    SignedInUser.onDevice(
                        new PersonId(row.getLong("id")),
                        row.getString("email"),
                        row.getBoolean("administrator"),
                        row.getInt("sign_in_epoch"),
                        deviceId(secret)),
                    row.getTimestamp("last_used_at").toInstant()))
        .optional();
  }

  void updateLastUsed(Secret secret) {
    database
        .sql("UPDATE remembered_login SET last_used_at = :now WHERE hash = :hash")
        .param("now", Timestamp.from(clock.instant()))
        .param("hash", secret.hash())
        .update();
  }

  void delete(Secret secret) {
    database
        .sql("DELETE FROM remembered_login WHERE hash = :hash")
        .param("hash", secret.hash())
        .update();
  }

  void deleteExpired() {
    var now = clock.instant();
    database
        .sql(
            "DELETE FROM remembered_login WHERE last_used_at < :unusedSince OR created_at < :createdSince")
        .param("unusedSince", Timestamp.from(now.minus(MAX_UNUSED)))
        .param("createdSince", Timestamp.from(now.minus(MAX_AGE)))
        .update();
  }

  private static String deviceId(Secret secret) {
    return HexFormat.of().formatHex(secret.hash());
  }
}
