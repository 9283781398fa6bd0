package org.rapporteur.discussion.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.comment.Redaction;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.Markdown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Lists the summaries that decisions removed or redacted, for modules that used their text while
/// it was public.
@Service
public class HiddenSummarySql {

  /// A removed summary, with the number of its decision if known.
  public record RemovedSummary(int submission, @Nullable Integer decision) {}

  /// A revision of a summary that a redaction sealed, with the number of the decision if known.
  ///
  /// @param submission the number of the submission
  /// @param redactedRevision the public revision with the same text except for the redacted words;
  ///     null if there is none
  /// @param redactedText its plain text; null if there is none
  public record SealedSummary(
      int submission,
      int revision,
      @Nullable Integer redactedRevision,
      @Nullable String redactedText,
      @Nullable Integer decision) {}

  private record SummaryRow(
      int submission, int revision, String summary, @Nullable Integer decision) {}

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
             WHERE consultation_id = :consultation AND summary_removed ORDER BY number
            """)
        .param("consultation", consultation.value())
        .query(
            (row, n) ->
                new RemovedSummary(
                    row.getInt("number"), Columns.getIntegerOrNull(row, "decision_number")))
        .list();
  }

  /// Lists sealed revisions of summaries that are not removed, each with the revision that replaced
  /// its text.
  public List<SealedSummary> listSealed(ConsultationId consultation) {
    var publicBySubmission =
        listPublicRevisions(consultation).stream()
            .collect(Collectors.groupingBy(SummaryRow::submission));
    return listSealedRevisions(consultation).stream()
        .map(row -> toSealed(row, publicBySubmission.getOrDefault(row.submission, List.of())))
        .toList();
  }

  private static SealedSummary toSealed(SummaryRow sealed, List<SummaryRow> publicRevisions) {
    var redacted =
        Redaction.findLastRedaction(publicRevisions, SummaryRow::summary, sealed.summary);
    return new SealedSummary(
        sealed.submission,
        sealed.revision,
        redacted.map(SummaryRow::revision).orElse(null),
        redacted.map(SummaryRow::summary).map(Markdown::toPlainText).orElse(null),
        sealed.decision);
  }

  private List<SummaryRow> listSealedRevisions(ConsultationId consultation) {
    return database
        .sql(
            """
            SELECT s.number, s.decision_number, revision.number AS revision, revision.summary
              FROM submission s JOIN submission_revision revision ON revision.submission_id = s.id
             WHERE s.consultation_id = :consultation AND NOT s.summary_removed AND revision.state = 'SEALED'
             ORDER BY s.number, revision.number
            """)
        .param("consultation", consultation.value())
        .query(HiddenSummarySql::fromRow)
        .list();
  }

  /// Lists the public revisions of submissions that also have a sealed one, oldest first.
  private List<SummaryRow> listPublicRevisions(ConsultationId consultation) {
    return database
        .sql(
            """
            SELECT s.number, s.decision_number, revision.number AS revision, revision.summary
              FROM submission s JOIN submission_revision revision ON revision.submission_id = s.id
             WHERE s.consultation_id = :consultation AND NOT s.summary_removed AND revision.state IN ('CURRENT', 'EARLIER')
               AND EXISTS
                   (SELECT 1 FROM submission_revision sealed WHERE sealed.submission_id = s.id AND sealed.state = 'SEALED')
             ORDER BY s.number, revision.number
            """)
        .param("consultation", consultation.value())
        .query(HiddenSummarySql::fromRow)
        .list();
  }

  /// Lists the numbers of submissions that are not public.
  public List<Integer> listUnpublished(ConsultationId consultation) {
    return database
        .sql(
            """
            SELECT s.number FROM submission s
             WHERE s.consultation_id = :consultation AND NOT %s
             ORDER BY s.number
            """
                .formatted(SubmissionSql.IS_PUBLIC))
        .param("consultation", consultation.value())
        .query(Integer.class)
        .list();
  }

  private static SummaryRow fromRow(ResultSet row, int n) throws SQLException {
    return new SummaryRow(
        row.getInt("number"),
        row.getInt("revision"),
        row.getString("summary"),
        Columns.getIntegerOrNull(row, "decision_number"));
  }
}
