package org.rapporteur.discussion.thread;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.attachment.CommentRevisionId;
import org.rapporteur.discussion.reference.CommentPassage;
import org.rapporteur.shared.Markdown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Loads quotations and the texts of the comments that they quote.
@Component
class QuotationSql {

  /// A quoted passage and the current state of its source.
  record QuotationRow(
      CommentId quotingComment,
      CommentPassage passage,
      CommentId source,
      int currentRevision,
      String author,
      boolean isSourcePublished) {

    boolean hasChangedSource() {
      return isSourcePublished && currentRevision != passage.revision();
    }
  }

  /// A passage of one comment, and the number of a comment that quotes it.
  record QuotingRow(int quotingNumber, CommentId source, CommentPassage passage) {}

  /// A revision of a comment, both by number.
  record NumberedRevision(int comment, int revision) {}

  /// A readable revision that can be quoted.
  record QuotableRevision(String author, boolean isCurrent, String text) {}

  private final JdbcClient database;

  QuotationSql(JdbcClient database) {
    this.database = database;
  }

  /// Lists the quotations in the current texts of these comments.
  List<QuotationRow> listByComments(Collection<CommentId> comments) {
    return database
        .sql(
            """
            SELECT q.comment_id, q.source_revision, q.span_from, q.span_to,
                   source.id, source.number, source.author_name, source.revision, source.state = 'PUBLISHED' AS published
              FROM comment c
              JOIN quotation q ON q.comment_id = c.id AND q.revision = c.revision
              JOIN comment source ON source.id = q.source_id
             WHERE c.id IN (:ids)
            """)
        .param("ids", comments.stream().map(CommentId::value).toList())
        .query(
            (row, n) ->
                new QuotationRow(
                    new CommentId(row.getLong("comment_id")),
                    passageFromRow(row, row.getInt("number")),
                    new CommentId(row.getLong("id")),
                    row.getInt("revision"),
                    row.getString("author_name"),
                    row.getBoolean("published")))
        .list();
  }

  /// Lists current texts, published or awaiting review, that quote this comment, by comment number.
  List<QuotingRow> listQuoting(ConsultationId consultation, int number, int limit) {
    return database
        .sql(
            """
            SELECT c.number, q.source_revision, q.span_from, q.span_to, q.source_id
              FROM comment source
              JOIN quotation q ON q.source_id = source.id AND q.comment_id <> source.id
              JOIN comment c ON c.id = q.comment_id AND c.revision = q.revision
               AND c.state IN ('PUBLISHED', 'AWAITING_REVIEW')
             WHERE source.consultation_id = ? AND source.number = ?
             ORDER BY c.number LIMIT ?
            """)
        .params(consultation.value(), number, limit)
        .query(
            (row, n) ->
                new QuotingRow(
                    row.getInt("number"),
                    new CommentId(row.getLong("source_id")),
                    passageFromRow(row, number)))
        .list();
  }

  Map<CommentRevisionId, String> loadPlainTexts(Collection<CommentRevisionId> revisions) {
    var plainTexts = new HashMap<CommentRevisionId, String>();
    if (revisions.isEmpty()) {
      return plainTexts;
    }
    database
        .sql(
            """
            SELECT comment_id, number, text FROM comment_revision
             WHERE (comment_id, number) IN (:revisions)
            """)
        .param(
            "revisions",
            revisions.stream()
                .distinct()
                .map(revision -> new Object[] {revision.comment().value(), revision.revision()})
                .toList())
        .query(
            row -> {
              plainTexts.put(
                  new CommentRevisionId(
                      new CommentId(row.getLong("comment_id")), row.getInt("number")),
                  Markdown.toPlainText(row.getString("text")));
            });
    return plainTexts;
  }

  Map<NumberedRevision, QuotableRevision> findReadable(
      ConsultationId consultation, Collection<NumberedRevision> revisions) {
    var readableRevisions = new HashMap<NumberedRevision, QuotableRevision>();
    if (revisions.isEmpty()) {
      return readableRevisions;
    }
    database
        .sql(
            """
            SELECT c.number, r.number AS revision, c.author_name, r.number = c.revision AS is_current, r.text
              FROM comment c JOIN comment_revision r ON r.comment_id = c.id
             WHERE c.consultation_id = :consultation AND c.state = 'PUBLISHED'
               AND r.state IN ('CURRENT', 'EARLIER') AND (c.number, r.number) IN (:revisions)
            """)
        .param("consultation", consultation.value())
        .param(
            "revisions",
            revisions.stream()
                .map(revision -> new Object[] {revision.comment(), revision.revision()})
                .toList())
        .query(
            row -> {
              readableRevisions.put(
                  new NumberedRevision(row.getInt("number"), row.getInt("revision")),
                  new QuotableRevision(
                      row.getString("author_name"),
                      row.getBoolean("is_current"),
                      row.getString("text")));
            });
    return readableRevisions;
  }

  private static CommentPassage passageFromRow(ResultSet row, int source) throws SQLException {
    return new CommentPassage(
        source, row.getInt("source_revision"), row.getInt("span_from"), row.getInt("span_to"));
  }
}
