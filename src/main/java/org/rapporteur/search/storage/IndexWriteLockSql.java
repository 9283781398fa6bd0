package org.rapporteur.search.storage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.function.Supplier;
import org.rapporteur.shared.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Lock that allows one of several machines at a time to write to the index. It is a row lock of
/// the database, which is released when the connection of a crashed machine ends.
final class IndexWriteLockSql {

  /// A build without a heartbeat for this time has crashed, because a page takes only seconds.
  static final Duration BUILDER_TIMEOUT = Duration.ofMinutes(2);

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Clock clock;

  IndexWriteLockSql(JdbcClient database, PlatformTransactionManager transactions, Clock clock) {
    this.database = database;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    // Listeners run while a transaction of this thread ends, and cannot join it.
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  @SuppressWarnings("NullAway") // the template returns the result of the work
  <T> T runLocked(Supplier<T> work) {
    return transaction.execute(
        status -> {
          database.sql("SELECT id FROM index_write_lock FOR UPDATE").query(Integer.class).single();
          return work.get();
        });
  }

  /// True if a machine is building the index. Requires the lock.
  boolean isBuilding() {
    return database
        .sql("SELECT builder_heartbeat_at FROM index_write_lock WHERE builder_heartbeat_at > ?")
        .param(Columns.toUtc(clock.instant().minus(BUILDER_TIMEOUT)))
        .query((row, n) -> row.getString("builder_heartbeat_at"))
        .optional()
        .isPresent();
  }

  void recordHeartbeat() {
    setBuilderHeartbeatAt(Columns.toUtc(clock.instant()));
  }

  void recordBuildEnd() {
    setBuilderHeartbeatAt(Columns.toUtc(Instant.EPOCH));
  }

  private void setBuilderHeartbeatAt(LocalDateTime time) {
    database.sql("UPDATE index_write_lock SET builder_heartbeat_at = ?").param(time).update();
  }
}
