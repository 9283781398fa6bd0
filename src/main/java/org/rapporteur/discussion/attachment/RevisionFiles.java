package org.rapporteur.discussion.attachment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.discussion.CommentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores which files of a comment each of its revisions has.
@Component
class RevisionFiles {

  private final JdbcClient database;

  RevisionFiles(JdbcClient database) {
    this.database = database;
  }

  /// The files that a revision of their comment has.
  void list(Collection<AttachmentId> ids, int revision) {
    database
        .sql(
            "INSERT INTO revision_attachment (attachment_id, revision) SELECT id, :revision FROM attachment WHERE id IN (:ids)")
        .param("revision", revision)
        .param("ids", AttachmentRows.values(ids))
        .update();
  }

  /// A revision has the files of an earlier one.
  void listAgain(CommentId comment, int earlier, int revision) {
    database
        .sql(
            """
            INSERT INTO revision_attachment (attachment_id, revision)
            SELECT h.attachment_id, :revision
              FROM attachment a JOIN revision_attachment h ON h.attachment_id = a.id AND h.revision = :earlier
             WHERE a.comment_id = :comment
            """)
        .param("revision", revision)
        .param("earlier", earlier)
        .param("comment", comment.value())
        .update();
  }

  /// What everyone may read, in the order added.
  Map<CommentId, List<AttachmentDetails>> shown(Collection<CommentId> comments) {
    var found = new HashMap<CommentId, List<AttachmentDetails>>();
    database
        .sql(
            AttachmentRows.SELECT
                + """
                  JOIN comment c ON c.id = a.comment_id
                  JOIN revision_attachment h ON h.attachment_id = a.id AND h.revision = c.revision
                 WHERE a.comment_id IN (:ids) AND NOT a.sealed ORDER BY a.id
                """)
        .param("ids", comments.stream().map(CommentId::value).toList())
        .query(
            row -> {
              found
                  .computeIfAbsent(
                      new CommentId(row.getLong("comment_id")), c -> new ArrayList<>(2))
                  .add(AttachmentDetails.read(row));
            });
    return found;
  }

  /// Of each revision, in the order added; nothing that a redaction sealed.
  Map<OfRevision, List<AttachmentDetails>> byRevision(Collection<CommentId> comments) {
    var found = new HashMap<OfRevision, List<AttachmentDetails>>();
    database
        .sql(
            """
            SELECT a.id, a.comment_id, h.revision, a.hash, a.name, a.media_type, a.size, a.reading
              FROM attachment a JOIN revision_attachment h ON h.attachment_id = a.id
             WHERE a.comment_id IN (:ids) AND NOT a.sealed ORDER BY a.id
            """)
        .param("ids", comments.stream().map(CommentId::value).toList())
        .query(
            row -> {
              var revision =
                  new OfRevision(new CommentId(row.getLong("comment_id")), row.getInt("revision"));
              found
                  .computeIfAbsent(revision, r -> new ArrayList<>(2))
                  .add(AttachmentDetails.read(row));
            });
    return found;
  }
}
