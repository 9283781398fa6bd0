package org.rapporteur.discussion.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.SubmissionId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.LanguageTag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores the revisions of summaries. A stored revision never changes except for its state and
/// decision.
@Component
class SubmissionRevisionSql {

  /// State of a summary revision. A redaction seals the readable revisions; a pending change can be
  /// published, declined or replaced.
  enum SubmissionRevisionState {
    CURRENT,
    EARLIER,
    AWAITING_REVIEW,
    REPLACED,
    DECLINED,
    SEALED
  }

  private final JdbcClient database;

  SubmissionRevisionSql(JdbcClient database) {
    this.database = database;
  }

  /// Adds a revision with the next number.
  SubmissionRevision add(
      SubmissionId submission,
      SubmissionRevisionState state,
      String summary,
      LanguageTag language,
      @Nullable PersonId actor,
      Instant at) {
    int number =
        database
                .sql(
                    """
                    SELECT COALESCE(MAX(number), 0) FROM submission_revision WHERE submission_id = ?
                    """)
                .param(submission.value())
                .query(Integer.class)
                .single()
            + 1;
    database
        .sql(
            """
            INSERT INTO submission_revision (submission_id, number, state, summary, language, created_by, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(submission.value())
        .param(number)
        .param(state.name())
        .param(summary)
        .param(language.value())
        .param(actor == null ? null : actor.value())
        .param(Columns.toUtc(at))
        .update();
    return new SubmissionRevision(number, at, language, summary);
  }

  /// Lists the revisions in this state, newest first.
  List<SubmissionRevision> list(SubmissionId submission, SubmissionRevisionState state) {
    return database
        .sql(
            """
            SELECT number, created_at, language, summary FROM submission_revision
             WHERE submission_id = ? AND state = ? ORDER BY number DESC
            """)
        .params(submission.value(), state.name())
        .query(SubmissionRevisionSql::fromRow)
        .list();
  }

  Optional<SubmissionRevision> findLast(SubmissionId submission, SubmissionRevisionState state) {
    return list(submission, state).stream().findFirst();
  }

  void changeState(
      SubmissionId submission, SubmissionRevisionState from, SubmissionRevisionState to) {
    database
        .sql("UPDATE submission_revision SET state = ? WHERE submission_id = ? AND state = ?")
        .params(to.name(), submission.value(), from.name())
        .update();
  }

  void setState(SubmissionId submission, int number, SubmissionRevisionState to) {
    database
        .sql("UPDATE submission_revision SET state = ? WHERE submission_id = ? AND number = ?")
        .params(to.name(), submission.value(), number)
        .update();
  }

  /// Finds the revision that this decision published or declined.
  Optional<SubmissionRevision> findDecided(SubmissionId submission, int decision) {
    return database
        .sql(
            """
            SELECT number, created_at, language, summary FROM submission_revision
             WHERE submission_id = ? AND decision_number = ?
            """)
        .params(submission.value(), decision)
        .query(SubmissionRevisionSql::fromRow)
        .optional();
  }

  void setDecision(SubmissionId submission, int number, int decision) {
    database
        .sql(
            "UPDATE submission_revision SET decision_number = ? WHERE submission_id = ? AND number = ?")
        .params(decision, submission.value(), number)
        .update();
  }

  /// Makes the revision the current summary of the submission.
  void makeCurrent(SubmissionId submission, SubmissionRevision revision) {
    setState(submission, revision.number(), SubmissionRevisionState.CURRENT);
    database
        .sql("UPDATE submission SET summary = ?, language = ?, revision = ? WHERE id = ?")
        .params(
            revision.summary(), revision.language().value(), revision.number(), submission.value())
        .update();
  }

  private static SubmissionRevision fromRow(ResultSet row, int n) throws SQLException {
    return new SubmissionRevision(
        row.getInt("number"),
        Columns.getInstant(row, "created_at"),
        new LanguageTag(row.getString("language")),
        row.getString("summary"));
  }
}
