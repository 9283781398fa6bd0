package org.rapporteur.discussion.thread;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds the comments that refer to the comments of a page.
@Component
class CommentConnectionSql {

  private final JdbcClient database;

  CommentConnectionSql(JdbcClient database) {
    this.database = database;
  }

  ConsultationId loadConsultation(CommentId comment) {
    return database
        .sql("SELECT consultation_id FROM comment WHERE id = ?")
        .param(comment.value())
        .query((row, n) -> new ConsultationId(row.getLong("consultation_id")))
        .single();
  }

  /// Loads the numbers of the first published comments that refer to each of these comments.
  ///
  /// @param limit the number of referring comments for each comment
  Map<CommentId, List<Integer>> loadReferrers(Collection<CommentId> comments, int limit) {
    var referenced = filterReferenced(comments);
    var referrers = new HashMap<CommentId, List<Integer>>();
    if (referenced.isEmpty()) {
      return referrers;
    }
    // One statement, with a limited index scan for each comment.
    var selects =
        referenced.stream()
            .map(
                id ->
                    """
                    (SELECT c.id, referrer.number FROM comment c
                       JOIN comment_reference r ON r.consultation_id = c.consultation_id AND r.number = c.number
                       JOIN comment referrer ON referrer.id = r.comment_id AND referrer.revision = r.revision AND referrer.id <> c.id
                      WHERE c.id = %d AND referrer.state = 'PUBLISHED' ORDER BY r.comment_id LIMIT %d)
                    """
                        .formatted(id, limit))
            .toList();
    database
        .sql(String.join(" UNION ALL ", selects))
        .query(
            row -> {
              referrers
                  .computeIfAbsent(new CommentId(row.getLong(1)), id -> new ArrayList<>())
                  .add(row.getInt(2));
            });
    return referrers;
  }

  private List<Long> filterReferenced(Collection<CommentId> comments) {
    return database
        .sql(
            """
            SELECT c.id FROM comment c
             WHERE c.id IN (:ids) AND EXISTS (
               SELECT 1 FROM comment_reference r
                WHERE r.consultation_id = c.consultation_id AND r.number = c.number)
            """)
        .param("ids", comments.stream().map(CommentId::value).toList())
        .query(Long.class)
        .list();
  }
}
