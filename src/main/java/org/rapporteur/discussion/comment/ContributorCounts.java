package org.rapporteur.discussion.comment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.TreeMap;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.contributor.ContributorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps how many comments of each contributor can be read, by question. Called with the other
/// counters, last before the commit.
@Component
class ContributorCounts {

  private static final int AT_ONCE = 500;

  private final JdbcClient database;

  ContributorCounts(JdbcClient database) {
    this.database = database;
  }

  void count(Changes changes) {
    var cells = new ArrayList<>(changes.comments.entrySet());
    for (int from = 0; from < cells.size(); from += AT_ONCE) {
      var part = cells.subList(from, Math.min(from + AT_ONCE, cells.size()));
      var values = new ArrayList<Object>(part.size() * 3);
      for (var cell : part) {
        values.add(cell.getKey().contributor().value());
        values.add(cell.getKey().question().value());
        values.add(cell.getValue());
      }
      database
          .sql(
              "INSERT INTO contributor_comment_count (contributor_id, question_id, comments) VALUES "
                  + String.join(", ", Collections.nCopies(part.size(), "(?, ?, ?)"))
                  + " ON DUPLICATE KEY UPDATE comments = comments + VALUES(comments)")
          .params(values)
          .update();
    }
  }

  /// What is to be added, in the order of the key, so that two never wait for each other in a
  /// circle.
  static final class Changes {

    private final TreeMap<Cell, Integer> comments = new TreeMap<>();

    void add(ContributorId contributor, QuestionId question, int by) {
      comments.merge(new Cell(contributor, question), by, Integer::sum);
    }
  }

  private record Cell(ContributorId contributor, QuestionId question) implements Comparable<Cell> {

    private static final Comparator<Cell> ORDER =
        Comparator.comparingLong((Cell cell) -> cell.contributor().value())
            .thenComparingLong(cell -> cell.question().value());

    @Override
    public int compareTo(Cell other) {
      return ORDER.compare(this, other);
    }
  }
}
