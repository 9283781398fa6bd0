package org.rapporteur.shared;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

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

  public String once(Command command, Supplier<String> carryOut) {
    try {
      return onceEach(List.of(command), same -> same, fresh -> List.of(carryOut.get())).getFirst();
    } catch (DuplicateKeyException e) {
      // Somebody carried it out at the same moment: theirs stands, ours was rolled back.
      var earlier = useCases.read(() -> find(List.of(command))).get(command.name());
      if (earlier == null) {
        throw e;
      }
      return resultOf(earlier, command);
    }
  }

  /// Several different commands in one transaction: `carryOut` gets those not carried out before
  /// and answers their results in order. Where one is refused none is carried out.
  public <T> List<String> onceEach(
      List<T> items, Function<T, Command> commandOf, Function<List<T>, List<String>> carryOut) {
    return useCases.change(
        () -> {
          var results = new HashMap<List<String>, String>();
          var earlier = find(items.stream().map(commandOf).toList());
          var fresh = new ArrayList<T>(items.size());
          for (T item : items) {
            var command = commandOf.apply(item);
            var found = earlier.get(command.name());
            if (found == null) {
              fresh.add(item);
            } else {
              results.put(command.name(), resultOf(found, command));
            }
          }
          if (!fresh.isEmpty()) {
            var made = carryOut.apply(fresh);
            keep(fresh.stream().map(commandOf).toList(), made);
            for (int i = 0; i < made.size(); i++) {
              results.put(commandOf.apply(fresh.get(i)).name(), made.get(i));
            }
          }
          return items.stream()
              .map(item -> Objects.requireNonNull(results.get(commandOf.apply(item).name())))
              .toList();
        });
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

  private Map<List<String>, Earlier> find(List<Command> commands) {
    var found = new HashMap<List<String>, Earlier>();
    database
        .sql(
            "SELECT actor, command_key, request, result FROM command_result WHERE "
                + String.join(
                    " OR ", Collections.nCopies(commands.size(), "actor = ? AND command_key = ?")))
        .params(commands.stream().flatMap(command -> command.name().stream()).toList())
        .query(
            row -> {
              found.put(
                  List.of(row.getString(1), row.getString(2)),
                  new Earlier(row.getBytes(3), row.getString(4)));
            });
    return found;
  }

  private static String resultOf(Earlier earlier, Command command) {
    if (!Arrays.equals(earlier.request(), Sha256.of(command.request()))) {
      throw new IdempotencyKeyReused(command.key());
    }
    return earlier.result();
  }
}
