package org.rapporteur.search.place;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.rapporteur.shared.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets one machine of several write to the index at a time, by a row of the database: whatever it
/// reads in its turn is newer than what the one before wrote, and a machine that is lost gives its
/// turn back.
final class Turns {

  /// A page of a rebuild takes seconds; whoever builds and is silent for longer is lost.
  static final Duration LOST = Duration.ofMinutes(2);

  private final JdbcClient database;
  private final TransactionTemplate turn;
  private final Clock clock;

  Turns(JdbcClient database, PlatformTransactionManager transactions, Clock clock) {
    this.database = database;
    this.turn = new TransactionTemplate(transactions);
    this.turn.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    // Also where a transaction has just ended on this thread, of which nothing may be joined.
    this.turn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  @SuppressWarnings("NullAway") // a template answers what the work answers
  <T> T take(Supplier<T> work) {
    return turn.execute(
        status -> {
          database.sql("SELECT id FROM search_turn FOR UPDATE").query(Integer.class).single();
          return work.get();
        });
  }

  /// To be asked in a turn.
  boolean isBuilding() {
    return database
        .sql("SELECT builder_alive_at FROM search_turn WHERE builder_alive_at > ?")
        .param(Columns.utc(clock.instant().minus(LOST)))
        .query((row, n) -> row.getString(1))
        .optional()
        .isPresent();
  }

  void buildingGoesOn() {
    setAlive(Columns.utc(clock.instant()));
  }

  void buildingEnds() {
    setAlive(Columns.utc(Instant.EPOCH));
  }

  private void setAlive(Object at) {
    database.sql("UPDATE search_turn SET builder_alive_at = ?").param(at).update();
  }
}
