package org.rapporteur.discussion.attachment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.document.FileStorage;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.draft.DraftTarget;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores the attachments of comments. An attachment with a `draft_target` belongs to the
/// unposted draft with this target.
@Component
class CommentAttachmentSql {

  static final String SELECT =
      "SELECT a.id, a.comment_id, a.hash, a.name, a.media_type, a.size, a.text_extraction FROM attachment a ";

  private final JdbcClient database;
  private final AttachmentSql attachmentSql;

  CommentAttachmentSql(JdbcClient database, AttachmentSql attachmentSql) {
    this.database = database;
    this.attachmentSql = attachmentSql;
  }

  AttachmentDetails insert(
      PersonId person,
      ConsultationId consultation,
      QuestionId question,
      DraftTarget target,
      FileStorage.ReceivedFile file,
      String name,
      Instant now) {
    return attachmentSql.insert(
        new AttachmentSql.DraftOwner(person, consultation, question, null, target.serialize()),
        file,
        name,
        now);
  }

  List<AttachmentDetails> listWaiting(PersonId person, QuestionId question, DraftTarget target) {
    return database
        .sql(
            SELECT
                + "WHERE a.person_id = ? AND a.question_id = ? AND a.draft_target = ? ORDER BY a.id")
        .params(person.value(), question.value(), target.serialize())
        .query((row, n) -> AttachmentDetails.fromRow(row))
        .list();
  }

  int countWaiting(PersonId person) {
    return database
        .sql("SELECT COUNT(*) FROM attachment WHERE person_id = ? AND draft_target IS NOT NULL")
        .param(person.value())
        .query(Integer.class)
        .single();
  }

  /// Finds the person's own unposted files on the question, in any draft.
  List<AttachmentDetails> findWaiting(
      PersonId person, QuestionId question, Collection<AttachmentId> ids) {
    return database
        .sql(
            SELECT
                + """
                WHERE a.id IN (:ids) AND a.person_id = :person AND a.question_id = :question
                  AND a.draft_target IS NOT NULL ORDER BY a.id
                """)
        .param("ids", toLongs(ids))
        .param("person", person.value())
        .param("question", question.value())
        .query((row, n) -> AttachmentDetails.fromRow(row))
        .list();
  }

  /// Finds staged and posted files of the person. Staged files come first, then the newest.
  List<AttachmentDetails> findByHash(
      PersonId person, QuestionId question, Collection<String> hashes) {
    return database
        .sql(
            SELECT
                + """
                WHERE a.person_id = :person AND a.question_id = :question AND a.hash IN (:hashes)
                  AND (a.draft_target = :staged OR a.comment_id IS NOT NULL)
                ORDER BY a.comment_id IS NOT NULL, a.id DESC
                """)
        .param("person", person.value())
        .param("question", question.value())
        .param("hashes", hashes)
        .param("staged", DraftTarget.STAGED.serialize())
        .query((row, n) -> AttachmentDetails.fromRow(row))
        .list();
  }

  /// Attaches unposted files to a comment. Returns how many files were attached.
  int attach(Collection<AttachmentId> ids, PersonId person, CommentId comment) {
    int attachedFiles =
        database
            .sql(
                """
                UPDATE attachment SET comment_id = :comment, draft_target = NULL
                 WHERE id IN (:ids) AND person_id = :person AND draft_target IS NOT NULL
                """)
            .param("comment", comment.value())
            .param("ids", toLongs(ids))
            .param("person", person.value())
            .update();
    database
        .sql(
            """
            UPDATE comment
               SET attachments = (SELECT COUNT(*) FROM attachment WHERE comment_id = :comment)
             WHERE id = :comment
            """)
        .param("comment", comment.value())
        .update();
    return attachedFiles;
  }

  /// Lists the files of all revisions of the comment, except those sealed by a redaction.
  List<AttachmentDetails> listUnsealed(CommentId comment) {
    return database
        .sql(SELECT + "WHERE a.comment_id = ? AND NOT a.sealed ORDER BY a.id")
        .param(comment.value())
        .query((row, n) -> AttachmentDetails.fromRow(row))
        .list();
  }

  void seal(CommentId comment) {
    database
        .sql("UPDATE attachment SET sealed = TRUE WHERE comment_id = ?")
        .param(comment.value())
        .update();
  }

  /// Unseals the files unless a revision of the comment is still sealed. Returns true if any file
  /// was unsealed.
  boolean unseal(CommentId comment) {
    int updatedRows =
        database
            .sql(
                """
                UPDATE attachment SET sealed = FALSE
                 WHERE comment_id = :comment AND sealed
                   AND NOT EXISTS (SELECT 1 FROM comment_revision WHERE comment_id = :comment AND state = 'SEALED')
                """)
            .param("comment", comment.value())
            .update();
    if (updatedRows > 0) {
      database
          .sql("UPDATE comment SET version = version + 1 WHERE id = ?")
          .param(comment.value())
          .update();
    }
    return updatedRows > 0;
  }

  List<String> delete(CommentId comment) {
    return attachmentSql.delete("a.comment_id = ?", comment.value());
  }

  List<String> deleteByConsultation(ConsultationId consultation) {
    return attachmentSql.delete("a.consultation_id = ?", consultation.value());
  }

  List<String> deleteWaiting(PersonId person, QuestionId question, DraftTarget target) {
    return attachmentSql.delete(
        "a.person_id = ? AND a.question_id = ? AND a.draft_target = ?",
        person.value(),
        question.value(),
        target.serialize());
  }

  List<String> deleteWaiting(PersonId person, AttachmentId id) {
    return attachmentSql.delete(
        "a.id = ? AND a.person_id = ? AND a.draft_target IS NOT NULL", id.value(), person.value());
  }

  /// Deletes files that were added before this time and belong to no saved draft. Returns their
  /// hashes.
  List<String> deleteAbandoned(Instant before) {
    return attachmentSql.delete(
        """
        a.draft_target IS NOT NULL AND a.delegation_id IS NULL AND a.added_at < ? AND NOT EXISTS
          (SELECT 1 FROM draft d WHERE d.person_id = a.person_id AND d.question_id = a.question_id AND d.target = a.draft_target)
        """,
        Columns.toUtc(before));
  }

  static List<Long> toLongs(Collection<AttachmentId> ids) {
    return ids.stream().map(AttachmentId::value).toList();
  }
}
