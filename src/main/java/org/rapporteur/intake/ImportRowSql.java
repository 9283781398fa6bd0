package org.rapporteur.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.intake.file.ContributionRow;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Stores the comment of each imported row, and the replies that wait for their parent.
@Component
class ImportRowSql {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient database;
  private final JdbcTemplate batches;

  ImportRowSql(JdbcClient database, JdbcTemplate batches) {
    this.database = database;
    this.batches = batches;
  }

  /// The comment created from a row, with the file and line of that row.
  record ImportedRow(CommentId comment, QuestionId question, String fileHash, long line) {}

  /// Finds the imported rows that have one of these ids, by id.
  Map<String, ImportedRow> findImported(ConsultationId consultation, Collection<String> ids) {
    var importedById = new HashMap<String, ImportedRow>();
    if (!ids.isEmpty()) {
      database
          .sql(
              """
              SELECT r.external_id, r.comment_id, c.question_id, run.file_hash, r.line_number
                FROM import_row r JOIN comment c ON c.id = r.comment_id JOIN import_run run ON run.id = r.run_id
               WHERE r.consultation_id = :consultation AND r.external_id IN (:ids)
              """)
          .param("consultation", consultation.value())
          .param("ids", ids)
          .query(
              row -> {
                importedById.put(
                    row.getString("external_id"),
                    new ImportedRow(
                        new CommentId(row.getLong("comment_id")),
                        new QuestionId(row.getLong("question_id")),
                        row.getString("file_hash"),
                        row.getLong("line_number")));
              });
    }
    return importedById;
  }

  /// Stores which comment was made from each row.
  ///
  /// @param comments the comment of each row, in the same order
  void add(
      ConsultationId consultation,
      ImportRunId run,
      List<ContributionRow> rows,
      List<CommentId> comments) {
    var values = new ArrayList<Object[]>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      values.add(
          new Object[] {
            consultation.value(),
            rows.get(i).id(),
            comments.get(i).value(),
            run.value(),
            rows.get(i).line()
          });
    }
    batches.batchUpdate(
        "INSERT INTO import_row (consultation_id, external_id, comment_id, run_id, line_number) VALUES (?, ?, ?, ?, ?)",
        values);
  }

  /// Finds the line of each waiting row that has one of these ids, by id.
  Map<String, Long> findWaitingLines(ImportRunId run, Collection<String> ids) {
    var lineById = new HashMap<String, Long>();
    if (!ids.isEmpty()) {
      database
          .sql(
              """
              SELECT external_id, line_number FROM import_waiting_row
               WHERE run_id = :run AND external_id IN (:ids)
              """)
          .param("run", run.value())
          .param("ids", ids)
          .query(
              row -> {
                lineById.put(row.getString("external_id"), row.getLong("line_number"));
              });
    }
    return lineById;
  }

  void storeWaiting(ImportRunId run, List<ContributionRow> rows) {
    batches.batchUpdate(
        "INSERT INTO import_waiting_row (run_id, line_number, external_id, parent_external_id, row_json) VALUES (?, ?, ?, ?, ?)",
        rows.stream()
            .map(
                row ->
                    new Object[] {
                      run.value(), row.line(), row.id(), row.parent(), JSON.writeValueAsString(row)
                    })
            .toList());
  }

  /// Marks the replies to these stored rows as ready.
  void markReady(ImportRunId run, Collection<String> parentIds) {
    database
        .sql(
            "UPDATE import_waiting_row SET ready = TRUE WHERE run_id = :run AND parent_external_id IN (:ids)")
        .param("run", run.value())
        .param("ids", parentIds)
        .update();
  }

  /// Lists waiting replies whose parent is stored, in the order of the file.
  List<ContributionRow> listReady(ImportRunId run, int limit) {
    return listRows(
        "SELECT row_json FROM import_waiting_row WHERE run_id = ? AND ready ORDER BY line_number LIMIT ?",
        run,
        limit);
  }

  /// Lists waiting replies in the order of the file.
  List<ContributionRow> listWaiting(ImportRunId run, int limit) {
    return listRows(
        "SELECT row_json FROM import_waiting_row WHERE run_id = ? ORDER BY line_number LIMIT ?",
        run,
        limit);
  }

  private List<ContributionRow> listRows(String sql, ImportRunId run, int limit) {
    return database
        .sql(sql)
        .params(run.value(), limit)
        .query((row, n) -> JSON.readValue(row.getString("row_json"), ContributionRow.class))
        .list();
  }

  void deleteWaiting(ImportRunId run, List<ContributionRow> rows) {
    batches.batchUpdate(
        "DELETE FROM import_waiting_row WHERE run_id = ? AND line_number = ?",
        rows.stream().map(row -> new Object[] {run.value(), row.line()}).toList());
  }
}
