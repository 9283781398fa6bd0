package org.rapporteur.publiclog;

import java.util.Optional;
import org.rapporteur.shared.database.CannotStart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Refuses to start with another key than the one that signs the logs in this database. Two keys
/// would sign the same log under two names.
@Component(LogKeyCheck.NAME)
class LogKeyCheck {

  static final String NAME = "logKeyCheck";

  LogKeyCheck(JdbcClient database, LogSigningKey key) {
    String own = key.fingerprint();
    if (findSigningKey(database).isEmpty()) {
      // Ignored if another server stores its key at this moment.
      database
          .sql("INSERT IGNORE INTO log_key (id, fingerprint) VALUES (1, ?)")
          .param(own)
          .update();
    }
    String signing = findSigningKey(database).orElseThrow();
    if (!signing.equals(own)) {
      throw new CannotStart(
          "The public log in this database is signed with key %s, but %s contains key %s: copy that file from the installation that uses this database."
              .formatted(signing, key.file(), own));
    }
  }

  private static Optional<String> findSigningKey(JdbcClient database) {
    return database
        .sql("SELECT fingerprint FROM log_key WHERE id = 1")
        .query(String.class)
        .optional();
  }
}
