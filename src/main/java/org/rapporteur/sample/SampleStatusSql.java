package org.rapporteur.sample;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores when the sample data was loaded and removed.
@Component
class SampleStatusSql {

  private final JdbcClient database;

  SampleStatusSql(JdbcClient database) {
    this.database = database;
  }

  boolean wasLoaded() {
    return hasRows("SELECT COUNT(*) FROM sample_status");
  }

  boolean isPresent() {
    return hasRows("SELECT COUNT(*) FROM sample_status WHERE removed_at IS NULL");
  }

  /// A second server waits here and then fails with a duplicate key.
  void markLoaded(Instant now) {
    database
        .sql("INSERT INTO sample_status (id, loaded_at) VALUES (1, ?)")
        .param(Timestamp.from(now))
        .update();
  }

  void markRemoved(Instant now) {
    database.sql("UPDATE sample_status SET removed_at = ?").param(Timestamp.from(now)).update();
  }

  private boolean hasRows(String countQuery) {
    return database.sql(countQuery).query(Integer.class).single() > 0;
  }
}
