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
import org.rapporteur.discussion.attachment.OfRevision;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.CappedCounts;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.UseCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Reads comments with their words whatever their state, for the staff of their consultation alone.
@Service
public class CommentInspection {

  /// Nobody needs more of an author's record than that; an import may bring thousands.
  private static final int MOST_COUNTED = 1000;

  private static final String WAITING =
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

  private final CommentRows rows;
  private final JdbcClient database;
  private final UseCases useCases;

  CommentInspection(CommentRows rows, JdbcClient database, UseCases useCases) {
    this.rows = rows;
    this.database = database;
    this.useCases = useCases;
  }

  /// What awaits review, comments and edits, the longest waiting first. Of a submission, which is
  /// reviewed as one, the first answer stands for the whole.
  public List<InspectedComment> awaiting(
      Viewer viewer, ConsultationId consultation, long after, int most) {
    viewer.staff(consultation.scope(), "inspect");
    return useCases.read(() -> inspect(consultation, waiting(consultation, after, most)));
  }

  /// How many await review; counting stops at `most`.
  public int countAwaiting(Viewer viewer, ConsultationId consultation, int most) {
    viewer.staff(consultation.scope(), "inspect");
    return useCases.read(() -> waiting(consultation, 0, most).size());
  }

  /// The same in each of several consultations.
  public Map<ConsultationId, Integer> countAwaiting(
      Viewer viewer, Collection<ConsultationId> consultations, int most) {
    consultations.forEach(consultation -> viewer.staff(consultation.scope(), "inspect"));
    return useCases.read(
        () ->
            CappedCounts.of(
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
                most));
  }

  public Optional<InspectedComment> find(Viewer viewer, ConsultationId consultation, int number) {
    viewer.staff(consultation.scope(), "inspect");
    return useCases.read(
        () ->
            database
                .sql("SELECT id FROM comment WHERE consultation_id = ? AND number = ?")
                .params(consultation.value(), number)
                .query(Long.class)
                .optional()
                .flatMap(id -> inspect(consultation, List.of(id)).stream().findFirst()));
  }

  /// In the order of their ids; those of another consultation are left out.
  public List<InspectedComment> find(
      Viewer viewer, ConsultationId consultation, Collection<CommentId> comments) {
    viewer.staff(consultation.scope(), "inspect");
    var ids = comments.stream().map(CommentId::value).toList();
    return useCases.read(() -> inspect(consultation, ids));
  }

  /// How many comments of a contributor are in each state.
  public Map<CommentState, Integer> record(
      Viewer viewer, ConsultationId consultation, int contributor) {
    viewer.staff(consultation.scope(), "inspect");
    var counts = new EnumMap<CommentState, Integer>(CommentState.class);
    database
        .sql(
            """
            SELECT state, COUNT(*) FROM (
              SELECT c.state FROM comment c JOIN contributor k ON k.id = c.contributor_id
               WHERE k.consultation_id = ? AND k.number = ? LIMIT ?) own
            GROUP BY state
            """)
        .params(consultation.value(), contributor, MOST_COUNTED)
        .query(
            row -> {
              counts.put(CommentState.valueOf(row.getString(1)), row.getInt(2));
            });
    return counts;
  }

  private List<Long> waiting(ConsultationId consultation, long after, int most) {
    return database
        .sql(WAITING)
        .param("consultation", consultation.value())
        .param("after", after)
        .param("most", most)
        .query(Long.class)
        .list();
  }

  private List<InspectedComment> inspect(ConsultationId consultation, List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    var found =
        rows.read(
            CommentRows.EVEN_HIDDEN
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
    var edits = edits(ids);
    return found.stream()
        .map(
            comment ->
                new InspectedComment(
                    comment, authors.get(comment.id().value()), edits.get(comment.id().value())))
        .toList();
  }

  private Map<Long, InspectedComment.Edit> edits(List<Long> ids) {
    var edits = new HashMap<Long, InspectedComment.Edit>();
    var files = rows.filesByRevision(ids.stream().map(CommentId::new).toList());
    database
        .sql(
            """
            SELECT comment_id, language, text, html, number FROM comment_revision
             WHERE state = 'AWAITING_REVIEW' AND comment_id IN (:ids)
            """)
        .param("ids", ids)
        .query(
            row -> {
              var revision = new OfRevision(new CommentId(row.getLong(1)), row.getInt("number"));
              edits.put(
                  row.getLong(1),
                  new InspectedComment.Edit(
                      new LanguageTag(row.getString(2)),
                      row.getString(3),
                      row.getString(4),
                      files.getOrDefault(revision, List.of())));
            });
    return edits;
  }
}
