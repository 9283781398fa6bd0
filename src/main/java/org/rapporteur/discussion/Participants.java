package org.rapporteur.discussion;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.StakeholderGroup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// How many comments there are, by question and group: sums over the kept counts, never a count
// over comments.
@Service
public class Participants {

  private final JdbcClient database;

  Participants(JdbcClient database) {
    this.database = database;
  }

  public Map<ConsultationId, Integer> comments(Collection<ConsultationId> consultations) {
    var counts = new HashMap<ConsultationId, Integer>();
    if (!consultations.isEmpty()) {
      database
          .sql(
              "SELECT consultation_id, SUM(comments) FROM comment_count WHERE consultation_id IN (:ids) GROUP BY consultation_id")
          .param("ids", consultations.stream().map(ConsultationId::value).toList())
          .query(
              row -> {
                counts.put(new ConsultationId(row.getLong(1)), row.getInt(2));
              });
    }
    return counts;
  }

  /// Comments by question number.
  public Map<Integer, Integer> commentsByQuestion(ConsultationId consultation) {
    var counts = new HashMap<Integer, Integer>();
    database
        .sql(
            """
            SELECT q.number, SUM(n.comments) FROM comment_count n JOIN question q ON q.id = n.question_id
             WHERE n.consultation_id = ? GROUP BY q.number
            """)
        .param(consultation.value())
        .query(
            row -> {
              counts.put(row.getInt(1), row.getInt(2));
            });
    return counts;
  }

  public Map<StakeholderGroup, Integer> commentsByGroup(ConsultationId consultation, int question) {
    var counts = new EnumMap<StakeholderGroup, Integer>(StakeholderGroup.class);
    database
        .sql(
            """
            SELECT n.stakeholder_group, SUM(n.comments) FROM comment_count n JOIN question q ON q.id = n.question_id
             WHERE n.consultation_id = ? AND q.number = ? GROUP BY n.stakeholder_group
            """)
        .params(consultation.value(), question)
        .query(
            row -> {
              counts.put(StakeholderGroup.valueOf(row.getString(1)), row.getInt(2));
            });
    return counts;
  }
}
