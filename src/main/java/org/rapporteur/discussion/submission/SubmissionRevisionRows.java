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

/// Stores what summaries said. A row never changes but for its state.
@Component
class SubmissionRevisionRows {

  /// What became of what a summary once said.
  enum State {
    CURRENT,
    EARLIER,
    AWAITING_REVIEW,
    REPLACED,
    DECLINED,
    SEALED
  }

  private final JdbcClient database;

  SubmissionRevisionRows(JdbcClient database) {
    this.database = database;
  }

  SubmissionRevision add(
      SubmissionId submission,
      State state,
      String summary,
      LanguageTag language,
      @Nullable PersonId by,
      Instant at) {
    int number =
        database
                .sql(
                    "SELECT COALESCE(MAX(number), 0) FROM submission_revision WHERE submission_id = ?")
                .param(submission.value())
                .query(Integer.class)
                .single()
            + 1;
    database
        .sql(
            """
            INSERT INTO submission_revision (submission_id, number, state, summary, language, made_by, made_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(submission.value())
        .param(number)
        .param(state.name())
        .param(summary)
        .param(language.value())
        .param(by == null ? null : by.value())
        .param(Columns.utc(at))
        .update();
    return new SubmissionRevision(number, at, language, summary);
  }

  /// The latest first.
  List<SubmissionRevision> of(SubmissionId submission, State state) {
    return database
        .sql(
            "SELECT number, made_at, language, summary FROM submission_revision WHERE submission_id = ? AND state = ? ORDER BY number DESC")
        .params(submission.value(), state.name())
        .query(SubmissionRevisionRows::revision)
        .list();
  }

  Optional<SubmissionRevision> last(SubmissionId submission, State state) {
    return of(submission, state).stream().findFirst();
  }

  void become(SubmissionId submission, State from, State to) {
    database
        .sql("UPDATE submission_revision SET state = ? WHERE submission_id = ? AND state = ?")
        .params(to.name(), submission.value(), from.name())
        .update();
  }

  void become(SubmissionId submission, int number, State to) {
    database
        .sql("UPDATE submission_revision SET state = ? WHERE submission_id = ? AND number = ?")
        .params(to.name(), submission.value(), number)
        .update();
  }

  /// By the number of the decision that published or declined it.
  Optional<SubmissionRevision> decided(SubmissionId submission, int decision) {
    return database
        .sql(
            "SELECT number, made_at, language, summary FROM submission_revision WHERE submission_id = ? AND decision = ?")
        .params(submission.value(), decision)
        .query(SubmissionRevisionRows::revision)
        .optional();
  }

  void note(SubmissionId submission, int number, int decision) {
    database
        .sql("UPDATE submission_revision SET decision = ? WHERE submission_id = ? AND number = ?")
        .params(decision, submission.value(), number)
        .update();
  }

  /// It is what the summary says from now on.
  void show(SubmissionId submission, SubmissionRevision revision) {
    become(submission, revision.number(), State.CURRENT);
    database
        .sql("UPDATE submission SET summary = ?, language = ?, revision = ? WHERE id = ?")
        .params(
            revision.summary(), revision.language().value(), revision.number(), submission.value())
        .update();
  }

  private static SubmissionRevision revision(ResultSet row, int n) throws SQLException {
    return new SubmissionRevision(
        row.getInt("number"),
        Columns.instant(row, "made_at"),
        new LanguageTag(row.getString("language")),
        row.getString("summary"));
  }
}
