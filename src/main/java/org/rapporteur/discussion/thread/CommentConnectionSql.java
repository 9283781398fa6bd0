package org.rapporteur.discussion.thread;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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

  /// Selects the referrers of one comment with a limited index scan. Parameters are positional,
  /// because one statement repeats it for many comments.
  private static final String SELECT_REFERRERS =
      """
      (SELECT c.id, referrer.number FROM comment c
         JOIN comment_reference reference ON reference.consultation_id = c.consultation_id AND reference.number = c.number
         JOIN comment referrer ON referrer.id = reference.comment_id AND referrer.revision = reference.revision AND referrer.id <> c.id
        WHERE c.id = ? AND referrer.state = 'PUBLISHED' ORDER BY reference.comment_id LIMIT ?)
      """;

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
    var parameters = new ArrayList<Object>();
    for (Long id : referenced) {
      parameters.add(id);
      parameters.add(limit);
    }
    database
        .sql(String.join("UNION ALL\n", Collections.nCopies(referenced.size(), SELECT_REFERRERS)))
        .params(parameters)
        .query(
            row -> {
              referrers
                  .computeIfAbsent(new CommentId(row.getLong("id")), id -> new ArrayList<>())
                  .add(row.getInt("number"));
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
