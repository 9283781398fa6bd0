package org.rapporteur.discussion.comment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Loads comments for moderation, and stores the decision to which their placeholders link.
@Component
class CommentReviewSql {

  private static final String SELECT =
      """
      SELECT c.id, c.state, c.person_id, c.delegation_id, s.summary_removed, contributor.number AS contributor,
             EXISTS (SELECT 1 FROM comment_revision r
                      WHERE r.state = 'AWAITING_REVIEW' AND r.comment_id = c.id) AS edited
        FROM comment c JOIN contributor ON contributor.id = c.contributor_id
        LEFT JOIN submission s ON s.consultation_id = c.consultation_id AND s.number = c.submission_number
       WHERE c.consultation_id = ? AND c.number = ?
      """;

  private final JdbcClient database;

  CommentReviewSql(JdbcClient database) {
    this.database = database;
  }

  Optional<CommentUnderReview> find(ConsultationId consultation, int number) {
    return query(SELECT, consultation, number);
  }

  /// Locks the comment until the transaction ends.
  Optional<CommentUnderReview> lock(ConsultationId consultation, int number) {
    return query(SELECT + " FOR UPDATE", consultation, number);
  }

  boolean hasReplies(CommentId comment) {
    return database
            .sql("SELECT replies FROM comment WHERE id = ?")
            .param(comment.value())
            .query(Integer.class)
            .single()
        > 0;
  }

  void setDecision(CommentId comment, int decision) {
    database
        .sql("UPDATE comment SET decision_number = ? WHERE id = ?")
        .params(decision, comment.value())
        .update();
  }

  void clearDecision(CommentId comment) {
    database
        .sql("UPDATE comment SET decision_number = NULL WHERE id = ?")
        .param(comment.value())
        .update();
  }

  private Optional<CommentUnderReview> query(String sql, ConsultationId consultation, int number) {
    return database
        .sql(sql)
        .params(consultation.value(), number)
        .query((row, n) -> fromRow(row, number))
        .optional();
  }

  private static CommentUnderReview fromRow(ResultSet row, int number) throws SQLException {
    Long person = row.getObject("person_id", Long.class);
    Long delegation = row.getObject("delegation_id", Long.class);
    return new CommentUnderReview(
        new CommentId(row.getLong("id")),
        number,
        CommentState.valueOf(row.getString("state")),
        row.getInt("contributor"),
        person == null ? null : new PersonId(person),
        delegation == null ? null : new DelegationId(delegation),
        row.getBoolean("edited"),
        row.getObject("summary_removed", Boolean.class));
  }
}
