package org.rapporteur.discussion.comment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Gatherers;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.contributor.ContributorId;
import org.rapporteur.discussion.questionposition.ParticipationChange;
import org.rapporteur.discussion.questionposition.QuestionContributor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores how many public comments each contributor has per question. It runs with the other
/// counters, last before the commit.
@Component
class ContributorCountSql {

  private static final int BATCH_SIZE = 500;

  private final JdbcClient database;

  ContributorCountSql(JdbcClient database) {
    this.database = database;
  }

  /// Returns the contributors who got their first public comment on a question, or lost the last
  /// one.
  List<ParticipationChange> apply(ContributorCountChanges changes) {
    return changes.comments.entrySet().stream()
        .gather(Gatherers.windowFixed(BATCH_SIZE))
        .flatMap(batch -> addToCounts(batch).stream())
        .toList();
  }

  private List<ParticipationChange> addToCounts(
      List<Map.Entry<QuestionContributor, Integer>> batch) {
    var deltas = new HashMap<QuestionContributor, Integer>();
    var values = new ArrayList<Object>(batch.size() * 3);
    for (var entry : batch) {
      deltas.put(entry.getKey(), entry.getValue());
      values.add(entry.getKey().contributor().value());
      values.add(entry.getKey().question().value());
      values.add(entry.getValue());
    }
    var participationChanges = new ArrayList<ParticipationChange>();
    database
        .sql(
            """
            INSERT INTO contributor_comment_count (contributor_id, question_id, comments)
            VALUES %s
            ON DUPLICATE KEY UPDATE comments = comments + VALUES(comments)
            RETURNING contributor_id, question_id, comments
            """
                .formatted(String.join(", ", Collections.nCopies(batch.size(), "(?, ?, ?)"))))
        .params(values)
        .query(
            row -> {
              var contributor =
                  new QuestionContributor(
                      new QuestionId(row.getLong("question_id")),
                      new ContributorId(row.getLong("contributor_id")));
              int comments = row.getInt("comments");
              boolean participated = comments > deltas.getOrDefault(contributor, 0);
              if (participated != comments > 0) {
                participationChanges.add(new ParticipationChange(contributor, comments > 0));
              }
            });
    return participationChanges;
  }

  /// Count changes in key order, so that concurrent transactions cannot deadlock.
  static final class ContributorCountChanges {

    private final TreeMap<QuestionContributor, Integer> comments = new TreeMap<>();

    void add(ContributorId contributor, QuestionId question, int delta) {
      comments.merge(new QuestionContributor(question, contributor), delta, Integer::sum);
    }
  }
}
