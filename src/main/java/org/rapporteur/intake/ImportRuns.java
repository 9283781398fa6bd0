package org.rapporteur.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.intake.file.ContributionFile.Place;
import org.rapporteur.shared.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores how far each import is. Whoever holds a run's lease may write for it.
@Component
class ImportRuns {

  /// A batch takes well under a second; after this time its holder is dead.
  static final Duration LEASE = Duration.ofSeconds(30);

  private static final String SELECT = "SELECT * FROM import_run ";

  private final JdbcClient database;

  ImportRuns(JdbcClient database) {
    this.database = database;
  }

  ImportRunId add(
      ConsultationId consultation,
      ImportOrder order,
      String source,
      String mapping,
      int total,
      @Nullable PersonId by,
      Instant now) {
    database
        .sql(
            """
            INSERT INTO import_run (consultation_id, source, file_name, stored_file, state, mapping, total, started_by, started_at)
            VALUES (?, ?, ?, ?, 'RUNNING', ?, ?, ?, ?)
            """)
        .params(
            java.util.Arrays.asList(
                consultation.value(),
                source,
                order.fileName(),
                order.storedFile(),
                mapping,
                total,
                by == null ? null : by.value(),
                Timestamp.from(now)))
        .update();
    return new ImportRunId(database.sql("SELECT LAST_INSERT_ID()").query(Long.class).single());
  }

  Optional<ImportRun> find(ImportRunId run) {
    return database
        .sql(SELECT + "WHERE id = ?")
        .param(run.value())
        .query((row, n) -> run(row))
        .optional();
  }

  Optional<ImportRun> latest(ConsultationId consultation) {
    return database
        .sql(SELECT + "WHERE consultation_id = ? ORDER BY id DESC LIMIT 1")
        .param(consultation.value())
        .query((row, n) -> run(row))
        .optional();
  }

  Optional<ImportRun> unfinished(ConsultationId consultation) {
    return database
        .sql(SELECT + "WHERE consultation_id = ? AND state <> 'DONE' ORDER BY id DESC LIMIT 1")
        .param(consultation.value())
        .query((row, n) -> run(row))
        .optional();
  }

  /// Uploads whose import stopped without an end.
  List<ImportRun> abandoned(Instant now) {
    return database
        .sql(
            SELECT
                + "WHERE state = 'RUNNING' AND stored_file IS NOT NULL AND (lease_until IS NULL OR lease_until < ?) ORDER BY id LIMIT 10")
        .param(Timestamp.from(now))
        .query((row, n) -> run(row))
        .list();
  }

  String mapping(ImportRunId run) {
    return database
        .sql("SELECT mapping FROM import_run WHERE id = ?")
        .param(run.value())
        .query(String.class)
        .single();
  }

  Place place(ImportRunId run) {
    return database
        .sql("SELECT position, line FROM import_run WHERE id = ?")
        .param(run.value())
        .query((row, n) -> new Place(row.getLong(1), row.getLong(2)))
        .single();
  }

  Optional<Instant> leaseUntil(ImportRunId run) {
    return database
        .sql("SELECT lease_until FROM import_run WHERE id = ?")
        .param(run.value())
        .query((row, n) -> Optional.ofNullable(Columns.instantOrNull(row, "lease_until")))
        .single();
  }

  /// Whether nobody else holds it.
  boolean lease(ImportRunId run, String holder, Instant now) {
    return database
            .sql(
                """
                UPDATE import_run SET holder = :holder, lease_until = :until, state = 'RUNNING', failure = NULL
                 WHERE id = :run AND state <> 'DONE'
                   AND (holder IS NULL OR lease_until < :now)
                """)
            .param("holder", holder)
            .param("until", Timestamp.from(now.plus(LEASE)))
            .param("now", Timestamp.from(now))
            .param("run", run.value())
            .update()
        == 1;
  }

  /// What a batch changed; refused where the lease went to somebody else.
  void advance(ImportRunId run, String holder, Place place, Progress step, Instant now) {
    int changed =
        database
            .sql(
                """
                UPDATE import_run
                   SET position = :position, line = :line, done = done + :done, taken = taken + :taken,
                       known = known + :known, left_out = left_out + :leftOut, orphans = orphans + :orphans,
                       replies = replies + :replies, first_number = COALESCE(first_number, :first),
                       last_number = COALESCE(:last, last_number), lease_until = :until
                 WHERE id = :run AND holder = :holder AND state = 'RUNNING'
                """)
            .param("position", place.position())
            .param("line", place.line())
            .param("done", step.done())
            .param("taken", step.taken)
            .param("known", step.known)
            .param("leftOut", step.leftOut)
            .param("orphans", step.orphans)
            .param("replies", step.replies)
            .param("first", step.first, java.sql.Types.INTEGER)
            .param("last", step.last, java.sql.Types.INTEGER)
            .param("until", Timestamp.from(now.plus(LEASE)))
            .param("run", run.value())
            .param("holder", holder)
            .update();
    if (changed == 0) {
      throw new LeaseLost(run);
    }
  }

  /// Counts of one batch.
  static final class Progress {
    int taken;
    int known;
    int leftOut;
    int orphans;
    int replies;
    @Nullable Integer first;
    @Nullable Integer last;

    int done() {
      return taken + known + leftOut;
    }
  }

  void finish(ImportRunId run, ImportState state, @Nullable String failure, Instant now) {
    database
        .sql(
            "UPDATE import_run SET state = ?, failure = ?, finished_at = ?, holder = NULL, lease_until = NULL WHERE id = ?")
        .params(java.util.Arrays.asList(state.name(), failure, Timestamp.from(now), run.value()))
        .update();
  }

  private static ImportRun run(ResultSet row) throws SQLException {
    return new ImportRun(
        new ImportRunId(row.getLong("id")),
        new ConsultationId(row.getLong("consultation_id")),
        row.getString("source"),
        row.getString("file_name"),
        row.getString("stored_file"),
        ImportState.valueOf(row.getString("state")),
        row.getInt("total"),
        row.getInt("done"),
        row.getInt("taken"),
        row.getInt("known"),
        row.getInt("left_out"),
        row.getInt("orphans"),
        row.getInt("replies"),
        Columns.integer(row, "first_number"),
        Columns.integer(row, "last_number"),
        Columns.instant(row, "started_at"),
        Columns.instantOrNull(row, "finished_at"),
        row.getString("failure"));
  }
}
