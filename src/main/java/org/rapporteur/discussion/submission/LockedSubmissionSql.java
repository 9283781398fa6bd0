package org.rapporteur.discussion.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.SubmissionId;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.LanguageTag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Locks submissions, so that concurrent actions on one submission run one after the other.
@Component
class LockedSubmissionSql {

  private static final String SELECT =
      """
      SELECT s.id, s.consultation_id, s.number, s.delegation_id, s.version, s.summary, s.language, %s AS is_public,
             s.summary_removed, s.decision_number, s.withdrawn_at
        FROM submission s
      """
          .formatted(SubmissionSql.IS_PUBLIC);

  /// An answer that is published or awaits review, with the latest text of its delegation.
  ///
  /// @param question the number of the question
  /// @param comment the number of the comment
  record ActiveAnswer(int question, int comment, CommentState state, String text) {}

  private static final String FROM_OTHER_ANSWERS =
      """
        FROM comment c
        JOIN comment other ON other.consultation_id = c.consultation_id AND other.submission_number = c.submission_number
         AND other.id <> c.id
       WHERE c.id = ?
      """;

  private final JdbcClient database;

  LockedSubmissionSql(JdbcClient database) {
    this.database = database;
  }

  Optional<LockedSubmission> lock(ConsultationId consultation, int number) {
    return database
        .sql("SELECT id FROM submission WHERE consultation_id = ? AND number = ? FOR UPDATE")
        .params(consultation.value(), number)
        .query(Long.class)
        .optional()
        .flatMap(this::load);
  }

  /// Locks the submission to which the answer belongs.
  Optional<LockedSubmission> lockByAnswer(CommentId comment) {
    return findByAnswer(comment, "FOR UPDATE");
  }

  /// Finds the submission to which the answer belongs, without a lock.
  Optional<LockedSubmission> findByAnswer(CommentId comment) {
    return findByAnswer(comment, "");
  }

  /// Finds the submission numbers of those comments that are answers.
  Map<CommentId, Integer> findNumbers(Collection<CommentId> comments) {
    var numbers = new HashMap<CommentId, Integer>();
    database
        .sql(
            "SELECT id, submission_number FROM comment WHERE id IN (:ids) AND submission_number IS NOT NULL")
        .param("ids", comments.stream().map(CommentId::value).toList())
        .query(
            row -> {
              numbers.put(new CommentId(row.getLong("id")), row.getInt("submission_number"));
            });
    return numbers;
  }

  private Optional<LockedSubmission> findByAnswer(CommentId comment, String lockClause) {
    return database
        .sql(
            """
            SELECT s.id
              FROM submission s JOIN comment c ON c.consultation_id = s.consultation_id AND c.submission_number = s.number
             WHERE c.id = ?
            """
                + lockClause)
        .param(comment.value())
        .query(Long.class)
        .optional()
        .flatMap(this::load);
  }

  List<ActiveAnswer> listActiveAnswers(LockedSubmission submission) {
    return database
        .sql(
            """
            SELECT q.number AS question, c.number, c.state, COALESCE(edit.text, r.text) AS text
              FROM comment c JOIN question q ON q.id = c.question_id
              JOIN comment_revision r ON r.comment_id = c.id AND r.number = c.revision
              LEFT JOIN comment_revision edit ON edit.comment_id = c.id AND edit.state = 'AWAITING_REVIEW'
             WHERE c.consultation_id = ? AND c.submission_number = ? AND c.state IN ('PUBLISHED', 'AWAITING_REVIEW')
             ORDER BY q.number
            """)
        .params(submission.consultation().value(), submission.number())
        .query(
            (row, n) ->
                new ActiveAnswer(
                    row.getInt("question"),
                    row.getInt("number"),
                    CommentState.valueOf(row.getString("state")),
                    row.getString("text")))
        .list();
  }

  /// Lists all other answers of the submission, in order of arrival.
  List<CommentId> listOtherAnswers(CommentId comment) {
    return database
        .sql("SELECT other.id " + FROM_OTHER_ANSWERS + " ORDER BY other.id")
        .param(comment.value())
        .query((row, n) -> new CommentId(row.getLong("id")))
        .list();
  }

  /// Lists the numbers of the other answers that await review.
  List<Integer> listOthersAwaitingReview(CommentId comment) {
    return listNumbers(
        "SELECT other.number "
            + FROM_OTHER_ANSWERS
            + " AND other.state = 'AWAITING_REVIEW' ORDER BY other.number",
        comment);
  }

  /// Lists the numbers of the other published answers with an edit that awaits review.
  List<Integer> listOthersWithPendingEdit(CommentId comment) {
    return listNumbers(
        "SELECT other.number "
            + FROM_OTHER_ANSWERS
            + """
         AND other.state = 'PUBLISHED' AND EXISTS
           (SELECT 1 FROM comment_revision edit WHERE edit.comment_id = other.id AND edit.state = 'AWAITING_REVIEW')
         ORDER BY other.number
        """,
        comment);
  }

  private List<Integer> listNumbers(String sql, CommentId comment) {
    return database.sql(sql).param(comment.value()).query(Integer.class).list();
  }

  /// Speakers who loaded the earlier version are then refused.
  void incrementVersion(SubmissionId submission) {
    database
        .sql("UPDATE submission SET version = version + 1 WHERE id = ?")
        .param(submission.value())
        .update();
  }

  void withdraw(LockedSubmission submission, Instant at) {
    database
        .sql(
            """
            UPDATE submission SET version = version + 1, withdrawn_at = ?, has_placeholder = ?
             WHERE id = ?
            """)
        .params(Columns.toUtc(at), submission.isPublic(), submission.id().value())
        .update();
  }

  void removeSummary(SubmissionId submission) {
    setSummaryRemoved(submission, true);
  }

  void restoreSummary(SubmissionId submission) {
    setSummaryRemoved(submission, false);
  }

  private void setSummaryRemoved(SubmissionId submission, boolean removed) {
    database
        .sql("UPDATE submission SET version = version + 1, summary_removed = ? WHERE id = ?")
        .params(removed, submission.value())
        .update();
  }

  /// Sets the decision to which the placeholder links; null if nothing is removed.
  void setDecision(SubmissionId submission, @Nullable Integer decision) {
    database
        .sql("UPDATE submission SET decision_number = ? WHERE id = ?")
        .param(decision)
        .param(submission.value())
        .update();
  }

  private Optional<LockedSubmission> load(long id) {
    return database
        .sql(SELECT + " WHERE s.id = ?")
        .param(id)
        .query(LockedSubmissionSql::fromRow)
        .optional();
  }

  private static LockedSubmission fromRow(ResultSet row, int n) throws SQLException {
    return new LockedSubmission(
        new SubmissionId(row.getLong("id")),
        new ConsultationId(row.getLong("consultation_id")),
        row.getInt("number"),
        new DelegationId(row.getLong("delegation_id")),
        row.getInt("version"),
        new LockedSubmission.LockedSummary(
            row.getString("summary"),
            new LanguageTag(row.getString("language")),
            row.getBoolean("summary_removed"),
            row.getObject("decision_number") != null),
        row.getBoolean("is_public"),
        row.getObject("withdrawn_at") != null);
  }
}
