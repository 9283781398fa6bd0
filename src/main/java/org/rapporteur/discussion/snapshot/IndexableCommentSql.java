package org.rapporteur.discussion.snapshot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Loads published comments of all consultations, for the search index. Callers check if the
/// consultation shows its comments.
@Service
public class IndexableCommentSql {

  /// A comment with its text and the properties by which search filters and counts.
  ///
  /// @param agreementScore lower bound of the share that agrees, by which search sorts
  public record IndexableComment(
      CommentId id,
      ConsultationId consultation,
      int number,
      int question,
      boolean isReply,
      String plainText,
      LanguageTag language,
      String author,
      @Nullable String organization,
      @Nullable String delegation,
      StakeholderGroup group,
      Region region,
      Instant createdAt,
      double agreementScore,
      boolean isRedacted) {}

  /// A comment that was published. It may have been removed since.
  public record CommentPublication(CommentId comment, int publication) {}

  private static final String SELECT =
      """
      SELECT c.id, c.consultation_id, c.number, q.number AS question, c.depth, r.text, c.language,
             c.author_name, c.organization, c.delegation_name, c.stakeholder_group, c.region, c.created_at,
             c.agreement_score, c.decision_number
        FROM comment c
        JOIN question q ON q.id = c.question_id
        JOIN comment_revision r ON r.comment_id = c.id AND r.number = c.revision
       WHERE c.id IN (:ids) AND c.state = 'PUBLISHED'
      """;

  private final JdbcClient database;

  IndexableCommentSql(JdbcClient database) {
    this.database = database;
  }

  /// Returns those comments that are published, in no particular order.
  public List<IndexableComment> findPublished(Collection<CommentId> comments) {
    return comments.isEmpty()
        ? List.of()
        : database
            .sql(SELECT)
            .param("ids", comments.stream().map(CommentId::value).toList())
            .query((row, n) -> fromRow(row))
            .list();
  }

  /// Lists published comments of all consultations in order of arrival.
  ///
  /// @param last the last comment of the previous page
  public List<CommentId> listAfter(CommentId last, int limit) {
    return database
        .sql("SELECT id FROM comment WHERE id > ? AND state = 'PUBLISHED' ORDER BY id LIMIT ?")
        .params(last.value(), limit)
        .query((row, n) -> new CommentId(row.getLong("id")))
        .list();
  }

  /// Lists publications with higher publication numbers, in order.
  public List<CommentPublication> listPublicationsAfter(
      ConsultationId consultation, int publication, int limit) {
    return database
        .sql(
            """
            SELECT id, publication FROM comment
             WHERE consultation_id = ? AND publication > ? ORDER BY publication LIMIT ?
            """)
        .params(consultation.value(), publication, limit)
        .query(
            (row, n) ->
                new CommentPublication(new CommentId(row.getLong("id")), row.getInt("publication")))
        .list();
  }

  private static IndexableComment fromRow(ResultSet row) throws SQLException {
    return new IndexableComment(
        new CommentId(row.getLong("id")),
        new ConsultationId(row.getLong("consultation_id")),
        row.getInt("number"),
        row.getInt("question"),
        row.getInt("depth") > 0,
        Markdown.toPlainText(row.getString("text")),
        new LanguageTag(row.getString("language")),
        row.getString("author_name"),
        row.getString("organization"),
        row.getString("delegation_name"),
        StakeholderGroup.valueOf(row.getString("stakeholder_group")),
        Region.valueOf(row.getString("region")),
        Columns.getInstant(row, "created_at"),
        row.getDouble("agreement_score"),
        Columns.getIntegerOrNull(row, "decision_number") != null);
  }
}
