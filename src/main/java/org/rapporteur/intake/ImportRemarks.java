package org.rapporteur.intake;

import java.util.List;
import org.rapporteur.intake.file.Remark;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores what is to be said of rows.
@Component
class ImportRemarks {

  private final JdbcClient database;
  private final JdbcTemplate batches;

  ImportRemarks(JdbcClient database, JdbcTemplate batches) {
    this.database = database;
    this.batches = batches;
  }

  void add(ImportRunId run, List<Remark> remarks) {
    batches.batchUpdate(
        "INSERT INTO import_remark (run_id, line, outcome, field, code, found) VALUES (?, ?, ?, ?, ?, ?)",
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

  /// A page after the id given, in the order told.
  List<StoredRemark> page(ImportRunId run, Remark.Outcome outcome, long after, int most) {
    return database
        .sql(
            "SELECT id, line, field, code, found FROM import_remark WHERE run_id = ? AND outcome = ? AND id > ? ORDER BY id LIMIT ?")
        .params(run.value(), outcome.name(), after, most)
        .query(
            (row, n) ->
                new StoredRemark(
                    row.getLong(1),
                    new Remark(
                        row.getLong(2),
                        outcome,
                        row.getString(3),
                        row.getString(4),
                        row.getString(5))))
        .list();
  }
}
