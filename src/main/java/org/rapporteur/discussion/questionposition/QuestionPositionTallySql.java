package org.rapporteur.discussion.questionposition;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.discussion.questionposition.QuestionPositionTally.GroupTally;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Loads the tally of a question from stored counts. Callers check if the consultation shows its
/// comments.
@Service
public class QuestionPositionTallySql {

  private final JdbcClient database;

  QuestionPositionTallySql(JdbcClient database) {
    this.database = database;
  }

  public QuestionPositionTally load(QuestionId question) {
    var choices = new TreeMap<StakeholderGroup, Map<ScaleChoice, Integer>>();
    var notAnswered = new EnumMap<StakeholderGroup, Integer>(StakeholderGroup.class);
    database
        .sql(
            """
            SELECT stakeholder_group, choice, contributors FROM question_position_count
             WHERE question_id = ? AND contributors > 0
            """)
        .param(question.value())
        .query(
            row -> {
              var group = StakeholderGroup.valueOf(row.getString("stakeholder_group"));
              String choice = row.getString("choice");
              int contributors = row.getInt("contributors");
              var ofGroup =
                  choices.computeIfAbsent(group, unknown -> new EnumMap<>(ScaleChoice.class));
              if (choice.equals(QuestionPositionCountSql.NOT_ANSWERED)) {
                notAnswered.put(group, contributors);
              } else {
                ofGroup.put(ScaleChoice.valueOf(choice), contributors);
              }
            });
    var byGroup = new TreeMap<StakeholderGroup, GroupTally>();
    choices.forEach(
        (group, byChoice) ->
            byGroup.put(group, new GroupTally(byChoice, notAnswered.getOrDefault(group, 0))));
    return new QuestionPositionTally(byGroup);
  }
}
