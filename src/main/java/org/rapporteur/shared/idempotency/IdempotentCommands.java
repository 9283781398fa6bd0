package org.rapporteur.shared.idempotency;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Sha256;
import org.rapporteur.shared.Transactions;
import org.rapporteur.shared.idempotency.CommandResultSql.StoredResult;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Runs a command once per idempotency key. Repeated calls return the first result, a text that the
/// caller defines, such as a serialized receipt.
@Component
public class IdempotentCommands {

  /// A command of one actor.
  ///
  /// @param actor who sends the command, such as `person-12`
  /// @param request text that identifies the content; the same key with another request is refused
  public record Command(String actor, IdempotencyKey key, String request) {

    public List<String> actorAndKey() {
      return List.of(actor, key.value());
    }

    byte[] requestHash() {
      return Sha256.hash(request);
    }
  }

  private final CommandResultSql commandResultSql;
  private final Transactions transactions;

  IdempotentCommands(CommandResultSql commandResultSql, Transactions transactions) {
    this.commandResultSql = commandResultSql;
    this.transactions = transactions;
  }

  public String runOnce(String actor, IdempotencyKey key, String request, Supplier<String> action) {
    return runOnce(new Command(actor, key, request), action);
  }

  /// Outside a transaction, runs the command first and looks for a stored result only if it fails.
  /// Repeated commands are rare, and the primary key rejects the second insert. Inside a
  /// transaction, looks first, because a failed insert could not be rolled back on its own.
  public String runOnce(Command command, Supplier<String> action) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return findInTransaction(command).orElseGet(() -> runAndStore(command, action));
    }
    try {
      return transactions.write(() -> runAndStore(command, action));
    } catch (Refusal | DataAccessException e) {
      return find(command).orElseThrow(() -> e);
    }
  }

  /// Finds the stored result of a command that has run.
  public Optional<String> find(Command command) {
    return transactions.read(() -> findInTransaction(command));
  }

  /// Runs several commands in one transaction. If one is refused or has run before, none takes
  /// effect.
  ///
  /// @param action returns the results in the order of the commands
  public List<String> runAllOrNone(List<Command> commands, Supplier<List<String>> action) {
    return transactions.write(
        () -> {
          var results = action.get();
          commandResultSql.insert(commands, results);
          return results;
        });
  }

  private String runAndStore(Command command, Supplier<String> action) {
    String result = action.get();
    commandResultSql.insert(List.of(command), List.of(result));
    return result;
  }

  private Optional<String> findInTransaction(Command command) {
    return commandResultSql.find(command).map(stored -> resultForSameRequest(stored, command));
  }

  private static String resultForSameRequest(StoredResult stored, Command command) {
    if (!Arrays.equals(stored.requestHash(), command.requestHash())) {
      throw new IdempotencyKeyReused(command.key());
    }
    return stored.result();
  }
}
