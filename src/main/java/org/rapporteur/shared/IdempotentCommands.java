package org.rapporteur.shared;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Runs a command once per idempotency key. Repeated calls return the first result.
@Component
public class IdempotentCommands {

  /// Command with its actor and key. `request` identifies the content: the same key with another
  /// request is refused.
  public record Command(String actor, IdempotencyKey key, String request) {

    public List<String> primaryKey() {
      return List.of(actor, key.value());
    }
  }

  private record StoredResult(byte[] request, String result) {}

  private final JdbcClient database;
  private final Transactions transactions;
  private final Clock clock;

  IdempotentCommands(JdbcClient database, Transactions transactions, Clock clock) {
    this.database = database;
    this.transactions = transactions;
    this.clock = clock;
  }

  public String runOnce(String actor, IdempotencyKey key, String request, Supplier<String> action) {
    return runOnce(new Command(actor, key, request), action);
  }

  /// The command runs first; a stored result is looked up only if it fails. Repeats are rare, and
  /// the primary key rejects the second insert.
  public String runOnce(Command command, Supplier<String> action) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      // In a surrounding transaction a failed insert could not be rolled back on its own.
      return findResult(command).orElseGet(() -> runAndStore(command, action));
    }
    try {
      return transactions.write(() -> runAndStore(command, action));
    } catch (Refusal | DataAccessException e) {
      return find(command).orElseThrow(() -> e);
    }
  }

  /// The stored result of a command that has run.
  public Optional<String> find(Command command) {
    return transactions.read(() -> findResult(command));
  }

  /// Runs several commands in one transaction; `action` returns their results in order. If one is
  /// refused or has run before, none takes effect.
  public List<String> runAllNew(List<Command> commands, Supplier<List<String>> action) {
    return transactions.write(
        () -> {
          var results = action.get();
          store(commands, results);
          return results;
        });
  }

  private String runAndStore(Command command, Supplier<String> action) {
    String result = action.get();
    store(List.of(command), List.of(result));
    return result;
  }

  private void store(List<Command> commands, List<String> results) {
    var now = Timestamp.from(clock.instant());
    var values = new ArrayList<Object>(commands.size() * 5);
    for (int i = 0; i < commands.size(); i++) {
      var command = commands.get(i);
      values.addAll(command.primaryKey());
      values.add(Sha256.hash(command.request()));
      values.add(results.get(i));
      values.add(now);
    }
    database
        .sql(
            "INSERT INTO command_result (actor, command_key, request, result, at) VALUES "
                + String.join(", ", Collections.nCopies(commands.size(), "(?, ?, ?, ?, ?)")))
        .params(values)
        .update();
  }

  private Optional<String> findResult(Command command) {
    return database
        .sql("SELECT request, result FROM command_result WHERE actor = ? AND command_key = ?")
        .params(command.actor(), command.key().value())
        .query((row, n) -> new StoredResult(row.getBytes(1), row.getString(2)))
        .optional()
        .map(earlier -> resultForSameRequest(earlier, command));
  }

  private static String resultForSameRequest(StoredResult earlier, Command command) {
    if (!Arrays.equals(earlier.request(), Sha256.hash(command.request()))) {
      throw new IdempotencyKeyReused(command.key());
    }
    return earlier.result();
  }
}
