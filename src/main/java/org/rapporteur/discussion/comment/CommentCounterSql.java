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

/// Assigns numbers without gaps and maintains exact counts. Every method locks frequently used
/// rows: call it last before the commit, in the order comment, counters, public log.
@Component
class CommentCounterSql {

  /// The last numbers assigned to received and to published comments.
  record AssignedNumbers(int number, int publication) {}

  private final JdbcClient database;
  private final JdbcTemplate batches;
  private final ContributorCountSql contributorCounts;

  CommentCounterSql(
      JdbcClient database, JdbcTemplate batches, ContributorCountSql contributorCounts) {
    this.database = database;
    this.batches = batches;
    this.contributorCounts = contributorCounts;
  }

  /// Returns the last number for the received comments and the last publication number. It is one
  /// statement, because the row stays locked until the commit.
  AssignedNumbers nextNumbers(ConsultationId consultation, int received, int published) {
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
        .param("arriving", received)
        .param("publishing", published)
        .query((row, n) -> new AssignedNumbers(row.getInt(1), row.getInt(2)))
        .single();
  }

  /// `delta` is 1 if the text becomes public and -1 if it is hidden.
  void updateCounts(Comment comment, int delta) {
    updateCounts(comment.consultation(), List.of(comment), delta);
  }

  /// Counts comments of one consultation whose texts become public.
  void countPublished(List<Comment> published) {
    if (!published.isEmpty()) {
      updateCounts(published.getFirst().consultation(), published, 1);
    }
  }

  private void updateCounts(ConsultationId consultation, List<Comment> comments, int delta) {
    var cells = new TreeMap<CommentCountKey, int[]>();
    var changes = new ContributorCountSql.ContributorCountChanges();
    for (var comment : comments) {
      changes.add(comment.contributor(), comment.question(), delta);
      var cell =
          new CommentCountKey(
              comment.question(),
              comment.group(),
              comment.region(),
              comment.language(),
              comment.isOfficial());
      int[] counts = cells.computeIfAbsent(cell, unknown -> new int[2]);
      counts[0] += delta;
      counts[1] += comment.isRoot() ? delta : 0;
    }
    updateCounts(consultation, cells, changes);
  }

  /// Adds comments and threads to each count, in key order, so that concurrent transactions cannot
  /// deadlock.
  void updateCounts(
      ConsultationId consultation,
      SortedMap<CommentCountKey, int[]> changedCounts,
      ContributorCountSql.ContributorCountChanges changes) {
    contributorCounts.apply(changes);
    var values = new ArrayList<Object>(changedCounts.size() * 8);
    changedCounts.forEach(
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
                + String.join(
                    ", ", Collections.nCopies(changedCounts.size(), "(?, ?, ?, ?, ?, ?, ?, ?)"))
                + " ON DUPLICATE KEY UPDATE comments = comments + VALUES(comments), threads = threads + VALUES(threads)")
        .params(values)
        .update();
  }

  /// Adds a visible reply to the counts of its parent and thread. A placeholder remains counted.
  void growThread(Comment reply) {
    changeThreadSizes(List.of(reply), 1);
  }

  void growThreads(List<Comment> replies) {
    changeThreadSizes(replies, 1);
  }

  void shrinkThread(Comment reply) {
    changeThreadSizes(List.of(reply), -1);
  }

  private record ThreadGrowth(int thread, int replies) {

    private static ThreadGrowth add(ThreadGrowth first, ThreadGrowth second) {
      return new ThreadGrowth(first.thread + second.thread, first.replies + second.replies);
    }
  }

  // In key order, like the counts.
  private void changeThreadSizes(List<Comment> comments, int delta) {
    var growthByThread = new TreeMap<Long, ThreadGrowth>();
    for (var comment : comments) {
      Long root = comment.rootId();
      Long parent = comment.parentId();
      if (root != null && parent != null) {
        growthByThread.merge(root, new ThreadGrowth(delta, 0), ThreadGrowth::add);
        growthByThread.merge(parent, new ThreadGrowth(0, delta), ThreadGrowth::add);
      }
    }
    batches.batchUpdate(
        "UPDATE comment SET thread_size = thread_size + ?, replies = replies + ? WHERE id = ?",
        growthByThread.entrySet(),
        Math.max(1, growthByThread.size()),
        (row, comment) -> {
          row.setInt(1, comment.getValue().thread());
          row.setInt(2, comment.getValue().replies());
          row.setLong(3, comment.getKey());
        });
  }
}
