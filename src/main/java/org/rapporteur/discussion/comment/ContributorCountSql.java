package org.rapporteur.discussion.comment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Gatherers;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.contributor.ContributorId;
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

  void apply(ContributorCountChanges changes) {
    changes.comments.entrySet().stream()
        .gather(Gatherers.windowFixed(BATCH_SIZE))
        .forEach(this::addToCounts);
  }

  private void addToCounts(List<Map.Entry<ContributorQuestion, Integer>> batch) {
    var values = new ArrayList<Object>(batch.size() * 3);
    for (var entry : batch) {
      values.add(entry.getKey().contributor().value());
      values.add(entry.getKey().question().value());
      values.add(entry.getValue());
    }
    database
        .sql(
            """
            INSERT INTO contributor_comment_count (contributor_id, question_id, comments)
            VALUES %s
            ON DUPLICATE KEY UPDATE comments = comments + VALUES(comments)
            """
                .formatted(String.join(", ", Collections.nCopies(batch.size(), "(?, ?, ?)"))))
        .params(values)
        .update();
  }

  /// Count changes in key order, so that concurrent transactions cannot deadlock.
  static final class ContributorCountChanges {

    private final TreeMap<ContributorQuestion, Integer> comments = new TreeMap<>();

    void add(ContributorId contributor, QuestionId question, int delta) {
      comments.merge(new ContributorQuestion(contributor, question), delta, Integer::sum);
    }
  }

  private record ContributorQuestion(ContributorId contributor, QuestionId question)
      implements Comparable<ContributorQuestion> {

    private static final Comparator<ContributorQuestion> ORDER =
        Comparator.comparingLong((ContributorQuestion key) -> key.contributor().value())
            .thenComparingLong(key -> key.question().value());

    @Override
    public int compareTo(ContributorQuestion other) {
      return ORDER.compare(this, other);
    }
  }
}
