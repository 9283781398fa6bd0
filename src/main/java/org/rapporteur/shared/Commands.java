package org.rapporteur.shared;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Carries out a command once for each idempotency key, and answers its first result to every
// repetition.
@Component
public class Commands {

  private record Earlier(byte[] request, String result) {}

  private final JdbcClient database;
  private final UseCases useCases;
  private final Clock clock;

  Commands(JdbcClient database, UseCases useCases, Clock clock) {
    this.database = database;
    this.useCases = useCases;
    this.clock = clock;
  }

  /// The request is everything that makes the command what it is: the same key with another request
  // is refused.
  public String once(String actor, IdempotencyKey key, String request, Supplier<String> command) {
    byte[] hash = Sha256.of(request);
    try {
      return useCases.change(
          () ->
              find(actor, key)
                  .map(earlier -> resultOf(earlier, hash, key))
                  .orElseGet(() -> carryOut(actor, key, hash, command)));
    } catch (DuplicateKeyException e) {
      // Somebody carried it out at the same moment: theirs stands, ours was rolled back.
      var earlier = useCases.read(() -> find(actor, key)).orElseThrow(() -> e);
      return resultOf(earlier, hash, key);
    }
  }

  private String carryOut(String actor, IdempotencyKey key, byte[] hash, Supplier<String> command) {
    String result = command.get();
    database
        .sql(
            "INSERT INTO command_result (actor, command_key, request, result, at) VALUES (?, ?, ?, ?, ?)")
        .params(actor, key.value(), hash, result, Timestamp.from(clock.instant()))
        .update();
    return result;
  }

  private Optional<Earlier> find(String actor, IdempotencyKey key) {
    return database
        .sql("SELECT request, result FROM command_result WHERE actor = ? AND command_key = ?")
        .params(actor, key.value())
        .query((row, n) -> new Earlier(row.getBytes(1), row.getString(2)))
        .optional();
  }

  private static String resultOf(Earlier earlier, byte[] request, IdempotencyKey key) {
    if (!java.util.Arrays.equals(earlier.request(), request)) {
      throw new IdempotencyKeyReused(key);
    }
    return earlier.result();
  }
}
