package org.rapporteur.discussion.attachment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.document.FileStorage;
import org.rapporteur.consultation.document.StoredFile;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Inserts and deletes attachments of comments and of submissions.
@Component
public class AttachmentSql {

  private final JdbcClient database;

  AttachmentSql(JdbcClient database) {
    this.database = database;
  }

  public AttachmentDetails insert(
      DraftOwner owner, FileStorage.ReceivedFile file, String name, Instant now) {
    var textExtraction =
        file.type().isPicture() ? TextExtractionState.PICTURE : TextExtractionState.WAITING;
    long id =
        database
            .sql(
                """
                INSERT INTO attachment (person_id, delegation_id, consultation_id, question_id, draft_target, hash, name,
                                        media_type, size, text_extraction, added_at)
                VALUES (:person, :delegation, :consultation, :question, :draftTarget, :hash, :name, :type, :size, :textExtraction, :now)
                RETURNING id
                """)
            .param("person", owner.person().value())
            .param("delegation", owner.delegation() == null ? null : owner.delegation().value())
            .param("consultation", owner.consultation().value())
            .param("question", owner.question() == null ? null : owner.question().value())
            .param("draftTarget", owner.draftTarget())
            .param("hash", file.hash())
            .param("name", name)
            .param("type", file.type().mediaType())
            .param("size", file.size())
            .param("textExtraction", textExtraction.name())
            .param("now", Columns.toUtc(now))
            .query(Long.class)
            .single();
    return new AttachmentDetails(
        new AttachmentId(id),
        new StoredFile(file.hash(), name, file.type()),
        file.size(),
        textExtraction);
  }

  /// Deletes the rows that match an SQL condition on `attachment a`. Returns the hashes of their
  /// files.
  public List<String> delete(String condition, Object... parameters) {
    var hashes =
        database
            .sql("SELECT DISTINCT a.hash FROM attachment a WHERE " + condition)
            .params(parameters)
            .query(String.class)
            .list();
    if (!hashes.isEmpty()) {
      database.sql("DELETE a FROM attachment a WHERE " + condition).params(parameters).update();
    }
    return hashes;
  }

  /// The draft to which a file belongs: a draft of a person on one question, or the submission
  /// draft of a delegation.
  ///
  /// @param question null for a submission draft
  /// @param delegation null for a draft of a person
  /// @param draftTarget the serialized target of a draft of a person, or a fixed word for
  ///     submission drafts
  public record DraftOwner(
      PersonId person,
      ConsultationId consultation,
      @Nullable QuestionId question,
      @Nullable DelegationId delegation,
      String draftTarget) {}
}
