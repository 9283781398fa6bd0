package org.rapporteur.discussion.attachment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.document.HeldFiles;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.draft.DraftPlace;
import org.rapporteur.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores the attachments of comments. One with a place waits with the draft there.
@Component
class AttachmentRows {

  static final String SELECT =
      "SELECT a.id, a.comment_id, a.hash, a.name, a.media_type, a.size, a.reading FROM attachment a ";

  private final JdbcClient database;
  private final AttachmentTable table;

  AttachmentRows(JdbcClient database, AttachmentTable table) {
    this.database = database;
    this.table = table;
  }

  AttachmentDetails insert(
      PersonId person,
      ConsultationId consultation,
      QuestionId question,
      DraftPlace place,
      HeldFiles.Arrived file,
      String name,
      Instant now) {
    return table.insert(
        new AttachmentTable.Waiting(person, consultation, question, null, place.written()),
        file,
        name,
        now);
  }

  List<AttachmentDetails> waiting(PersonId person, QuestionId question, DraftPlace place) {
    return database
        .sql(SELECT + "WHERE a.person_id = ? AND a.question_id = ? AND a.place = ? ORDER BY a.id")
        .params(person.value(), question.value(), place.written())
        .query((row, n) -> AttachmentDetails.read(row))
        .list();
  }

  int countWaiting(PersonId person) {
    return database
        .sql("SELECT COUNT(*) FROM attachment WHERE person_id = ? AND place IS NOT NULL")
        .param(person.value())
        .query(Integer.class)
        .single();
  }

  /// Those of the person's own that wait on the question, whichever draft they wait with.
  List<AttachmentDetails> waiting(
      PersonId person, QuestionId question, Collection<AttachmentId> ids) {
    return database
        .sql(
            SELECT
                + "WHERE a.id IN (:ids) AND a.person_id = :person AND a.question_id = :question AND a.place IS NOT NULL ORDER BY a.id")
        .param("ids", values(ids))
        .param("person", person.value())
        .param("question", question.value())
        .query((row, n) -> AttachmentDetails.read(row))
        .list();
  }

  /// The latest first, and those that wait before those that were posted.
  List<AttachmentDetails> staged(PersonId person, QuestionId question, Collection<String> hashes) {
    return database
        .sql(
            SELECT
                + """
                WHERE a.person_id = :person AND a.question_id = :question AND a.hash IN (:hashes)
                  AND (a.place = :staged OR a.comment_id IS NOT NULL)
                ORDER BY a.comment_id IS NOT NULL, a.id DESC
                """)
        .param("person", person.value())
        .param("question", question.value())
        .param("hashes", hashes)
        .param("staged", DraftPlace.STAGED.written())
        .query((row, n) -> AttachmentDetails.read(row))
        .list();
  }

  /// Answers how many became the comment's.
  int attach(Collection<AttachmentId> ids, PersonId person, CommentId comment) {
    int attached =
        database
            .sql(
                "UPDATE attachment SET comment_id = :comment, place = NULL WHERE id IN (:ids) AND person_id = :person AND place IS NOT NULL")
            .param("comment", comment.value())
            .param("ids", values(ids))
            .param("person", person.value())
            .update();
    database
        .sql(
            "UPDATE comment SET attachments = (SELECT COUNT(*) FROM attachment WHERE comment_id = :comment) WHERE id = :comment")
        .param("comment", comment.value())
        .update();
    return attached;
  }

  /// Whatever the comment had in any revision, and nothing that a redaction sealed.
  List<AttachmentDetails> ever(CommentId comment) {
    return database
        .sql(SELECT + "WHERE a.comment_id = ? AND NOT a.sealed ORDER BY a.id")
        .param(comment.value())
        .query((row, n) -> AttachmentDetails.read(row))
        .list();
  }

  Optional<AttachmentDetails> waitingToBeRead(AttachmentId id) {
    return database
        .sql(SELECT + "WHERE a.id = ? AND a.reading = 'WAITING' AND a.place IS NULL")
        .param(id.value())
        .query((row, n) -> AttachmentDetails.read(row))
        .optional();
  }

  void read(AttachmentId id, Reading outcome, String text) {
    database
        .sql("UPDATE attachment SET reading = ? WHERE id = ?")
        .params(outcome.name(), id.value())
        .update();
    if (outcome == Reading.READ) {
      database
          .sql("REPLACE INTO attachment_text (attachment_id, text) VALUES (?, ?)")
          .params(id.value(), text)
          .update();
    }
    database
        .sql(
            "UPDATE comment c JOIN attachment a ON a.comment_id = c.id SET c.version = c.version + 1 WHERE a.id = ?")
        .param(id.value())
        .update();
  }

  /// The first so many characters of each.
  List<AttachmentText> textsOf(Collection<CommentId> comments, int most) {
    return texts("a.comment_id", comments.stream().map(CommentId::value).toList(), most);
  }

  List<AttachmentText> texts(Collection<AttachmentId> attachments, int most) {
    return texts("a.id", attachments.stream().map(AttachmentId::value).toList(), most);
  }

  private List<AttachmentText> texts(String column, List<Long> ids, int most) {
    return database
        .sql(
            """
            SELECT a.id, a.comment_id, a.hash, a.name, a.media_type, LEFT(t.text, :most) AS text
              FROM attachment a
              JOIN attachment_text t ON t.attachment_id = a.id
              JOIN comment c ON c.id = a.comment_id AND c.state = 'PUBLISHED'
              JOIN revision_attachment h ON h.attachment_id = a.id AND h.revision = c.revision
             WHERE %s IN (:ids) AND NOT a.sealed ORDER BY a.id
            """
                .formatted(column))
        .param("ids", ids)
        .param("most", most)
        .query(
            (row, n) ->
                new AttachmentText(
                    new CommentId(row.getLong("comment_id")),
                    new AttachmentId(row.getLong("id")),
                    AttachmentDetails.file(row),
                    row.getString("text")))
        .list();
  }

  List<CommentId> commentsAfter(CommentId last, int most) {
    return database
        .sql(
            "SELECT DISTINCT comment_id FROM attachment WHERE comment_id > ? ORDER BY comment_id LIMIT ?")
        .params(last.value(), most)
        .query((row, n) -> new CommentId(row.getLong(1)))
        .list();
  }

  List<CommentId> commentsAmong(Collection<CommentId> comments) {
    return database
        .sql("SELECT DISTINCT comment_id FROM attachment WHERE comment_id IN (:ids)")
        .param("ids", comments.stream().map(CommentId::value).toList())
        .query((row, n) -> new CommentId(row.getLong(1)))
        .list();
  }

  void seal(CommentId comment) {
    database
        .sql("UPDATE attachment SET sealed = TRUE WHERE comment_id = ?")
        .param(comment.value())
        .update();
  }

  /// Shown again where no words of the comment are sealed any more; answers whether any was.
  boolean unseal(CommentId comment) {
    int shown =
        database
            .sql(
                """
                UPDATE attachment SET sealed = FALSE
                 WHERE comment_id = :comment AND sealed
                   AND NOT EXISTS (SELECT 1 FROM comment_revision WHERE comment_id = :comment AND state = 'SEALED')
                """)
            .param("comment", comment.value())
            .update();
    if (shown > 0) {
      database
          .sql("UPDATE comment SET version = version + 1 WHERE id = ?")
          .param(comment.value())
          .update();
    }
    return shown > 0;
  }

  static List<Long> values(Collection<AttachmentId> ids) {
    return ids.stream().map(AttachmentId::value).toList();
  }
}
