package org.rapporteur.discussion.count;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.LanguageTag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Loads comment counts by question and group. Sums stored counts instead of counting comments.
@Service
public class DiscussionCountSql {

  private final JdbcClient database;

  DiscussionCountSql(JdbcClient database) {
    this.database = database;
  }

  public Map<ConsultationId, Integer> countComments(Collection<ConsultationId> consultations) {
    var counts = new HashMap<ConsultationId, Integer>();
    if (!consultations.isEmpty()) {
      database
          .sql(
              """
              SELECT consultation_id, SUM(comments) AS comments FROM comment_count
               WHERE consultation_id IN (:ids) GROUP BY consultation_id
              """)
          .param("ids", consultations.stream().map(ConsultationId::value).toList())
          .query(
              row -> {
                counts.put(
                    new ConsultationId(row.getLong("consultation_id")), row.getInt("comments"));
              });
    }
    return counts;
  }

  /// Counts comments by question number.
  public Map<Integer, Integer> countByQuestion(ConsultationId consultation) {
    var counts = new HashMap<Integer, Integer>();
    database
        .sql(
            """
            SELECT q.number, SUM(counts.comments) AS comments
              FROM comment_count counts JOIN question q ON q.id = counts.question_id
             WHERE counts.consultation_id = ? GROUP BY q.number
            """)
        .param(consultation.value())
        .query(
            row -> {
              counts.put(row.getInt("number"), row.getInt("comments"));
            });
    return counts;
  }

  public QuestionCounts loadQuestionCounts(QuestionId question) {
    return new QuestionCounts(
        database
            .sql(
                """
                SELECT stakeholder_group, region, language, official, comments FROM comment_count
                 WHERE question_id = ? AND comments > 0
                """)
            .param(question.value())
            .query(
                (row, n) ->
                    new QuestionCounts.CommentCountCell(
                        StakeholderGroup.valueOf(row.getString("stakeholder_group")),
                        Region.valueOf(row.getString("region")),
                        new LanguageTag(row.getString("language")),
                        row.getBoolean("official"),
                        row.getInt("comments")))
            .list());
  }

  /// Loads the latest publication number of the consultation; 0 if nothing is published.
  public int loadLastPublication(ConsultationId consultation) {
    return database
        .sql("SELECT last_publication_number FROM discussion_counter WHERE consultation_id = ?")
        .param(consultation.value())
        .query(Integer.class)
        .optional()
        .orElse(0);
  }
}
