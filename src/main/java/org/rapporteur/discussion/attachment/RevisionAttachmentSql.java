package org.rapporteur.discussion.attachment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.discussion.CommentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores which attachments belong to each revision of a comment.
@Component
class RevisionAttachmentSql {

  private final JdbcClient database;

  RevisionAttachmentSql(JdbcClient database) {
    this.database = database;
  }

  void addToRevision(Collection<AttachmentId> ids, int revision) {
    database
        .sql(
            """
            INSERT INTO revision_attachment (attachment_id, revision)
            SELECT id, :revision FROM attachment WHERE id IN (:ids)
            """)
        .param("revision", revision)
        .param("ids", CommentAttachmentSql.toLongs(ids))
        .update();
  }

  void copyFromRevision(CommentId comment, int earlier, int revision) {
    database
        .sql(
            """
            INSERT INTO revision_attachment (attachment_id, revision)
            SELECT assigned.attachment_id, :revision
              FROM attachment a JOIN revision_attachment assigned ON assigned.attachment_id = a.id AND assigned.revision = :earlier
             WHERE a.comment_id = :comment
            """)
        .param("revision", revision)
        .param("earlier", earlier)
        .param("comment", comment.value())
        .update();
  }

  /// Lists the files of current revisions in the order added, without sealed files.
  Map<CommentId, List<AttachmentDetails>> listPublic(Collection<CommentId> comments) {
    var filesByComment = new HashMap<CommentId, List<AttachmentDetails>>();
    database
        .sql(
            CommentAttachmentSql.SELECT
                + """
                  JOIN comment c ON c.id = a.comment_id
                  JOIN revision_attachment assigned ON assigned.attachment_id = a.id AND assigned.revision = c.revision
                 WHERE a.comment_id IN (:ids) AND NOT a.sealed ORDER BY a.id
                """)
        .param("ids", comments.stream().map(CommentId::value).toList())
        .query(
            row -> {
              filesByComment
                  .computeIfAbsent(
                      new CommentId(row.getLong("comment_id")), c -> new ArrayList<>(2))
                  .add(AttachmentDetails.fromRow(row));
            });
    return filesByComment;
  }

  /// Lists the files of each revision in the order added, without sealed files.
  Map<CommentRevisionId, List<AttachmentDetails>> listByRevision(Collection<CommentId> comments) {
    var filesByRevision = new HashMap<CommentRevisionId, List<AttachmentDetails>>();
    database
        .sql(
            """
            SELECT a.id, a.comment_id, assigned.revision, a.hash, a.name, a.media_type, a.size, a.text_extraction
              FROM attachment a JOIN revision_attachment assigned ON assigned.attachment_id = a.id
             WHERE a.comment_id IN (:ids) AND NOT a.sealed ORDER BY a.id
            """)
        .param("ids", comments.stream().map(CommentId::value).toList())
        .query(
            row -> {
              var revision =
                  new CommentRevisionId(
                      new CommentId(row.getLong("comment_id")), row.getInt("revision"));
              filesByRevision
                  .computeIfAbsent(revision, r -> new ArrayList<>(2))
                  .add(AttachmentDetails.fromRow(row));
            });
    return filesByRevision;
  }
}
