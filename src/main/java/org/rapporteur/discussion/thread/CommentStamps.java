package org.rapporteur.discussion.thread;

import java.util.Collection;
import java.util.List;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Tells which visible comments stand on a page and whether they still say what they said, so that
/// whoever keeps them drawn reads only those that changed. Each answer is one statement, and one
/// statement needs no transaction around it.
@Service
public class CommentStamps {

  private static final String SELECT =
      "SELECT id, publication, version, position_changes FROM comment ";

  private final JdbcClient database;
  private final CommentRows rows;

  CommentStamps(JdbcClient database, CommentRows rows) {
    this.database = database;
    this.rows = rows;
  }

  /// In order of publication, and one more than `most` where the question has more.
  public List<CommentStamp> after(QuestionId question, int publication, int most) {
    return stamps(
        SELECT + "WHERE question_id = ? AND publication > ? ORDER BY publication LIMIT ?",
        question.value(),
        publication,
        most + 1);
  }

  public List<CommentStamp> newest(ConsultationId consultation, int most) {
    return stamps(
        SELECT
            + "WHERE consultation_id = ? AND publication IS NOT NULL ORDER BY publication DESC LIMIT ?",
        consultation.value(),
        most);
  }

  public List<CommentStamp> newest(QuestionId question, int most) {
    return stamps(
        SELECT
            + "WHERE question_id = ? AND publication IS NOT NULL ORDER BY publication DESC LIMIT ?",
        question.value(),
        most);
  }

  public List<CommentStamp> of(ConsultationId consultation, int number) {
    return stamps(
        SELECT + "WHERE consultation_id = ? AND number = ? AND publication IS NOT NULL",
        consultation.value(),
        number);
  }

  /// The comments themselves, in no order.
  public List<CommentDetails> read(Collection<CommentId> comments) {
    return comments.isEmpty()
        ? List.of()
        : rows.read(
            CommentRows.SELECT + " WHERE c.id IN (:ids) AND c.publication IS NOT NULL",
            java.util.Map.of("ids", comments.stream().map(CommentId::value).toList()));
  }

  private List<CommentStamp> stamps(String sql, Object... parameters) {
    return database
        .sql(sql)
        .params(parameters)
        .query(
            (row, n) ->
                new CommentStamp(
                    new CommentId(row.getLong(1)), row.getInt(2), row.getInt(3), row.getInt(4)))
        .list();
  }
}
