package org.rapporteur.search.storage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.rapporteur.shared.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Lock that lets one of several machines write to the index at a time, as a locked database row. A
/// crashed machine releases it with its connection.
final class IndexWriteLockSql {

  /// A builder without a heartbeat for this long has crashed; a page takes seconds.
  static final Duration BUILDER_TIMEOUT = Duration.ofMinutes(2);

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Clock clock;

  IndexWriteLockSql(JdbcClient database, PlatformTransactionManager transactions, Clock clock) {
    this.database = database;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    // Never join a transaction that is just ending on this thread.
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  @SuppressWarnings("NullAway") // the template returns the result of the work
  <T> T runLocked(Supplier<T> work) {
    return transaction.execute(
        status -> {
          database.sql("SELECT id FROM search_turn FOR UPDATE").query(Integer.class).single();
          return work.get();
        });
  }

  /// Call it under the lock.
  boolean isBuilding() {
    return database
        .sql("SELECT builder_alive_at FROM search_turn WHERE builder_alive_at > ?")
        .param(Columns.toUtc(clock.instant().minus(BUILDER_TIMEOUT)))
        .query((row, n) -> row.getString(1))
        .optional()
        .isPresent();
  }

  void recordHeartbeat() {
    setBuilderAliveAt(Columns.toUtc(clock.instant()));
  }

  void recordBuildEnd() {
    setBuilderAliveAt(Columns.toUtc(Instant.EPOCH));
  }

  private void setBuilderAliveAt(Object at) {
    database.sql("UPDATE search_turn SET builder_alive_at = ?").param(at).update();
  }
}
