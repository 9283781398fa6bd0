package org.rapporteur.publiclog;

import org.rapporteur.shared.database.CannotStart;
import org.springframework.stereotype.Component;

/// Prevents the start with another key than the one that signs the logs in this database. Otherwise
/// two keys would sign the same log under two names.
@Component(LogKeyCheck.NAME)
class LogKeyCheck {

  static final String NAME = "logKeyCheck";

  LogKeyCheck(LogSql logSql, LogSigningKey key) {
    String ownKey = key.fingerprint();
    if (logSql.findSigningKey().isEmpty()) {
      logSql.addSigningKey(ownKey);
    }
    String signingKey = logSql.findSigningKey().orElseThrow();
    if (!signingKey.equals(ownKey)) {
      throw new CannotStart(
          "The public log in this database is signed with key %s, but %s contains key %s: copy that file from the installation that uses this database."
              .formatted(signingKey, key.file(), ownKey));
    }
  }
}
