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
import org.rapporteur.discussion.attachment.CommentRevisionId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.CappedCounts;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Loads comments with their text in any state, for the staff of the consultation only.
@Service
public class CommentInspectionService {

  /// Larger numbers do not matter for a contributor's record; an import may bring thousands.
  private static final int MAX_COUNTED = 1000;

  private static final String AWAITING_REVIEW =
      """
      SELECT c.id FROM comment c
       WHERE c.consultation_id = :consultation AND c.state = 'AWAITING_REVIEW' AND c.id > :after
         AND (c.submission IS NULL OR NOT EXISTS
           (SELECT 1 FROM comment o WHERE o.consultation_id = c.consultation_id AND o.submission = c.submission
               AND o.state = 'AWAITING_REVIEW' AND o.id < c.id))
      UNION
      SELECT c.id FROM comment_revision r JOIN comment c ON c.id = r.comment_id
       WHERE r.state = 'AWAITING_REVIEW' AND c.consultation_id = :consultation
         AND c.state = 'PUBLISHED' AND c.id > :after
         AND (c.submission IS NULL OR NOT EXISTS
           (SELECT 1 FROM comment_revision e JOIN comment o ON o.id = e.comment_id
             WHERE o.consultation_id = c.consultation_id AND o.submission = c.submission AND o.state = 'PUBLISHED'
               AND e.state = 'AWAITING_REVIEW' AND o.id < c.id))
      ORDER BY id LIMIT :most
      """;

  private final CommentSql rows;
  private final JdbcClient database;
  private final Transactions transactions;

  CommentInspectionService(CommentSql rows, JdbcClient database, Transactions transactions) {
    this.rows = rows;
    this.database = database;
    this.transactions = transactions;
  }

  /// Comments and edits that await review, longest waiting first. A submission is reviewed as a
  /// whole and appears with its first answer.
  public List<InspectedComment> listAwaitingReview(
      Viewer viewer, ConsultationId consultation, long after, int limit) {
    viewer.requireStaff(consultation.scope(), "inspect");
    return transactions.read(
        () -> loadInspected(consultation, loadAwaitingReview(consultation, after, limit)));
  }

  /// Counting stops at `limit`.
  public int countAwaitingReview(Viewer viewer, ConsultationId consultation, int limit) {
    viewer.requireStaff(consultation.scope(), "inspect");
    return transactions.read(() -> loadAwaitingReview(consultation, 0, limit).size());
  }

  /// The same count for several consultations.
  public Map<ConsultationId, Integer> countAwaitingReview(
      Viewer viewer, Collection<ConsultationId> consultations, int limit) {
    consultations.forEach(consultation -> viewer.requireStaff(consultation.scope(), "inspect"));
    return transactions.read(
        () ->
            CappedCounts.countByKey(
                database,
                consultations,
                ConsultationId::value,
                """
                SELECT c.id FROM comment c
                 WHERE c.consultation_id = %1$d AND c.state = 'AWAITING_REVIEW'
                   AND (c.submission IS NULL OR NOT EXISTS
                     (SELECT 1 FROM comment o WHERE o.consultation_id = c.consultation_id AND o.submission = c.submission
                         AND o.state = 'AWAITING_REVIEW' AND o.id < c.id))
                UNION
                SELECT c.id FROM comment_revision r JOIN comment c ON c.id = r.comment_id
                 WHERE r.state = 'AWAITING_REVIEW' AND c.consultation_id = %1$d
                   AND c.state = 'PUBLISHED'
                   AND (c.submission IS NULL OR NOT EXISTS
                     (SELECT 1 FROM comment_revision e JOIN comment o ON o.id = e.comment_id
                       WHERE o.consultation_id = c.consultation_id AND o.submission = c.submission
                         AND o.state = 'PUBLISHED' AND e.state = 'AWAITING_REVIEW' AND o.id < c.id))
                """,
                limit));
  }

  public Optional<InspectedComment> find(Viewer viewer, ConsultationId consultation, int number) {
    viewer.requireStaff(consultation.scope(), "inspect");
    return transactions.read(
        () ->
            database
                .sql("SELECT id FROM comment WHERE consultation_id = ? AND number = ?")
                .params(consultation.value(), number)
                .query(Long.class)
                .optional()
                .flatMap(id -> loadInspected(consultation, List.of(id)).stream().findFirst()));
  }

  /// By id. Comments of other consultations are left out.
  public List<InspectedComment> find(
      Viewer viewer, ConsultationId consultation, Collection<CommentId> comments) {
    viewer.requireStaff(consultation.scope(), "inspect");
    var ids = comments.stream().map(CommentId::value).toList();
    return transactions.read(() -> loadInspected(consultation, ids));
  }

  /// Number of comments of a contributor in each state.
  public Map<CommentState, Integer> countByState(
      Viewer viewer, ConsultationId consultation, int contributor) {
    viewer.requireStaff(consultation.scope(), "inspect");
    var counts = new EnumMap<CommentState, Integer>(CommentState.class);
    database
        .sql(
            """
            SELECT state, COUNT(*) FROM (
              SELECT c.state FROM comment c JOIN contributor k ON k.id = c.contributor_id
               WHERE k.consultation_id = ? AND k.number = ? LIMIT ?) own
            GROUP BY state
            """)
        .params(consultation.value(), contributor, MAX_COUNTED)
        .query(
            row -> {
              counts.put(CommentState.valueOf(row.getString(1)), row.getInt(2));
            });
    return counts;
  }

  private List<Long> loadAwaitingReview(ConsultationId consultation, long after, int limit) {
    return database
        .sql(AWAITING_REVIEW)
        .param("consultation", consultation.value())
        .param("after", after)
        .param("most", limit)
        .query(Long.class)
        .list();
  }

  private List<InspectedComment> loadInspected(ConsultationId consultation, List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    var found =
        rows.list(
            CommentSql.SELECT_ANY_STATE
                + " WHERE c.id IN (:ids) AND c.consultation_id = :consultation ORDER BY c.id",
            Map.of("ids", ids, "consultation", consultation.value()));
    var authors = new HashMap<Long, PersonId>();
    database
        .sql("SELECT id, person_id FROM comment WHERE id IN (:ids) AND person_id IS NOT NULL")
        .param("ids", ids)
        .query(
            row -> {
              authors.put(row.getLong(1), new PersonId(row.getLong(2)));
            });
    var edits = loadPendingEdits(ids);
    return found.stream()
        .map(
            comment ->
                new InspectedComment(
                    comment, authors.get(comment.id().value()), edits.get(comment.id().value())))
        .toList();
  }

  private Map<Long, InspectedComment.PendingEdit> loadPendingEdits(List<Long> ids) {
    var edits = new HashMap<Long, InspectedComment.PendingEdit>();
    var files = rows.listFilesByRevision(ids.stream().map(CommentId::new).toList());
    database
        .sql(
            """
            SELECT comment_id, language, text, html, number FROM comment_revision
             WHERE state = 'AWAITING_REVIEW' AND comment_id IN (:ids)
            """)
        .param("ids", ids)
        .query(
            row -> {
              var revision =
                  new CommentRevisionId(new CommentId(row.getLong(1)), row.getInt("number"));
              edits.put(
                  row.getLong(1),
                  new InspectedComment.PendingEdit(
                      new LanguageTag(row.getString(2)),
                      row.getString(3),
                      row.getString(4),
                      files.getOrDefault(revision, List.of())));
            });
    return edits;
  }
}
