package org.rapporteur.synthesis.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/// The rows of runs: each change says in its condition who may make it, so that a machine that lost
/// its lease changes nothing more.
@Component
class RunRows {

  /// A run that one machine carries on.
  record Claimed(long id, ConsultationId consultation, int number, boolean usesModel) {}

  private static final int SHOWN = 20;
  private static final int LONGEST_PROBLEM = 500;

  private final JdbcClient database;
  private final StageRows stages;
  private final Transactions transactions;

  RunRows(JdbcClient database, StageRows stages, Transactions transactions) {
    this.database = database;
    this.stages = stages;
    this.transactions = transactions;
  }

  int add(ConsultationId consultation, PersonId by, boolean usesModel, Instant now) {
    int number =
        database
            .sql("SELECT COALESCE(MAX(number), 0) + 1 FROM synthesis_run WHERE consultation_id = ?")
            .param(consultation.value())
            .query(Integer.class)
            .single();
    database
        .sql(
            """
            INSERT INTO synthesis_run (consultation_id, number, state, stage, requested_by, uses_model, requested_at, updated_at)
            VALUES (?, ?, 'QUEUED', 'SNAPSHOT', ?, ?, ?, ?)
            """)
        .params(
            consultation.value(),
            number,
            by.value(),
            usesModel,
            Columns.toUtc(now),
            Columns.toUtc(now))
        .update();
    return number;
  }

  /// What its stages kept is of no use to anybody after it.
  void cancel(ConsultationId consultation, int number, Instant now) {
    database
        .sql(
            """
            UPDATE synthesis_run SET state = 'CANCELLED', ended_at = ?, updated_at = ?, lease_owner = NULL
             WHERE consultation_id = ? AND number = ? AND state IN ('QUEUED', 'RUNNING')
            """)
        .params(Columns.toUtc(now), Columns.toUtc(now), consultation.value(), number)
        .update();
    stages.forgetOutputs(consultation, number);
  }

  List<RunDetails> latest(ConsultationId consultation) {
    return database
        .sql(
            "SELECT * FROM synthesis_run WHERE consultation_id = ? ORDER BY number DESC LIMIT "
                + SHOWN)
        .param(consultation.value())
        .query((row, n) -> details(row, List.of()))
        .list();
  }

  Optional<RunDetails> last(ConsultationId consultation) {
    return database
        .sql("SELECT * FROM synthesis_run WHERE consultation_id = ? ORDER BY number DESC LIMIT 1")
        .param(consultation.value())
        .query((row, n) -> details(row, stages.found(row.getLong("id"))))
        .optional();
  }

  /// The oldest run that waits or whose machine has gone silent, for this machine from now on.
  Optional<Claimed> claim(String owner, Instant now, Instant until) {
    return transactions.write(
        () -> {
          var waiting =
              database
                  .sql(
                      """
                      SELECT id, consultation_id, number, uses_model FROM synthesis_run
                       WHERE state = 'QUEUED' OR state = 'RUNNING' AND lease_until < ?
                       ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED
                      """)
                  .param(Columns.toUtc(now))
                  .query(
                      (row, n) ->
                          new Claimed(
                              row.getLong("id"),
                              new ConsultationId(row.getLong("consultation_id")),
                              row.getInt("number"),
                              row.getBoolean("uses_model")))
                  .optional();
          waiting.ifPresent(
              run ->
                  database
                      .sql(
                          """
                          UPDATE synthesis_run SET state = 'RUNNING', lease_owner = ?, lease_until = ?,
                                 started_at = COALESCE(started_at, ?), updated_at = ? WHERE id = ?
                          """)
                      .params(
                          owner,
                          Columns.toUtc(until),
                          Columns.toUtc(now),
                          Columns.toUtc(now),
                          run.id())
                      .update());
          return waiting;
        });
  }

  boolean renew(long run, String owner, Instant until) {
    return own("lease_until = ?", run, owner, Columns.toUtc(until));
  }

  /// Another machine, or this one when it comes back, may go on at once.
  boolean release(long run, String owner, Instant now) {
    return own("lease_until = ?", run, owner, Columns.toUtc(now.minusSeconds(1)));
  }

  /// What an earlier attempt has found stands only where it read the same.
  boolean begin(long run, String owner, String input, String hash, Instant takenAt) {
    return transactions.write(
        () -> {
          boolean same =
              database
                      .sql("SELECT COUNT(*) FROM synthesis_run WHERE id = ? AND input = ?")
                      .params(run, input)
                      .query(Integer.class)
                      .single()
                  == 1;
          if (!same) {
            stages.clear(run);
          }
          return same
              || own(
                  "input = ?, snapshot_hash = ?, taken_at = ?",
                  run,
                  owner,
                  input,
                  hash,
                  Columns.toUtc(takenAt));
        });
  }

  Instant takenAt(long run) {
    return database
        .sql("SELECT taken_at FROM synthesis_run WHERE id = ?")
        .param(run)
        .query((row, n) -> Columns.getInstant(row, "taken_at"))
        .single();
  }

  boolean stage(long run, String owner, RunStage stage, Instant now) {
    return own(
        "stage = ?, stage_started_at = ?, done = 0, total = 0, updated_at = ?",
        run,
        owner,
        stage.name(),
        Columns.toUtc(now),
        Columns.toUtc(now));
  }

  /// Seen at once, also while a snapshot is read.
  boolean progress(long run, String owner, int done, int total, Instant now) {
    return transactions.writeInNewTransaction(
        () ->
            own(
                "done = ?, total = ?, updated_at = ?",
                run,
                owner,
                done,
                total,
                Columns.toUtc(now)));
  }

  void fail(long run, String owner, String problem, Instant now) {
    String kept = problem.substring(0, Math.min(LONGEST_PROBLEM, problem.length()));
    transactions.write(
        () -> {
          own(
              "state = 'FAILED', problem = ?, ended_at = ?, updated_at = ?",
              run,
              owner,
              kept,
              Columns.toUtc(now),
              Columns.toUtc(now));
          stages.forgetOutputs(run);
        });
  }

  /// In the transaction that keeps the draft.
  boolean finish(long run, String owner, int draft, Instant now) {
    boolean own =
        own(
            "state = 'DONE', draft = ?, ended_at = ?, updated_at = ?",
            run,
            owner,
            draft,
            Columns.toUtc(now),
            Columns.toUtc(now));
    stages.forgetOutputs(run);
    return own;
  }

  <T> Optional<T> output(long run, RunStage stage, TypeReference<T> type) {
    return stages.output(run, stage, type);
  }

  boolean keep(
      long run, String owner, RunStage stage, @Nullable Object output, StageRows.Found found) {
    return transactions.write(
        () -> {
          boolean own = isOwn(run, owner);
          if (own) {
            stages.keep(run, stage, output, found);
          }
          return own;
        });
  }

  private boolean own(String change, long run, String owner, @Nullable Object... values) {
    var all = Arrays.copyOf(values, values.length + 2);
    all[values.length] = run;
    all[values.length + 1] = owner;
    return database
            .sql(
                "UPDATE synthesis_run SET "
                    + change
                    + " WHERE id = ? AND lease_owner = ? AND state = 'RUNNING'")
            .params(Arrays.asList(all))
            .update()
        == 1;
  }

  private static RunDetails details(ResultSet row, List<RunDetails.Found> found)
      throws SQLException {
    int draft = row.getInt("draft");
    boolean hasDraft = !row.wasNull();
    return new RunDetails(
        row.getInt("number"),
        RunState.valueOf(row.getString("state")),
        RunStage.valueOf(row.getString("stage")),
        row.getInt("done"),
        row.getInt("total"),
        Columns.getInstant(row, "requested_at"),
        Columns.getInstantOrNull(row, "started_at"),
        Columns.getInstantOrNull(row, "stage_started_at"),
        Columns.getInstant(row, "updated_at"),
        Columns.getInstantOrNull(row, "ended_at"),
        row.getBoolean("uses_model"),
        row.getString("snapshot_hash"),
        row.getString("problem"),
        hasDraft ? draft : null,
        found);
  }

  /// Whether the run is still the machine's, until the transaction ends.
  private boolean isOwn(long run, String owner) {
    return database
        .sql(
            "SELECT id FROM synthesis_run WHERE id = ? AND lease_owner = ? AND state = 'RUNNING'"
                + " FOR UPDATE")
        .params(run, owner)
        .query(Long.class)
        .optional()
        .isPresent();
  }
}
