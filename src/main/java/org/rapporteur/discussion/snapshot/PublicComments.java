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

/// Published comments of all consultations, for what finds them. Whether the consultation shows its
/// comments is for those who ask to see to.
@Service
public class PublicComments {

  /// A comment with its words and what it is counted by.
  public record PublicComment(
      CommentId id,
      ConsultationId consultation,
      int number,
      int question,
      boolean reply,
      String plainText,
      LanguageTag language,
      String author,
      @Nullable String organization,
      @Nullable String delegation,
      StakeholderGroup group,
      Region region,
      Instant createdAt,
      double agreement,
      boolean redacted) {}

  private static final String SELECT =
      """
      SELECT c.id, c.consultation_id, c.number, q.number AS question, c.depth, r.text, c.language,
             c.author, c.organization, c.delegation, c.stakeholder_group, c.region, c.created_at,
             c.agreement, c.decision_number
        FROM comment c
        JOIN question q ON q.id = c.question_id
        JOIN comment_revision r ON r.comment_id = c.id AND r.number = c.revision
       WHERE c.id IN (:ids) AND c.state = 'PUBLISHED'
      """;

  private final JdbcClient database;

  PublicComments(JdbcClient database) {
    this.database = database;
  }

  /// Those of them that are published, in no order.
  public List<PublicComment> read(Collection<CommentId> comments) {
    return comments.isEmpty()
        ? List.of()
        : database
            .sql(SELECT)
            .param("ids", comments.stream().map(CommentId::value).toList())
            .query((row, n) -> comment(row))
            .list();
  }

  /// In the order of their arrival, of all consultations.
  public List<CommentId> after(CommentId last, int most) {
    return database
        .sql("SELECT id FROM comment WHERE id > ? AND state = 'PUBLISHED' ORDER BY id LIMIT ?")
        .params(last.value(), most)
        .query((row, n) -> new CommentId(row.getLong(1)))
        .list();
  }

  /// A comment that has been published, and may be gone since.
  public record Published(CommentId comment, int publication) {}

  /// Those with higher numbers of publication, in their order.
  public List<Published> published(ConsultationId consultation, int publication, int most) {
    return database
        .sql(
            "SELECT id, publication FROM comment WHERE consultation_id = ? AND publication > ?"
                + " ORDER BY publication LIMIT ?")
        .params(consultation.value(), publication, most)
        .query((row, n) -> new Published(new CommentId(row.getLong(1)), row.getInt(2)))
        .list();
  }

  private static PublicComment comment(ResultSet row) throws SQLException {
    return new PublicComment(
        new CommentId(row.getLong("id")),
        new ConsultationId(row.getLong("consultation_id")),
        row.getInt("number"),
        row.getInt("question"),
        row.getInt("depth") > 0,
        Markdown.toPlainText(row.getString("text")),
        new LanguageTag(row.getString("language")),
        row.getString("author"),
        row.getString("organization"),
        row.getString("delegation"),
        StakeholderGroup.valueOf(row.getString("stakeholder_group")),
        Region.valueOf(row.getString("region")),
        Columns.instant(row, "created_at"),
        row.getDouble("agreement"),
        Columns.integer(row, "decision_number") != null);
  }
}
