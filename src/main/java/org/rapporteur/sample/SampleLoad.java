package org.rapporteur.sample;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores whether the sample came and went.
@Component
class SampleLoad {

  private final JdbcClient database;

  SampleLoad(JdbcClient database) {
    this.database = database;
  }

  boolean wasLoaded() {
    return is("SELECT COUNT(*) FROM sample_load");
  }

  boolean isPresent() {
    return is("SELECT COUNT(*) FROM sample_load WHERE removed_at IS NULL");
  }

  /// Whoever comes second waits here and then is refused by the key.
  void loaded(Instant now) {
    database
        .sql("INSERT INTO sample_load (id, loaded_at) VALUES (1, ?)")
        .param(Timestamp.from(now))
        .update();
  }

  void removed(Instant now) {
    database.sql("UPDATE sample_load SET removed_at = ?").param(Timestamp.from(now)).update();
  }

  private boolean is(String count) {
    return database.sql(count).query(Integer.class).single() > 0;
  }
}
