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

/// Lists the summaries that readers may no longer see, for modules that used their text while it
/// was public.
///
/// A redaction seals the revisions that contain the words and adds a public revision without them.
@Service
public class HiddenSummarySql {

  /// A removed summary, with the number of its decision if known.
  public record RemovedSummary(int submission, @Nullable Integer decision) {}

  /// A sealed revision of a summary, with the number of the decision if known.
  ///
  /// @param submission the number of the submission
  /// @param replacement the public revision with the same text except for the redacted words; null
  ///     if the author rewrote the text
  public record SealedSummary(
      int submission,
      int revision,
      @Nullable SummaryRevision replacement,
      @Nullable Integer decision) {

    /// The revision that readers see instead; the sealed one if there is none.
    public int shownRevision() {
      return replacement == null ? revision : replacement.revision();
    }

    /// The text that readers see instead; empty if there is none.
    public String shownText() {
      return replacement == null ? "" : replacement.plainText();
    }
  }

  /// A revision of a summary, in Markdown.
  public record SummaryRevision(
      int submission, int revision, String summary, @Nullable Integer decision) {

    public String plainText() {
      return Markdown.toPlainText(summary);
    }
  }

  private static final String SELECT_REVISIONS =
      """
      SELECT s.number, s.decision_number, revision.number AS revision, revision.summary
        FROM submission s JOIN submission_revision revision ON revision.submission_id = s.id
       WHERE s.consultation_id = :consultation AND NOT s.summary_removed AND %s
       ORDER BY s.number, revision.number
      """;

  private static final String IS_SEALED = "revision.state = 'SEALED'";

  /// Selects only revisions of submissions that also have a sealed one.
  private static final String IS_PUBLIC_BESIDE_SEALED =
      """
      revision.state IN ('CURRENT', 'EARLIER') AND EXISTS
          (SELECT 1 FROM submission_revision sealed
            WHERE sealed.submission_id = s.id AND sealed.state = 'SEALED')
      """;

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

  /// Lists sealed revisions of summaries that are not removed, each with its replacement.
  public List<SealedSummary> listSealed(ConsultationId consultation) {
    var publicBySubmission =
        listRevisions(consultation, IS_PUBLIC_BESIDE_SEALED).stream()
            .collect(Collectors.groupingBy(SummaryRevision::submission));
    return listRevisions(consultation, IS_SEALED).stream()
        .map(row -> toSealed(row, publicBySubmission.getOrDefault(row.submission, List.of())))
        .toList();
  }

  private static SealedSummary toSealed(
      SummaryRevision sealed, List<SummaryRevision> publicRevisions) {
    var replacement =
        Redaction.findLastRedaction(publicRevisions, SummaryRevision::summary, sealed.summary);
    return new SealedSummary(
        sealed.submission, sealed.revision, replacement.orElse(null), sealed.decision);
  }

  private List<SummaryRevision> listRevisions(ConsultationId consultation, String condition) {
    return database
        .sql(SELECT_REVISIONS.formatted(condition))
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

  private static SummaryRevision fromRow(ResultSet row, int n) throws SQLException {
    return new SummaryRevision(
        row.getInt("number"),
        row.getInt("revision"),
        row.getString("summary"),
        Columns.getIntegerOrNull(row, "decision_number"));
  }
}
