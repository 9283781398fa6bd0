package org.rapporteur.discussion.snapshot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.snapshot.DiscussionSnapshotSql.CommentRevisionNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Loads the texts of attached documents. A document follows only when the texts of all documents
/// before it were extracted, so that the position of a text never changes.
final class AttachedTextSql {

  /// Characters loaded of each document, about 40 pages.
  private static final int MAX_CHARACTERS = 100_000;

  private static final String SELECT =
      """
      SELECT c.number, assigned.revision, a.name, LEFT(t.text, :maxCharacters) AS text
        FROM comment c
        JOIN attachment a ON a.comment_id = c.id AND NOT a.sealed
        JOIN revision_attachment assigned ON assigned.attachment_id = a.id
        JOIN attachment_text t ON t.attachment_id = a.id
       WHERE c.consultation_id = :consultation AND c.number IN (:numbers) AND c.attachments > 0
         AND c.state = 'PUBLISHED'
         AND NOT EXISTS (SELECT 1 FROM attachment w WHERE w.comment_id = c.id AND w.id < a.id
                            AND w.text_extraction = 'WAITING')
       ORDER BY c.number, assigned.revision, a.id
      """;

  /// The text of an attached document.
  record AttachedText(String name, String text) {}

  private AttachedTextSql() {}

  static Map<CommentRevisionNumber, List<AttachedText>> load(
      ConsultationId consultation, Collection<Integer> comments, JdbcClient database) {
    var texts = new HashMap<CommentRevisionNumber, List<AttachedText>>();
    if (!comments.isEmpty()) {
      database
          .sql(SELECT)
          .param("consultation", consultation.value())
          .param("numbers", comments)
          .param("maxCharacters", MAX_CHARACTERS)
          .query(
              row -> {
                texts
                    .computeIfAbsent(
                        new CommentRevisionNumber(row.getInt("number"), row.getInt("revision")),
                        key -> new ArrayList<>(1))
                    .add(new AttachedText(row.getString("name"), row.getString("text")));
              });
    }
    return texts;
  }
}
