package org.rapporteur.discussion.thread;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Lists publications by publication number, for notifications. The numbers have no gaps and are
/// committed in order, so a reader that stores the last number finds every publication.
@Service
public class PublishedCommentSql {

  private static final String SELECT =
      """
      SELECT c.id, c.number, c.publication, c.question_id, c.delegation_id, c.person_id,
             COALESCE(root.number, c.number) AS root, parent.number AS parent, contributor.number AS contributor,
             COALESCE(root.person_id, IF(c.root_id IS NULL, c.person_id, NULL)) AS root_author,
             COALESCE(c.published_at, c.received_at) AS at
        FROM comment c
        JOIN contributor ON contributor.id = c.contributor_id
        LEFT JOIN comment parent ON parent.id = c.parent_id
        LEFT JOIN comment root ON root.id = c.root_id
      """;

  private final JdbcClient database;

  PublishedCommentSql(JdbcClient database) {
    this.database = database;
  }

  /// Loads the last publication number of each consultation with comments; 0 if none is published.
  public Map<ConsultationId, Integer> loadLastPublications() {
    var lastByConsultation = new HashMap<ConsultationId, Integer>();
    database
        .sql("SELECT consultation_id, last_publication_number FROM discussion_counter")
        .query(
            row -> {
              lastByConsultation.put(
                  new ConsultationId(row.getLong("consultation_id")),
                  row.getInt("last_publication_number"));
            });
    return lastByConsultation;
  }

  /// Lists publications with higher numbers, in order.
  public List<PublishedComment> listAfter(ConsultationId consultation, int publication, int limit) {
    return database
        .sql(
            SELECT
                + " WHERE c.consultation_id = ? AND c.publication > ? ORDER BY c.publication LIMIT ?")
        .params(consultation.value(), publication, limit)
        .query((row, n) -> fromRow(row))
        .list();
  }

  /// Lists comments that joined a theme after one detection run and up to another, if the analysed
  /// revision is still current.
  ///
  /// @param theme the number of the theme
  public List<PublishedComment> listJoinedTheme(
      ConsultationId consultation, int theme, int afterRun, int upToRun, int limit) {
    return database
        .sql(
            SELECT
                + """
                  JOIN comment_theme membership ON membership.comment_id = c.id
                  JOIN question_theme t ON t.id = membership.theme_id
                 WHERE t.consultation_id = ? AND t.number = ? AND membership.first_run > ? AND membership.first_run <= ?
                   AND c.state = 'PUBLISHED' AND c.revision = membership.revision ORDER BY c.publication LIMIT ?
                """)
        .params(consultation.value(), theme, afterRun, upToRun, limit)
        .query((row, n) -> fromRow(row))
        .list();
  }

  private static PublishedComment fromRow(ResultSet row) throws SQLException {
    var delegation = row.getObject("delegation_id", Long.class);
    var author = row.getObject("person_id", Long.class);
    var rootAuthor = row.getObject("root_author", Long.class);
    return new PublishedComment(
        new CommentId(row.getLong("id")),
        row.getInt("number"),
        row.getInt("publication"),
        new QuestionId(row.getLong("question_id")),
        new PublishedComment.ThreadStart(
            row.getInt("root"), rootAuthor == null ? null : new PersonId(rootAuthor)),
        Columns.getIntegerOrNull(row, "parent"),
        new PublishedComment.CommentWriter(
            row.getInt("contributor"),
            delegation == null ? null : new DelegationId(delegation),
            author == null ? null : new PersonId(author)),
        Columns.getInstant(row, "at"));
  }
}
