package org.rapporteur.discussion.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.document.StoredFile;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds the attachments of comments and drafts that have a given content.
@Component
class CommentFileSql {

  /// Public attachments come first and the rows are limited, because all letters of a campaign may
  /// have the same file.
  private static final String SELECT =
      """
      SELECT a.id, a.hash, a.name, a.media_type, a.size, a.text_extraction, a.sealed, a.person_id, a.consultation_id, c.state,
             EXISTS (SELECT 1 FROM revision_attachment assigned
                       JOIN comment_revision r ON r.comment_id = a.comment_id AND r.number = assigned.revision
                      WHERE assigned.attachment_id = a.id AND r.state IN ('CURRENT', 'EARLIER')) AS readable
        FROM attachment a LEFT JOIN comment c ON c.id = a.comment_id
       WHERE a.hash = ? AND a.delegation_id IS NULL ORDER BY c.state = 'PUBLISHED' AND NOT a.sealed DESC, a.id LIMIT 200
      """;

  /// An attachment with the properties that decide who may download it.
  /// @param state the state of its comment; null while the file belongs to a draft
  /// @param readable true if a readable revision of the comment has the file
  record StoredCommentFile(
      StoredFile file,
      ConsultationId consultation,
      PersonId person,
      @Nullable CommentState state,
      boolean readable,
      boolean sealed) {

    boolean isInDraft() {
      return state == null;
    }

    boolean isPublic() {
      return readable && !sealed && state != null && state.showsText();
    }

    /// True if the viewer added the file and no decision hides it.
    boolean isReadableByOwner(Viewer viewer) {
      return viewer.isPerson(person) && !sealed && state != CommentState.REMOVED;
    }
  }

  private final JdbcClient database;

  CommentFileSql(JdbcClient database) {
    this.database = database;
  }

  List<StoredCommentFile> listByHash(String hash) {
    return database.sql(SELECT).param(hash).query((row, n) -> fromRow(row)).list();
  }

  /// Returns those hashes that an attachment of a comment or submission has.
  Set<String> findUsed(Collection<String> hashes) {
    return Set.copyOf(
        database
            .sql("SELECT DISTINCT hash FROM attachment WHERE hash IN (:hashes)")
            .param("hashes", hashes)
            .query(String.class)
            .list());
  }

  private static StoredCommentFile fromRow(ResultSet row) throws SQLException {
    String state = row.getString("state");
    return new StoredCommentFile(
        AttachmentDetails.fromRow(row).file(),
        new ConsultationId(row.getLong("consultation_id")),
        new PersonId(row.getLong("person_id")),
        state == null ? null : CommentState.valueOf(state),
        row.getBoolean("readable"),
        row.getBoolean("sealed"));
  }
}
