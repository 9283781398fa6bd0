package org.rapporteur.discussion.comment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.questionposition.QuestionPositionCountSql;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Assigns numbers without gaps and maintains exact counts. Every method locks rows that all
/// posts use, so it is called last before the commit, in the order comment, counters, public log.
@Component
class CommentCounterSql {

  /// The last numbers assigned to received and to published comments.
  record AssignedNumbers(int number, int publication) {}

  private final JdbcClient database;
  private final JdbcTemplate batches;
  private final ContributorCountSql contributorCountSql;
  private final QuestionPositionCountSql positionCountSql;

  CommentCounterSql(
      JdbcClient database,
      JdbcTemplate batches,
      ContributorCountSql contributorCountSql,
      QuestionPositionCountSql positionCountSql) {
    this.database = database;
    this.batches = batches;
    this.contributorCountSql = contributorCountSql;
    this.positionCountSql = positionCountSql;
  }

  /// Reserves numbers and returns the last ones. Uses one statement, because the row is locked
  /// until the commit.
  ///
  /// @param received how many comments get a number
  /// @param published how many comments get a publication number
  AssignedNumbers nextNumbers(ConsultationId consultation, int received, int published) {
    return database
        .sql(
            """
            INSERT INTO discussion_counter (consultation_id, last_comment_number, last_publication_number)
            VALUES (:consultation, :received, :published)
            ON DUPLICATE KEY UPDATE last_comment_number = last_comment_number + :received,
                                    last_publication_number = last_publication_number + :published
            RETURNING last_comment_number, last_publication_number
            """)
        .param("consultation", consultation.value())
        .param("received", received)
        .param("published", published)
        .query(
            (row, n) ->
                new AssignedNumbers(
                    row.getInt("last_comment_number"), row.getInt("last_publication_number")))
        .single();
  }

  /// Reserves the publication number of a comment that was received before.
  int nextPublication(ConsultationId consultation) {
    return nextNumbers(consultation, 0, 1).publication();
  }

  /// Counts a comment whose text becomes public.
  void addToCounts(Comment comment) {
    updateCounts(comment.consultation(), List.of(comment), 1);
  }

  /// Counts comments of one consultation whose texts become public.
  void addToCounts(ConsultationId consultation, List<Comment> comments) {
    if (!comments.isEmpty()) {
      updateCounts(consultation, comments, 1);
    }
  }

  /// Stops counting a comment whose text is hidden.
  void subtractFromCounts(Comment comment) {
    updateCounts(comment.consultation(), List.of(comment), -1);
  }

  private void updateCounts(ConsultationId consultation, List<Comment> comments, int delta) {
    var changes = new CommentCountChanges();
    for (var comment : comments) {
      var key =
          new CommentCountKey(
              comment.question(),
              comment.group(),
              comment.region(),
              comment.language(),
              comment.isOfficial());
      changes.add(key, comment.contributor(), delta);
    }
    apply(consultation, changes);
  }

  void apply(ConsultationId consultation, CommentCountChanges changes) {
    var participationChanges = contributorCountSql.apply(changes.byContributor());
    var deltas = changes.deltas();
    var values = new ArrayList<Object>();
    deltas.forEach(
        (key, delta) ->
            values.addAll(
                List.of(
                    key.question().value(),
                    key.group().name(),
                    key.region().name(),
                    key.language().value(),
                    key.official(),
                    consultation.value(),
                    delta)));
    database
        .sql(
            """
            INSERT INTO comment_count
              (question_id, stakeholder_group, region, language, official, consultation_id, comments)
            VALUES %s
            ON DUPLICATE KEY UPDATE comments = comments + VALUES(comments)
            """
                .formatted(
                    String.join(", ", Collections.nCopies(deltas.size(), "(?, ?, ?, ?, ?, ?, ?)"))))
        .params(values)
        .update();
    positionCountSql.applyParticipation(consultation, participationChanges);
  }

  /// Adds a visible reply to the counts of its parent and thread. Placeholders remain counted.
  void growThread(Comment reply) {
    changeThreadSizes(List.of(reply), 1);
  }

  void growThreads(List<Comment> replies) {
    changeThreadSizes(replies, 1);
  }

  void shrinkThread(Comment reply) {
    changeThreadSizes(List.of(reply), -1);
  }

  /// Change of the size of a thread and of the number of direct replies.
  private record ThreadGrowth(int threadSize, int replies) {

    private ThreadGrowth plus(ThreadGrowth other) {
      return new ThreadGrowth(threadSize + other.threadSize, replies + other.replies);
    }
  }

  // In key order, so that concurrent transactions cannot deadlock.
  private void changeThreadSizes(List<Comment> comments, int delta) {
    var growthByThread = new TreeMap<Long, ThreadGrowth>();
    for (var comment : comments) {
      Long root = comment.place().rootId();
      Long parent = comment.place().parentId();
      if (root != null && parent != null) {
        growthByThread.merge(root, new ThreadGrowth(delta, 0), ThreadGrowth::plus);
        growthByThread.merge(parent, new ThreadGrowth(0, delta), ThreadGrowth::plus);
      }
    }
    batches.batchUpdate(
        "UPDATE comment SET thread_size = thread_size + ?, replies = replies + ? WHERE id = ?",
        growthByThread.entrySet(),
        Math.max(1, growthByThread.size()),
        (statement, growth) -> {
          statement.setInt(1, growth.getValue().threadSize());
          statement.setInt(2, growth.getValue().replies());
          statement.setLong(3, growth.getKey());
        });
  }
}
