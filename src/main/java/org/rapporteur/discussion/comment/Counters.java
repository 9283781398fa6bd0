package org.rapporteur.discussion.comment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rapporteur.consultation.ConsultationId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Numbers without gaps and exact counts. Every method locks hot rows, so it is called last before
/// commit, in the order
/// comment, counters, log head.
@Component
class Counters {

  /// What a comment gets as it arrives; without publication it awaits review.
  record Numbers(int number, int publication) {}

  private final JdbcClient database;
  private final JdbcTemplate batches;
  private final ContributorCounts contributors;

  Counters(JdbcClient database, JdbcTemplate batches, ContributorCounts contributors) {
    this.database = database;
    this.batches = batches;
    this.contributors = contributors;
  }

  /// The numbers of the last of so many that arrive, and of so many that become public. One
  /// statement, because the row stays locked until the commit.
  Numbers next(ConsultationId consultation, int arriving, int publishing) {
    return database
        .sql(
            """
            INSERT INTO discussion_counter (consultation_id, last_number, last_publication)
            VALUES (:consultation, :arriving, :publishing)
            ON DUPLICATE KEY UPDATE last_number = last_number + :arriving,
                                    last_publication = last_publication + :publishing
            RETURNING last_number, last_publication
            """)
        .param("consultation", consultation.value())
        .param("arriving", arriving)
        .param("publishing", publishing)
        .query((row, n) -> new Numbers(row.getInt(1), row.getInt(2)))
        .single();
  }

  /// `by` is 1 when the comment's words become public, -1 when they cease to be.
  void count(Comment comment, int by) {
    count(comment.consultation(), List.of(comment), by);
  }

  /// Several of one consultation whose words become public.
  void count(List<Comment> published) {
    if (!published.isEmpty()) {
      count(published.getFirst().consultation(), published, 1);
    }
  }

  private void count(ConsultationId consultation, List<Comment> comments, int by) {
    var cells = new TreeMap<CountCell, int[]>();
    var changes = new ContributorCounts.Changes();
    for (var comment : comments) {
      changes.add(comment.contributor(), comment.question(), by);
      var cell =
          new CountCell(
              comment.question(),
              comment.group(),
              comment.region(),
              comment.language(),
              comment.isOfficial());
      int[] counts = cells.computeIfAbsent(cell, unknown -> new int[2]);
      counts[0] += by;
      counts[1] += comment.isRoot() ? by : 0;
    }
    count(consultation, cells, changes);
  }

  /// Comments and threads to add to each cell. In the order of the key, so that two never wait for
  /// each other in a circle.
  void count(
      ConsultationId consultation,
      SortedMap<CountCell, int[]> cells,
      ContributorCounts.Changes changes) {
    contributors.count(changes);
    var values = new ArrayList<Object>(cells.size() * 8);
    cells.forEach(
        (cell, counts) ->
            values.addAll(
                List.of(
                    cell.question().value(),
                    cell.group().name(),
                    cell.region().name(),
                    cell.language().value(),
                    cell.official(),
                    consultation.value(),
                    counts[0],
                    counts[1])));
    database
        .sql(
            "INSERT INTO comment_count (question_id, stakeholder_group, region, language, official, consultation_id, comments, threads)"
                + " VALUES "
                + String.join(", ", Collections.nCopies(cells.size(), "(?, ?, ?, ?, ?, ?, ?, ?)"))
                + " ON DUPLICATE KEY UPDATE comments = comments + VALUES(comments), threads = threads + VALUES(threads)")
        .params(values)
        .update();
  }

  /// A reply that becomes visible grows its parent and its thread; its placeholder keeps that
  /// place.
  void growThread(Comment reply) {
    growThreads(List.of(reply), 1);
  }

  void growThreads(List<Comment> replies) {
    growThreads(replies, 1);
  }

  void shrinkThread(Comment reply) {
    growThreads(List.of(reply), -1);
  }

  private record Growth(int thread, int replies) {

    private static Growth sum(Growth one, Growth other) {
      return new Growth(one.thread + other.thread, one.replies + other.replies);
    }
  }

  // In the order of the key, as the cells are.
  private void growThreads(List<Comment> comments, int by) {
    var grown = new TreeMap<Long, Growth>();
    for (var comment : comments) {
      Long root = comment.rootId();
      Long parent = comment.parentId();
      if (root != null && parent != null) {
        grown.merge(root, new Growth(by, 0), Growth::sum);
        grown.merge(parent, new Growth(0, by), Growth::sum);
      }
    }
    batches.batchUpdate(
        "UPDATE comment SET thread_size = thread_size + ?, replies = replies + ? WHERE id = ?",
        grown.entrySet(),
        Math.max(1, grown.size()),
        (row, comment) -> {
          row.setInt(1, comment.getValue().thread());
          row.setInt(2, comment.getValue().replies());
          row.setLong(3, comment.getKey());
        });
  }
}
