package org.rapporteur.moderation.flag;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.CappedCountSql;
import org.rapporteur.shared.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores flags. The column `open` is 1 or NULL, so that a unique key allows one open flag per
/// person and comment.
@Component
class FlagSql {

  private final JdbcClient database;

  FlagSql(JdbcClient database) {
    this.database = database;
  }

  void add(
      ConsultationId consultation,
      CommentDetails comment,
      PersonId person,
      FlagReason reason,
      String text,
      Instant raisedAt) {
    database
        .sql(
            """
            INSERT INTO comment_flag
              (consultation_id, comment_id, contributor_number, person_id, reason, text, raised_at, open)
            VALUES (?, ?, ?, ?, ?, ?, ?, 1)
            """)
        .params(
            consultation.value(),
            comment.id().value(),
            comment.contributor(),
            person.value(),
            reason.name(),
            text,
            Timestamp.from(raisedAt))
        .update();
  }

  boolean hasOpenFlag(PersonId person, CommentId comment) {
    return database
        .sql("SELECT 1 FROM comment_flag WHERE comment_id = ? AND person_id = ? AND open = 1")
        .params(comment.value(), person.value())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /// Returns the flags on a comment, newest first.
  List<FlagDetails> listByComment(ConsultationId consultation, CommentId comment, int limit) {
    return database
        .sql(
            """
            SELECT person_id, reason, text, raised_at, open FROM comment_flag
             WHERE comment_id = ? AND consultation_id = ? ORDER BY id DESC LIMIT ?
            """)
        .params(comment.value(), consultation.value(), limit)
        .query(FlagSql::fromRow)
        .list();
  }

  /// Returns comments with open flags, each with the id of its oldest flag, in the order of these
  /// ids.
  Map<CommentId, Long> findFlagged(ConsultationId consultation, long after, int limit) {
    var oldestFlags = new LinkedHashMap<CommentId, Long>();
    database
        .sql(
            """
            SELECT comment_id, MIN(id) AS oldest FROM comment_flag
             WHERE consultation_id = ? AND open = 1
             GROUP BY comment_id HAVING oldest > ? ORDER BY oldest LIMIT ?
            """)
        .params(consultation.value(), after, limit)
        .query(
            row -> {
              oldestFlags.put(new CommentId(row.getLong("comment_id")), row.getLong("oldest"));
            });
    return oldestFlags;
  }

  Map<ConsultationId, Integer> countFlagged(Collection<ConsultationId> consultations, int limit) {
    return CappedCountSql.countByKey(
        database,
        consultations,
        ConsultationId::value,
        "SELECT DISTINCT comment_id FROM comment_flag WHERE consultation_id = :key AND open = 1",
        limit);
  }

  Map<CommentId, Map<FlagReason, Integer>> countReasons(Collection<CommentId> comments) {
    var reasons = new HashMap<CommentId, Map<FlagReason, Integer>>();
    if (comments.isEmpty()) {
      return reasons;
    }
    database
        .sql(
            """
            SELECT comment_id, reason, COUNT(*) AS flags FROM comment_flag
             WHERE comment_id IN (:ids) AND open = 1 GROUP BY comment_id, reason
            """)
        .param("ids", comments.stream().map(CommentId::value).toList())
        .query(
            row -> {
              reasons
                  .computeIfAbsent(
                      new CommentId(row.getLong("comment_id")),
                      comment -> new EnumMap<>(FlagReason.class))
                  .put(FlagReason.valueOf(row.getString("reason")), row.getInt("flags"));
            });
    return reasons;
  }

  int countByContributor(ConsultationId consultation, int contributor) {
    return database
        .sql(
            "SELECT COUNT(*) FROM comment_flag WHERE consultation_id = ? AND contributor_number = ?")
        .params(consultation.value(), contributor)
        .query(Integer.class)
        .single();
  }

  void close(ConsultationId consultation, CommentId comment, int decision) {
    database
        .sql(
            """
            UPDATE comment_flag SET open = NULL, closing_decision_number = ?
             WHERE comment_id = ? AND consultation_id = ? AND open = 1
            """)
        .params(decision, comment.value(), consultation.value())
        .update();
  }

  /// Reopens flags closed by a decision. IGNORE leaves a flag closed if the person has flagged the
  /// comment again.
  void reopen(ConsultationId consultation, CommentId comment, int decision) {
    database
        .sql(
            """
            UPDATE IGNORE comment_flag SET open = 1, closing_decision_number = NULL
             WHERE comment_id = ? AND consultation_id = ? AND closing_decision_number = ?
            """)
        .params(comment.value(), consultation.value(), decision)
        .update();
  }

  private static FlagDetails fromRow(ResultSet row, int n) throws SQLException {
    return new FlagDetails(
        new PersonId(row.getLong("person_id")),
        FlagReason.valueOf(row.getString("reason")),
        Columns.getTextOrEmpty(row, "text"),
        row.getTimestamp("raised_at").toInstant(),
        row.getInt("open") == 1);
  }
}
