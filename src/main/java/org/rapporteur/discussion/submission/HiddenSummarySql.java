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

/// Lists removed and redacted summaries, for modules that used their text while it was public.
@Service
public class HiddenSummarySql {

  /// A removed summary, with the number of its decision if known.
  public record RemovedSummary(int submission, @Nullable Integer decision) {}

  /// A sealed revision of a summary, with the number of its decision if known.
  ///
  /// @param submission the number of the submission
  /// @param redactedText the redacted text of that revision; empty if no part may be read
  /// @param redactedRevision the revision with the redacted text, not a later rewritten one
  public record SealedSummary(
      int submission,
      int revision,
      String redactedText,
      int redactedRevision,
      @Nullable Integer decision) {}

  private record SummaryRow(
      int submission, int revision, String summary, @Nullable Integer decision) {

    private SealedSummary toSealed(List<SummaryRow> redactedRows) {
      return redactedRows.stream()
          .filter(row -> Redaction.isRedactionOf(row.summary, summary))
          .reduce((earlier, later) -> later)
          .map(
              latest ->
                  new SealedSummary(
                      submission,
                      revision,
                      Markdown.toPlainText(latest.summary),
                      latest.revision,
                      decision))
          .orElseGet(() -> new SealedSummary(submission, revision, "", revision, decision));
    }
  }

  private final JdbcClient database;

  HiddenSummarySql(JdbcClient database) {
    this.database = database;
  }

  /// Lists removed summaries, by submission number.
  public List<RemovedSummary> listRemoved(ConsultationId consultation) {
    return database
        .sql(
            """
            SELECT number, decision_number FROM submission
             WHERE consultation_id = ? AND summary_removed ORDER BY number
            """)
        .param(consultation.value())
        .query(
            (row, n) ->
                new RemovedSummary(
                    row.getInt("number"), Columns.getIntegerOrNull(row, "decision_number")))
        .list();
  }

  /// Lists sealed revisions of summaries that are not removed.
  public List<SealedSummary> listSealed(ConsultationId consultation) {
    var redactedBySubmission =
        queryRevisions(consultation, "r.state IN ('CURRENT', 'EARLIER')").stream()
            .filter(row -> Redaction.isRedacted(row.summary()))
            .collect(Collectors.groupingBy(SummaryRow::submission));
    return queryRevisions(consultation, "r.state = 'SEALED'").stream()
        .map(row -> row.toSealed(redactedBySubmission.getOrDefault(row.submission(), List.of())))
        .toList();
  }

  /// Lists revisions of submissions that have a sealed revision.
  private List<SummaryRow> queryRevisions(ConsultationId consultation, String condition) {
    return database
        .sql(
            """
            SELECT s.number, s.decision_number, r.number AS revision, r.summary
              FROM submission s JOIN submission_revision r ON r.submission_id = s.id
             WHERE s.consultation_id = ? AND NOT s.summary_removed AND %s AND EXISTS
                   (SELECT 1 FROM submission_revision sealed WHERE sealed.submission_id = s.id AND sealed.state = 'SEALED')
             ORDER BY s.number, r.number
            """
                .formatted(condition))
        .param(consultation.value())
        .query(
            (row, n) ->
                new SummaryRow(
                    row.getInt("number"),
                    row.getInt("revision"),
                    row.getString("summary"),
                    Columns.getIntegerOrNull(row, "decision_number")))
        .list();
  }

  /// Lists the numbers of submissions that are not public.
  public List<Integer> listUnpublished(ConsultationId consultation) {
    return database
        .sql(
            "SELECT s.number FROM submission s WHERE s.consultation_id = ? AND NOT "
                + SubmissionSql.IS_PUBLIC
                + " ORDER BY s.number")
        .param(consultation.value())
        .query(Integer.class)
        .list();
  }
}
