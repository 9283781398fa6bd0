package org.rapporteur.discussion;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.StakeholderGroup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Numbers without gaps and exact counts. Every method locks hot rows, so it is called last before
// commit, in the order
/// comment, counters, log head.
@Component
class Counters {

  /// What a comment gets as it arrives; without publication it awaits review.
  record Numbers(int number, int publication) {}

  /// The keys of Agreement, over positions and imported tallies together; 0e0 makes it floating
  /// point. SET sees the values to its left.
  private static final String UPDATE_POSITIONS =
      """
      UPDATE comment
         SET position_changes = position_changes + 1,
             agree = agree + :agree, disagree = disagree + :disagree,
             division = 2 * LEAST(<a>, <d>),
             agreement = IF(<a> + <d> = 0, 0,
               (<a> / (<a> + <d>) + 1.9208 / (<a> + <d>)
                - 1.96 * SQRT(<a> * <d> / (<a> + <d>) + 0.9604) / (<a> + <d>))
               / (1 + 3.8416 / (<a> + <d>)))
       WHERE id = :comment
      """
          .replace("<a>", "(agree + COALESCE(imported_agree, 0) + 0e0)")
          .replace("<d>", "(disagree + COALESCE(imported_disagree, 0) + 0e0)");

  private final JdbcClient database;

  Counters(JdbcClient database) {
    this.database = database;
  }

  /// One statement, because the row stays locked until the commit.
  Numbers next(ConsultationId consultation, boolean arrives, boolean isPublished) {
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
        .param("arriving", arrives ? 1 : 0)
        .param("publishing", isPublished ? 1 : 0)
        .query((row, n) -> new Numbers(row.getInt(1), row.getInt(2)))
        .single();
  }

  /// The numbers of the last of several comments that arrive and become public together.
  Numbers nextMany(ConsultationId consultation, int comments) {
    database
        .sql(
            "UPDATE discussion_counter SET last_number = last_number + :n, last_publication = last_publication + :n WHERE consultation_id = :consultation")
        .param("n", comments)
        .param("consultation", consultation.value())
        .update();
    return next(consultation, false, false);
  }

  /// Holds the consultation's row, so that of two first posts of one holder the later finds what
  // the earlier made. The only
  /// lock that comes early: once a contributor.
  void lock(ConsultationId consultation) {
    database
        .sql(
            "INSERT INTO discussion_counter (consultation_id) VALUES (?) ON DUPLICATE KEY UPDATE consultation_id = consultation_id")
        .param(consultation.value())
        .update();
    database
        .sql("SELECT 1 FROM discussion_counter WHERE consultation_id = ? FOR UPDATE")
        .param(consultation.value())
        .query()
        .singleRow();
  }

  int nextContributor(ConsultationId consultation) {
    return nextContributors(consultation, 1);
  }

  /// The last number of several.
  int nextContributors(ConsultationId consultation, int many) {
    database
        .sql(
            "UPDATE discussion_counter SET last_contributor = last_contributor + ? WHERE consultation_id = ?")
        .params(many, consultation.value())
        .update();
    return database
        .sql("SELECT last_contributor FROM discussion_counter WHERE consultation_id = ?")
        .param(consultation.value())
        .query(Integer.class)
        .single();
  }

  /// `by` is 1 when the comment's words become public, -1 when they cease to be.
  void count(Comment comment, int by) {
    database
        .sql(
            """
            INSERT INTO comment_count
              (question_id, stakeholder_group, region, language, consultation_id, comments, threads)
            VALUES (:question, :group, :region, :language, :consultation, :comments, :threads)
            ON DUPLICATE KEY UPDATE comments = comments + :comments, threads = threads + :threads
            """)
        .param("question", comment.question().value())
        .param("group", comment.group().name())
        .param("region", comment.region().name())
        .param("language", comment.language().value())
        .param("consultation", comment.consultation().value())
        .param("comments", by)
        .param("threads", comment.isRoot() ? by : 0)
        .update();
  }

  /// A reply that becomes visible grows its parent and its thread; its placeholder keeps that
  // place.
  void growThread(Comment reply) {
    growThread(reply, 1);
  }

  void shrinkThread(Comment reply) {
    growThread(reply, -1);
  }

  private void growThread(Comment reply, int by) {
    Long root = reply.rootId();
    Long parent = reply.parentId();
    if (root == null || parent == null) {
      return;
    }
    database
        .sql(
            """
            UPDATE comment SET thread_size = thread_size + IF(id = :root, :by, 0),
                               replies = replies + IF(id = :parent, :by, 0)
             WHERE id IN (:root, :parent)
            """)
        .param("by", by)
        .param("root", root)
        .param("parent", parent)
        .update();
  }

  void countPosition(CommentId comment, StakeholderGroup group, int agree, int disagree) {
    database
        .sql(
            """
            INSERT INTO position_count (comment_id, stakeholder_group, agree, disagree)
            VALUES (:comment, :group, :agree, :disagree)
            ON DUPLICATE KEY UPDATE agree = agree + :agree, disagree = disagree + :disagree
            """)
        .param("comment", comment.value())
        .param("group", group.name())
        .param("agree", agree)
        .param("disagree", disagree)
        .update();
    database
        .sql(UPDATE_POSITIONS)
        .param("agree", agree)
        .param("disagree", disagree)
        .param("comment", comment.value())
        .update();
  }
}
