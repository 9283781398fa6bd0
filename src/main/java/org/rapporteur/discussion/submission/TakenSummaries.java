package org.rapporteur.discussion.submission;

import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.comment.Redaction;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.Markdown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// What decisions took of the summaries of submissions, for whoever told their words before.
@Service
public class TakenSummaries {

  /// A summary that was removed, and the decision where one is noted.
  public record Removed(int submission, @Nullable Integer decision) {}

  /// A revision that a redaction sealed, and the decision where one is noted.
  ///
  /// @param readable what is left of that revision; empty where what the summary says since was
  ///     made of a later one
  /// @param since the revision that says so
  public record Sealed(
      int submission, int revision, String readable, int since, @Nullable Integer decision) {}

  private record Row(Sealed sealed, boolean isRedacted) {}

  private final JdbcClient database;

  TakenSummaries(JdbcClient database) {
    this.database = database;
  }

  public List<Removed> removed(ConsultationId consultation) {
    return database
        .sql(
            """
            SELECT number, decision_number FROM submission
             WHERE consultation_id = ? AND summary_removed ORDER BY number
            """)
        .param(consultation.value())
        .query(
            (row, n) -> new Removed(row.getInt("number"), Columns.integer(row, "decision_number")))
        .list();
  }

  /// Of summaries that are not removed.
  public List<Sealed> sealed(ConsultationId consultation) {
    var rows =
        database
            .sql(
                """
                SELECT s.number, s.summary AS readable, s.revision AS since, s.decision_number,
                       r.number AS revision, r.summary
                  FROM submission s
                  JOIN submission_revision r ON r.submission_id = s.id AND r.state = 'SEALED'
                 WHERE s.consultation_id = ? AND NOT s.summary_removed
                 ORDER BY s.number, r.number
                """)
            .param(consultation.value())
            .query(
                (row, n) ->
                    new Row(
                        new Sealed(
                            row.getInt("number"),
                            row.getInt("revision"),
                            Markdown.toPlainText(row.getString("readable")),
                            row.getInt("since"),
                            Columns.integer(row, "decision_number")),
                        row.getString("summary").contains(Redaction.MARK)))
            .list();
    // What a summary says since its first redaction was made of the last revision before it.
    var origins = new HashMap<Integer, Integer>();
    rows.stream()
        .filter(row -> !row.isRedacted())
        .forEach(row -> origins.put(row.sealed().submission(), row.sealed().revision()));
    return rows.stream()
        .map(Row::sealed)
        .map(
            each ->
                each.revision() < origins.getOrDefault(each.submission(), 0) ? bare(each) : each)
        .toList();
  }

  /// The numbers of submissions that not everyone may read.
  public List<Integer> unpublished(ConsultationId consultation) {
    return database
        .sql(
            "SELECT s.number FROM submission s WHERE s.consultation_id = ? AND NOT "
                + SubmissionRows.IS_PUBLIC
                + " ORDER BY s.number")
        .param(consultation.value())
        .query(Integer.class)
        .list();
  }

  private static Sealed bare(Sealed sealed) {
    return new Sealed(
        sealed.submission(), sealed.revision(), "", sealed.since(), sealed.decision());
  }
}
