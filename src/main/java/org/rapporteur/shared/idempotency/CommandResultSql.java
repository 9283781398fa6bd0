package org.rapporteur.shared.idempotency;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.rapporteur.shared.idempotency.IdempotentCommands.Command;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores the results of idempotent commands. The primary key of the table rejects a command that
/// has run before.
@Component
class CommandResultSql {

  /// The stored result of a command.
  ///
  /// @param requestHash hash of the request that had this result
  record StoredResult(byte[] requestHash, String result) {}

  private final JdbcClient database;
  private final Clock clock;

  CommandResultSql(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void insert(List<Command> commands, List<String> results) {
    var now = Timestamp.from(clock.instant());
    var values = new ArrayList<Object>();
    for (int i = 0; i < commands.size(); i++) {
      var command = commands.get(i);
      values.addAll(command.actorAndKey());
      values.add(command.requestHash());
      values.add(results.get(i));
      values.add(now);
    }
    database
        .sql(
            "INSERT INTO command_result (actor, command_key, request_hash, result, recorded_at) VALUES "
                + String.join(", ", Collections.nCopies(commands.size(), "(?, ?, ?, ?, ?)")))
        .params(values)
        .update();
  }

  Optional<StoredResult> find(Command command) {
    return database
        .sql("SELECT request_hash, result FROM command_result WHERE actor = ? AND command_key = ?")
        .params(command.actorAndKey())
        .query((row, n) -> new StoredResult(row.getBytes("request_hash"), row.getString("result")))
        .optional();
  }
}
