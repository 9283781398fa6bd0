package org.rapporteur.discussion.count;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Sums the stored counts of comments and contributors for several consultations at once.
@Component
class DiscussionParticipationSql {

  /// The comments of one group and region; official replies have neither.
  record CommentSum(
      ConsultationId consultation,
      StakeholderGroup group,
      Region region,
      boolean official,
      int comments) {}

  private final JdbcClient database;

  DiscussionParticipationSql(JdbcClient database) {
    this.database = database;
  }

  List<CommentSum> sumComments(Collection<ConsultationId> consultations) {
    return database
        .sql(
            """
            SELECT consultation_id, stakeholder_group, region, official, SUM(comments) AS comments
              FROM comment_count WHERE consultation_id IN (:ids)
             GROUP BY consultation_id, stakeholder_group, region, official
            """)
        .param("ids", toIds(consultations))
        .query(
            (row, n) ->
                new CommentSum(
                    new ConsultationId(row.getLong("consultation_id")),
                    StakeholderGroup.valueOf(row.getString("stakeholder_group")),
                    Region.valueOf(row.getString("region")),
                    row.getBoolean("official"),
                    row.getInt("comments")))
        .list();
  }

  Map<QuestionId, Integer> countByQuestion(ConsultationId consultation) {
    var counts = new HashMap<QuestionId, Integer>();
    database
        .sql(
            """
            SELECT question_id, SUM(comments) AS comments FROM comment_count
             WHERE consultation_id = ? GROUP BY question_id
            """)
        .param(consultation.value())
        .query(
            row -> {
              counts.put(new QuestionId(row.getLong("question_id")), row.getInt("comments"));
            });
    return counts;
  }

  /// Counts the contributors of each consultation, without the secretariat.
  Map<ConsultationId, Integer> countContributors(Collection<ConsultationId> consultations) {
    return count(
        """
        SELECT counter.consultation_id, counter.last_contributor_number
               - (SELECT COUNT(*) FROM contributor
                   WHERE contributor.consultation_id = counter.consultation_id AND contributor.contributor_key = 'secretariat') AS total
          FROM discussion_counter counter WHERE counter.consultation_id IN (:ids)
        """,
        consultations);
  }

  Map<ConsultationId, Integer> countCountries(Collection<ConsultationId> consultations) {
    return count(
        """
        SELECT consultation_id, COUNT(DISTINCT country) AS total FROM contributor
         WHERE consultation_id IN (:ids) GROUP BY consultation_id
        """,
        consultations);
  }

  /// @param sql selects `consultation_id` and `total`
  private Map<ConsultationId, Integer> count(String sql, Collection<ConsultationId> consultations) {
    var counts = new HashMap<ConsultationId, Integer>();
    database
        .sql(sql)
        .param("ids", toIds(consultations))
        .query(
            row -> {
              counts.put(new ConsultationId(row.getLong("consultation_id")), row.getInt("total"));
            });
    return counts;
  }

  private static List<Long> toIds(Collection<ConsultationId> consultations) {
    return consultations.stream().map(ConsultationId::value).toList();
  }
}
