package org.rapporteur.intake;

import java.util.List;
import org.rapporteur.intake.file.ImportRemark;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores the remarks about the rows of an import.
@Component
class ImportRemarkSql {

  private final JdbcClient database;
  private final JdbcTemplate batches;

  ImportRemarkSql(JdbcClient database, JdbcTemplate batches) {
    this.database = database;
    this.batches = batches;
  }

  void add(ImportRunId run, List<ImportRemark> remarks) {
    batches.batchUpdate(
        "INSERT INTO import_remark (run_id, line_number, outcome, field, code, found) VALUES (?, ?, ?, ?, ?, ?)",
        remarks.stream()
            .map(
                remark ->
                    new Object[] {
                      run.value(),
                      remark.line(),
                      remark.outcome().name(),
                      remark.field(),
                      remark.code(),
                      remark.found()
                    })
            .toList());
  }

  /// Lists the remarks after the one with this id, in the order of the file.
  List<StoredRemark> listAfter(
      ImportRunId run, ImportRemark.RowOutcome outcome, long afterId, int limit) {
    return database
        .sql(
            """
            SELECT id, line_number, field, code, found FROM import_remark
             WHERE run_id = ? AND outcome = ? AND id > ? ORDER BY id LIMIT ?
            """)
        .params(run.value(), outcome.name(), afterId, limit)
        .query(
            (row, n) ->
                new StoredRemark(
                    row.getLong("id"),
                    new ImportRemark(
                        row.getLong("line_number"),
                        outcome,
                        row.getString("field"),
                        row.getString("code"),
                        row.getString("found"))))
        .list();
  }
}
