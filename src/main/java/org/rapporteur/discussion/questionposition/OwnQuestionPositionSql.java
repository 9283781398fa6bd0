package org.rapporteur.discussion.questionposition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Loads the positions and comments of a viewer and their delegations on one question.
@Component
class OwnQuestionPositionSql {

  /// A contributor who commented on the question; the last three are null without a position.
  record OwnQuestionPositionRow(
      @Nullable DelegationId delegation,
      @Nullable ScaleChoice choice,
      @Nullable Instant changedAt,
      @Nullable PersonId changedBy) {}

  private static final String HAS_COMMENTED =
      "EXISTS (SELECT 1 FROM comment c WHERE c.contributor_id = contributor.id AND c.question_id = :question)";

  private final JdbcClient database;

  OwnQuestionPositionSql(JdbcClient database) {
    this.database = database;
  }

  /// Lists those contributors who have commented on the question, in any state. A person comes
  /// before their delegations.
  List<OwnQuestionPositionRow> list(
      ConsultationId consultation, QuestionId question, List<String> contributorKeys) {
    return database
        .sql(
            """
            SELECT contributor.delegation_id, p.choice, p.changed_at, p.changed_by
              FROM contributor
              LEFT JOIN question_position p ON p.contributor_id = contributor.id AND p.question_id = :question
             WHERE contributor.consultation_id = :consultation AND contributor.contributor_key IN (:contributors)
               AND\s"""
                + HAS_COMMENTED
                + " ORDER BY contributor.delegation_id")
        .param("consultation", consultation.value())
        .param("question", question.value())
        .param("contributors", contributorKeys)
        .query((row, n) -> fromRow(row))
        .list();
  }

  /// Lists the published comments of the contributors on the question, latest first.
  List<Integer> listPublishedComments(
      ConsultationId consultation, QuestionId question, List<String> contributorKeys, int limit) {
    return database
        .sql(
            """
            SELECT c.number FROM contributor
              JOIN comment c ON c.contributor_id = contributor.id AND c.question_id = :question
             WHERE contributor.consultation_id = :consultation AND contributor.contributor_key IN (:contributors)
               AND c.state = 'PUBLISHED'
             ORDER BY c.publication DESC LIMIT :limit
            """)
        .param("consultation", consultation.value())
        .param("question", question.value())
        .param("contributors", contributorKeys)
        .param("limit", limit)
        .query(Integer.class)
        .list();
  }

  private static OwnQuestionPositionRow fromRow(ResultSet row) throws SQLException {
    var delegation = row.getObject("delegation_id", Long.class);
    String choice = row.getString("choice");
    var changedBy = row.getObject("changed_by", Long.class);
    return new OwnQuestionPositionRow(
        delegation == null ? null : new DelegationId(delegation),
        choice == null ? null : ScaleChoice.valueOf(choice),
        Columns.getInstantOrNull(row, "changed_at"),
        changedBy == null ? null : new PersonId(changedBy));
  }
}
