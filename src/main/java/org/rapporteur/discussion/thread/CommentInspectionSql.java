package org.rapporteur.discussion.thread;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.attachment.AttachmentService;
import org.rapporteur.discussion.attachment.CommentRevisionId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.CappedCountSql;
import org.rapporteur.shared.LanguageTag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Selects comments in any state for the staff of a consultation.
@Component
class CommentInspectionSql {

  /// Selects ids of comments that await review, and of published comments with a pending edit. A
  /// submission appears only with its first answer. `:key` is the consultation.
  private static final String AWAITING_REVIEW =
      """
      SELECT c.id FROM comment c
       WHERE c.consultation_id = :key AND c.state = 'AWAITING_REVIEW' AND c.id > :after
         AND (c.submission_number IS NULL OR NOT EXISTS
           (SELECT 1 FROM comment other WHERE other.consultation_id = c.consultation_id
               AND other.submission_number = c.submission_number AND other.state = 'AWAITING_REVIEW' AND other.id < c.id))
      UNION
      SELECT c.id FROM comment_revision r JOIN comment c ON c.id = r.comment_id
       WHERE r.state = 'AWAITING_REVIEW' AND c.consultation_id = :key AND c.state = 'PUBLISHED' AND c.id > :after
         AND (c.submission_number IS NULL OR NOT EXISTS
           (SELECT 1 FROM comment_revision edit JOIN comment other ON other.id = edit.comment_id
             WHERE other.consultation_id = c.consultation_id AND other.submission_number = c.submission_number
               AND other.state = 'PUBLISHED' AND edit.state = 'AWAITING_REVIEW' AND other.id < c.id))
      """;

  private final CommentSql commentSql;
  private final AttachmentService attachments;
  private final JdbcClient database;

  CommentInspectionSql(CommentSql commentSql, AttachmentService attachments, JdbcClient database) {
    this.commentSql = commentSql;
    this.attachments = attachments;
    this.database = database;
  }

  /// Lists comments that await review, or have an edit that does, longest waiting first.
  List<CommentId> listAwaitingReview(ConsultationId consultation, long afterId, int limit) {
    return database
        .sql(AWAITING_REVIEW + " ORDER BY id LIMIT :limit")
        .param("key", consultation.value())
        .param("after", afterId)
        .param("limit", limit)
        .query((row, n) -> new CommentId(row.getLong("id")))
        .list();
  }

  /// Each count stops at `limit`.
  Map<ConsultationId, Integer> countAwaitingReview(
      Collection<ConsultationId> consultations, int limit) {
    return CappedCountSql.countByKey(
        database,
        consultations,
        ConsultationId::value,
        AWAITING_REVIEW.replace(":after", "0"),
        limit);
  }

  Optional<CommentId> findId(ConsultationId consultation, int number) {
    return database
        .sql("SELECT id FROM comment WHERE consultation_id = ? AND number = ?")
        .params(consultation.value(), number)
        .query((row, n) -> new CommentId(row.getLong("id")))
        .optional();
  }

  /// Counts the comments of a contributor in each state. Counting stops at `limit` comments.
  Map<CommentState, Integer> countByState(ConsultationId consultation, int contributor, int limit) {
    var counts = new EnumMap<CommentState, Integer>(CommentState.class);
    database
        .sql(
            """
            SELECT state, COUNT(*) AS comments FROM (
              SELECT c.state FROM comment c JOIN contributor ON contributor.id = c.contributor_id
               WHERE contributor.consultation_id = ? AND contributor.number = ? LIMIT ?) own
            GROUP BY state
            """)
        .params(consultation.value(), contributor, limit)
        .query(
            row -> {
              counts.put(CommentState.valueOf(row.getString("state")), row.getInt("comments"));
            });
    return counts;
  }

  /// Loads comments by id. Comments of other consultations are omitted.
  List<InspectedComment> list(ConsultationId consultation, Collection<CommentId> comments) {
    if (comments.isEmpty()) {
      return List.of();
    }
    var ids = comments.stream().map(CommentId::value).toList();
    var authors = loadAuthors(ids);
    var pendingEdits = loadPendingEdits(comments, ids);
    return commentSql
        .list(
            CommentSql.SELECT_ANY_STATE
                + " WHERE c.id IN (:ids) AND c.consultation_id = :consultation ORDER BY c.id",
            Map.of("ids", ids, "consultation", consultation.value()))
        .stream()
        .map(
            comment ->
                new InspectedComment(
                    comment, authors.get(comment.id()), pendingEdits.get(comment.id())))
        .toList();
  }

  private Map<CommentId, PersonId> loadAuthors(List<Long> ids) {
    var authors = new HashMap<CommentId, PersonId>();
    database
        .sql("SELECT id, person_id FROM comment WHERE id IN (:ids) AND person_id IS NOT NULL")
        .param("ids", ids)
        .query(
            row -> {
              authors.put(new CommentId(row.getLong("id")), new PersonId(row.getLong("person_id")));
            });
    return authors;
  }

  private Map<CommentId, InspectedComment.PendingEdit> loadPendingEdits(
      Collection<CommentId> comments, List<Long> ids) {
    var pendingEdits = new HashMap<CommentId, InspectedComment.PendingEdit>();
    var filesByRevision = attachments.listByRevision(comments);
    database
        .sql(
            """
            SELECT comment_id, language, text, html, number FROM comment_revision
             WHERE state = 'AWAITING_REVIEW' AND comment_id IN (:ids)
            """)
        .param("ids", ids)
        .query(
            row -> {
              var comment = new CommentId(row.getLong("comment_id"));
              var revision = new CommentRevisionId(comment, row.getInt("number"));
              pendingEdits.put(
                  comment,
                  new InspectedComment.PendingEdit(
                      new LanguageTag(row.getString("language")),
                      row.getString("text"),
                      row.getString("html"),
                      filesByRevision.getOrDefault(revision, List.of())));
            });
    return pendingEdits;
  }
}
