package org.rapporteur.discussion.submission;

import java.util.List;
import java.util.stream.Collectors;
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
  /// @param readable what is left of that revision; empty where nothing that may be read is
  /// @param since the revision that says so; not what was written since, by itself or in a change
  ///     that waited
  public record Sealed(
      int submission, int revision, String readable, int since, @Nullable Integer decision) {}

  private record Row(int submission, int revision, String summary, @Nullable Integer decision) {

    private Sealed leaving(List<Row> redacted) {
      return redacted.stream()
          .filter(one -> Redaction.isLeftOf(one.summary, summary))
          .reduce((first, next) -> next)
          .map(
              left ->
                  new Sealed(
                      submission,
                      revision,
                      Markdown.toPlainText(left.summary),
                      left.revision,
                      decision))
          .orElseGet(() -> new Sealed(submission, revision, "", revision, decision));
    }
  }

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
    var redacted =
        revisions(consultation, "r.state IN ('CURRENT', 'EARLIER')").stream()
            .filter(row -> Redaction.isIn(row.summary()))
            .collect(Collectors.groupingBy(Row::submission));
    return revisions(consultation, "r.state = 'SEALED'").stream()
        .map(row -> row.leaving(redacted.getOrDefault(row.submission(), List.of())))
        .toList();
  }

  /// Of submissions of which a revision is sealed.
  private List<Row> revisions(ConsultationId consultation, String which) {
    return database
        .sql(
            """
            SELECT s.number, s.decision_number, r.number AS revision, r.summary
              FROM submission s JOIN submission_revision r ON r.submission_id = s.id
             WHERE s.consultation_id = ? AND NOT s.summary_removed AND %s AND EXISTS
                   (SELECT 1 FROM submission_revision t WHERE t.submission_id = s.id AND t.state = 'SEALED')
             ORDER BY s.number, r.number
            """
                .formatted(which))
        .param(consultation.value())
        .query(
            (row, n) ->
                new Row(
                    row.getInt("number"),
                    row.getInt("revision"),
                    row.getString("summary"),
                    Columns.integer(row, "decision_number")))
        .list();
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
}
