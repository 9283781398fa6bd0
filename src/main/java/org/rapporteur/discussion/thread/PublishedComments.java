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

/// Tells whoever passes it on what was published, by the numbers of publication: they have no gaps
/// and are committed in their order, so a reader who keeps the last one misses none.
@Service
public class PublishedComments {

  private static final String SELECT =
      """
      SELECT c.id, c.number, c.publication, c.question_id, c.delegation_id, c.person_id,
             COALESCE(t.number, c.number) AS root, p.number AS parent, k.number AS contributor,
             COALESCE(t.person_id, IF(c.root_id IS NULL, c.person_id, NULL)) AS root_author,
             COALESCE(c.published_at, c.received_at) AS at
        FROM comment c
        JOIN contributor k ON k.id = c.contributor_id
        LEFT JOIN comment p ON p.id = c.parent_id
        LEFT JOIN comment t ON t.id = c.root_id
      """;

  private final JdbcClient database;

  PublishedComments(JdbcClient database) {
    this.database = database;
  }

  /// The last number of every consultation in which anything has been said.
  public Map<ConsultationId, Integer> last() {
    var last = new HashMap<ConsultationId, Integer>();
    database
        .sql("SELECT consultation_id, last_publication FROM discussion_counter")
        .query(
            row -> {
              last.put(new ConsultationId(row.getLong(1)), row.getInt(2));
            });
    return last;
  }

  /// Those with higher numbers, in order of publication.
  public List<PublishedComment> after(ConsultationId consultation, int publication, int most) {
    return database
        .sql(
            SELECT
                + " WHERE c.consultation_id = ? AND c.publication > ? ORDER BY c.publication LIMIT ?")
        .params(consultation.value(), publication, most)
        .query((row, n) -> comment(row))
        .list();
  }

  /// Those that came to a theme after one of the readings of its question and until another, as far
  /// as they say now what was read.
  public List<PublishedComment> joined(
      ConsultationId consultation, int theme, int after, int upTo, int most) {
    return database
        .sql(
            SELECT
                + """
                  JOIN comment_theme m ON m.comment_id = c.id
                  JOIN question_theme th ON th.id = m.theme_id
                 WHERE th.consultation_id = ? AND th.number = ? AND m.reading > ? AND m.reading <= ?
                   AND c.state = 'PUBLISHED' AND c.revision = m.revision ORDER BY c.publication LIMIT ?
                """)
        .params(consultation.value(), theme, after, upTo, most)
        .query((row, n) -> comment(row))
        .list();
  }

  private static PublishedComment comment(ResultSet row) throws SQLException {
    long delegation = row.getLong("delegation_id");
    long author = row.getLong("person_id");
    long rootAuthor = row.getLong("root_author");
    return new PublishedComment(
        new CommentId(row.getLong("id")),
        row.getInt("number"),
        row.getInt("publication"),
        new QuestionId(row.getLong("question_id")),
        row.getInt("root"),
        Columns.integer(row, "parent"),
        row.getInt("contributor"),
        delegation == 0 ? null : new DelegationId(delegation),
        author == 0 ? null : new PersonId(author),
        rootAuthor == 0 ? null : new PersonId(rootAuthor),
        Columns.instant(row, "at"));
  }
}
