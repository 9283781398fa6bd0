package org.rapporteur.discussion.attachment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.document.HeldFile;
import org.rapporteur.consultation.document.HeldFiles;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How attachments come and go, whether they are of a comment or of a submission.
@Component
public class AttachmentTable {

  private final JdbcClient database;

  AttachmentTable(JdbcClient database) {
    this.database = database;
  }

  public AttachmentDetails insert(Waiting at, HeldFiles.Arrived file, String name, Instant now) {
    var reading = file.type().isPicture() ? Reading.PICTURE : Reading.WAITING;
    long id =
        database
            .sql(
                """
                INSERT INTO attachment (person_id, delegation_id, consultation_id, question_id, place, hash, name,
                                        media_type, size, reading, added_at)
                VALUES (:person, :delegation, :consultation, :question, :place, :hash, :name, :type, :size, :reading, :now)
                RETURNING id
                """)
            .param("person", at.person().value())
            .param("delegation", at.delegation() == null ? null : at.delegation().value())
            .param("consultation", at.consultation().value())
            .param("question", at.question() == null ? null : at.question().value())
            .param("place", at.place())
            .param("hash", file.hash())
            .param("name", name)
            .param("type", file.type().mediaType())
            .param("size", file.size())
            .param("reading", reading.name())
            .param("now", Columns.utc(now))
            .query(Long.class)
            .single();
    return new AttachmentDetails(
        new AttachmentId(id), new HeldFile(file.hash(), name, file.type()), file.size(), reading);
  }

  /// Deletes what the condition on the row `a` names and answers the hashes of their files.
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

  /// The draft with which a file waits: a person's on one question, or a delegation's on all.
  public record Waiting(
      PersonId person,
      ConsultationId consultation,
      @Nullable QuestionId question,
      @Nullable DelegationId delegation,
      String place) {}
}
