package org.rapporteur.discussion.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.AttachmentsChanged;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.SubmissionChanged;
import org.rapporteur.discussion.SubmissionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores the extracted texts of comment attachments, and lists them for search and analysis.
@Component
class AttachmentTextSql {

  /// Selects the texts of public attachments of current revisions.
  private static final String SELECT_TEXTS =
      """
      SELECT a.id, a.comment_id, a.hash, a.name, a.media_type, LEFT(t.text, :maxCharacters) AS text
        FROM attachment a
        JOIN attachment_text t ON t.attachment_id = a.id
        JOIN comment c ON c.id = a.comment_id AND c.state = 'PUBLISHED'
        JOIN revision_attachment assigned ON assigned.attachment_id = a.id AND assigned.revision = c.revision
       WHERE NOT a.sealed
      """;

  private final JdbcClient database;

  AttachmentTextSql(JdbcClient database) {
    this.database = database;
  }

  Optional<AttachmentDetails> findAwaitingExtraction(AttachmentId id) {
    return database
        .sql(
            CommentAttachmentSql.SELECT
                + "WHERE a.id = ? AND a.text_extraction = 'WAITING' AND a.draft_target IS NULL")
        .param(id.value())
        .query((row, n) -> AttachmentDetails.fromRow(row))
        .optional();
  }

  /// Stores the result. Increments the version of the comment, because caches of comments depend on
  /// it.
  void storeText(AttachmentId id, TextExtractionState outcome, String text) {
    int updated =
        database
            .sql("UPDATE attachment SET text_extraction = ? WHERE id = ?")
            .params(outcome.name(), id.value())
            .update();
    if (updated == 0) {
      return; // the attachment was deleted during the extraction
    }
    if (outcome == TextExtractionState.EXTRACTED) {
      database
          .sql("REPLACE INTO attachment_text (attachment_id, text) VALUES (?, ?)")
          .params(id.value(), text)
          .update();
    }
    database
        .sql(
            """
            UPDATE comment c JOIN attachment a ON a.comment_id = c.id
               SET c.version = c.version + 1 WHERE a.id = ?
            """)
        .param(id.value())
        .update();
  }

  /// Returns at most `maxCharacters` characters of each text.
  List<AttachmentText> listTextsOfComments(Collection<CommentId> comments, int maxCharacters) {
    return queryTexts(
        SELECT_TEXTS + " AND a.comment_id IN (:ids) ORDER BY a.id",
        comments.stream().map(CommentId::value).toList(),
        maxCharacters);
  }

  List<AttachmentText> listTexts(Collection<AttachmentId> attachments, int maxCharacters) {
    return queryTexts(
        SELECT_TEXTS + " AND a.id IN (:ids) ORDER BY a.id",
        attachments.stream().map(AttachmentId::value).toList(),
        maxCharacters);
  }

  private List<AttachmentText> queryTexts(String sql, List<Long> ids, int maxCharacters) {
    return database
        .sql(sql)
        .param("ids", ids)
        .param("maxCharacters", maxCharacters)
        .query(
            (row, n) ->
                new AttachmentText(
                    new CommentId(row.getLong("comment_id")),
                    new AttachmentId(row.getLong("id")),
                    AttachmentDetails.fileFromRow(row),
                    row.getString("text")))
        .list();
  }

  List<CommentId> listCommentsAfter(CommentId last, int limit) {
    return database
        .sql(
            """
            SELECT DISTINCT comment_id FROM attachment
             WHERE comment_id > ? ORDER BY comment_id LIMIT ?
            """)
        .params(last.value(), limit)
        .query((row, n) -> new CommentId(row.getLong("comment_id")))
        .list();
  }

  List<CommentId> filterCommentsWithAttachments(Collection<CommentId> comments) {
    return database
        .sql("SELECT DISTINCT comment_id FROM attachment WHERE comment_id IN (:ids)")
        .param("ids", comments.stream().map(CommentId::value).toList())
        .query((row, n) -> new CommentId(row.getLong("comment_id")))
        .list();
  }

  /// Returns the event that announces a new text of the attachment, if its comment or submission
  /// still exists.
  Optional<Object> findChangeEvent(AttachmentId id) {
    return database
        .sql(
            """
            SELECT a.comment_id, a.consultation_id, a.question_id, a.submission_id, s.number
              FROM attachment a LEFT JOIN submission s ON s.id = a.submission_id WHERE a.id = ?
            """)
        .param(id.value())
        .query((row, n) -> eventFromRow(row))
        .optional();
  }

  private static Object eventFromRow(ResultSet row) throws SQLException {
    var consultation = new ConsultationId(row.getLong("consultation_id"));
    var submission = row.getObject("submission_id", Long.class);
    return submission == null
        ? new AttachmentsChanged(
            new CommentId(row.getLong("comment_id")),
            consultation,
            new QuestionId(row.getLong("question_id")))
        : new SubmissionChanged(new SubmissionId(submission), consultation, row.getInt("number"));
  }
}
