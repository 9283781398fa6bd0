package org.rapporteur.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.intake.ImportBatch.BatchProgress;
import org.rapporteur.intake.ImportRun.CommentNumberRange;
import org.rapporteur.intake.ImportRun.ImportCounts;
import org.rapporteur.intake.ImportRun.ImportFile;
import org.rapporteur.intake.file.ContributionFile.FilePosition;
import org.rapporteur.shared.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Stores imports, their progress and their leases. Only the holder of the lease may save progress.
@Component
class ImportRunSql {

  /// An import to store before it starts.
  /// @param rows the number of rows in the file
  /// @param groups the stakeholder group for each value in the file
  /// @param startedBy null for the command line
  record NewImportRun(
      ConsultationId consultation,
      ImportFile file,
      int rows,
      Map<String, StakeholderGroup> groups,
      @Nullable PersonId startedBy) {}

  /// The right of one node to execute an import until the lease expires.
  /// @param holder random name of the execution that has the lease
  record ImportLease(ImportRunId run, String holder) {}

  /// A batch takes well under a second, so an expired lease means that its holder stopped.
  static final Duration LEASE_DURATION = Duration.ofSeconds(30);

  /// Limits the load after a restart; the next run of the job resumes the others.
  private static final int MAX_ABANDONED = 10;

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SELECT = "SELECT * FROM import_run ";

  private final JdbcClient database;

  ImportRunSql(JdbcClient database) {
    this.database = database;
  }

  ImportRunId add(NewImportRun run, Instant now) {
    var startedBy = run.startedBy();
    database
        .sql(
            """
            INSERT INTO import_run (consultation_id, file_hash, file_name, upload_name, state, group_mapping, total, started_by, started_at)
            VALUES (?, ?, ?, ?, 'RUNNING', ?, ?, ?, ?)
            """)
        .params(
            Arrays.asList(
                run.consultation().value(),
                run.file().hash(),
                run.file().name(),
                run.file().uploadName(),
                JSON.writeValueAsString(run.groups()),
                run.rows(),
                startedBy == null ? null : startedBy.value(),
                Timestamp.from(now)))
        .update();
    return new ImportRunId(database.sql("SELECT LAST_INSERT_ID()").query(Long.class).single());
  }

  Optional<ImportRun> find(ImportRunId run) {
    return database
        .sql(SELECT + "WHERE id = ?")
        .param(run.value())
        .query((row, n) -> fromRow(row))
        .optional();
  }

  Optional<ImportRun> findLatest(ConsultationId consultation) {
    return database
        .sql(SELECT + "WHERE consultation_id = ? ORDER BY id DESC LIMIT 1")
        .param(consultation.value())
        .query((row, n) -> fromRow(row))
        .optional();
  }

  Optional<ImportRun> findUnfinished(ConsultationId consultation) {
    return database
        .sql(SELECT + "WHERE consultation_id = ? AND state <> 'DONE' ORDER BY id DESC LIMIT 1")
        .param(consultation.value())
        .query((row, n) -> fromRow(row))
        .optional();
  }

  /// Lists imports of uploaded files whose node stopped before their end.
  List<ImportRun> listAbandoned(Instant now) {
    return database
        .sql(
            SELECT
                + """
                  WHERE state = 'RUNNING' AND upload_name IS NOT NULL
                    AND (lease_until IS NULL OR lease_until < ?) ORDER BY id LIMIT ?
                  """)
        .params(Timestamp.from(now), MAX_ABANDONED)
        .query((row, n) -> fromRow(row))
        .list();
  }

  Map<String, StakeholderGroup> getGroupMapping(ImportRunId run) {
    String mapping =
        database
            .sql("SELECT group_mapping FROM import_run WHERE id = ?")
            .param(run.value())
            .query(String.class)
            .single();
    return JSON.readValue(mapping, new TypeReference<>() {});
  }

  /// Returns false for an import from the command line.
  boolean isStartedByPerson(ImportRunId run) {
    return database
        .sql("SELECT started_by IS NOT NULL FROM import_run WHERE id = ?")
        .param(run.value())
        .query(Boolean.class)
        .single();
  }

  /// Returns the position in the file after the last stored batch.
  FilePosition getPosition(ImportRunId run) {
    return database
        .sql("SELECT byte_offset, line_number FROM import_run WHERE id = ?")
        .param(run.value())
        .query((row, n) -> new FilePosition(row.getLong("byte_offset"), row.getLong("line_number")))
        .single();
  }

  /// Returns when the lease ends. Empty if no node has the lease.
  Optional<Instant> findLeaseEnd(ImportRunId run) {
    return database
        .sql("SELECT lease_until FROM import_run WHERE id = ?")
        .param(run.value())
        .query((row, n) -> Optional.ofNullable(Columns.getInstantOrNull(row, "lease_until")))
        .single();
  }

  /// Returns false if another node has the lease.
  boolean acquireLease(ImportLease lease, Instant now) {
    return database
            .sql(
                """
                UPDATE import_run SET lease_holder = :holder, lease_until = :until, state = 'RUNNING', failure = NULL
                 WHERE id = :run AND state <> 'DONE'
                   AND (lease_holder IS NULL OR lease_until < :now)
                """)
            .param("holder", lease.holder())
            .param("until", Timestamp.from(now.plus(LEASE_DURATION)))
            .param("now", Timestamp.from(now))
            .param("run", lease.run().value())
            .update()
        == 1;
  }

  /// Throws [LeaseLost] if another node has taken the lease.
  void saveProgress(ImportLease lease, FilePosition position, BatchProgress progress, Instant now) {
    var numbers = progress.numbers();
    int changed =
        database
            .sql(
                """
                UPDATE import_run
                   SET byte_offset = :offset, line_number = :line, done = done + :done, imported = imported + :imported,
                       already_present = already_present + :alreadyPresent, rejected = rejected + :rejected, orphans = orphans + :orphans,
                       replies = replies + :replies, first_comment_number = COALESCE(first_comment_number, :first),
                       last_comment_number = COALESCE(:last, last_comment_number), lease_until = :until
                 WHERE id = :run AND lease_holder = :holder AND state = 'RUNNING'
                """)
            .param("offset", position.offset())
            .param("line", position.line())
            .param("done", progress.done())
            .param("imported", progress.imported())
            .param("alreadyPresent", progress.alreadyPresent())
            .param("rejected", progress.rejected())
            .param("orphans", progress.orphans())
            .param("replies", progress.replies())
            .param("first", numbers == null ? null : numbers.first(), Types.INTEGER)
            .param("last", numbers == null ? null : numbers.last(), Types.INTEGER)
            .param("until", Timestamp.from(now.plus(LEASE_DURATION)))
            .param("run", lease.run().value())
            .param("holder", lease.holder())
            .update();
    if (changed == 0) {
      throw new LeaseLost(lease.run());
    }
  }

  void finish(ImportRunId run) {
    end(run, ImportState.DONE, null);
  }

  /// Ends the run as failed.
  ///
  /// @param failure message code of the refusal
  void fail(ImportRunId run, String failure) {
    end(run, ImportState.FAILED, failure);
  }

  private void end(ImportRunId run, ImportState state, @Nullable String failure) {
    database
        .sql(
            """
            UPDATE import_run
               SET state = ?, failure = ?, lease_holder = NULL, lease_until = NULL
             WHERE id = ?
            """)
        .params(Arrays.asList(state.name(), failure, run.value()))
        .update();
  }

  private static ImportRun fromRow(ResultSet row) throws SQLException {
    return new ImportRun(
        new ImportRunId(row.getLong("id")),
        new ConsultationId(row.getLong("consultation_id")),
        new ImportFile(
            row.getString("file_hash"), row.getString("file_name"), row.getString("upload_name")),
        ImportState.valueOf(row.getString("state")),
        new ImportCounts(
            row.getInt("total"),
            row.getInt("done"),
            row.getInt("imported"),
            row.getInt("already_present"),
            row.getInt("rejected"),
            row.getInt("replies"),
            row.getInt("orphans")),
        numbersFromRow(row),
        Columns.getInstant(row, "started_at"),
        row.getString("failure"));
  }

  private static @Nullable CommentNumberRange numbersFromRow(ResultSet row) throws SQLException {
    var first = Columns.getIntegerOrNull(row, "first_comment_number");
    var last = Columns.getIntegerOrNull(row, "last_comment_number");
    return first == null || last == null ? null : new CommentNumberRange(first, last);
  }
}
