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

/// Carries out a command once for each idempotency key, and answers its first result to every
/// repetition.
@Component
public class Commands {

  /// The request is everything that makes the command what it is: the same key with another request
  /// is refused.
  public record Command(String actor, IdempotencyKey key, String request) {

    /// What no other command is called.
    public List<String> name() {
      return List.of(actor, key.value());
    }
  }

  private record Earlier(byte[] request, String result) {}

  private final JdbcClient database;
  private final UseCases useCases;
  private final Clock clock;

  Commands(JdbcClient database, UseCases useCases, Clock clock) {
    this.database = database;
    this.useCases = useCases;
    this.clock = clock;
  }

  public String once(String actor, IdempotencyKey key, String request, Supplier<String> command) {
    return once(new Command(actor, key, request), command);
  }

  /// Whether it was carried out before is looked up only where carrying it out failed: programs
  /// seldom repeat themselves, and the key refuses the second.
  public String once(Command command, Supplier<String> carryOut) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      // Of what the outer use case did nothing could be taken back alone.
      return find(command).orElseGet(() -> carryOutAndKeep(command, carryOut));
    }
    try {
      return useCases.change(() -> carryOutAndKeep(command, carryOut));
    } catch (Refusal | DataAccessException e) {
      return useCases.read(() -> find(command)).orElseThrow(() -> e);
    }
  }

  /// Several different commands in one transaction: `carryOut` answers their results in order.
  /// Where one is refused, or was carried out before, none is.
  public List<String> allForTheFirstTime(List<Command> commands, Supplier<List<String>> carryOut) {
    return useCases.change(
        () -> {
          var results = carryOut.get();
          keep(commands, results);
          return results;
        });
  }

  private String carryOutAndKeep(Command command, Supplier<String> carryOut) {
    String result = carryOut.get();
    keep(List.of(command), List.of(result));
    return result;
  }

  private void keep(List<Command> commands, List<String> results) {
    var now = Timestamp.from(clock.instant());
    var values = new ArrayList<Object>(commands.size() * 5);
    for (int i = 0; i < commands.size(); i++) {
      var command = commands.get(i);
      values.addAll(command.name());
      values.add(Sha256.of(command.request()));
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

  /// Its first result.
  private Optional<String> find(Command command) {
    return database
        .sql("SELECT request, result FROM command_result WHERE actor = ? AND command_key = ?")
        .params(command.actor(), command.key().value())
        .query((row, n) -> new Earlier(row.getBytes(1), row.getString(2)))
        .optional()
        .map(earlier -> resultOf(earlier, command));
  }

  private static String resultOf(Earlier earlier, Command command) {
    if (!Arrays.equals(earlier.request(), Sha256.of(command.request()))) {
      throw new IdempotencyKeyReused(command.key());
    }
    return earlier.result();
  }
}
