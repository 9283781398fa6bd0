package org.rapporteur.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/// Stores decisions. A row never changes; only its texts, in a separate table, can be deleted.
@Component
class DecisionSql {

  private static final String SELECT =
      """
      SELECT d.id, d.consultation_id, d.number, d.act, d.comment_id, d.comment_number, d.contributor,
             d.policy_version, d.policy_point, d.decided_by, d.role, d.decided_at, d.tell_after,
             a.number AS reverses, b.number AS reversed_by,
             t.text_for_author, t.public_reason, t.decided_by_name
        FROM decision d
        LEFT JOIN decision a ON a.id = d.reverses
        LEFT JOIN decision b ON b.reverses = d.id
        LEFT JOIN decision_text t ON t.decision_id = d.id
      """;

  /// The joint decision to which a decision belongs.
  /// @param isFirst true if other decisions were made with it
  /// @param isJoined true if it was made with an earlier one
  /// @param reversedDecision the decision it reverses, or the first one of that joint decision
  record DecisionGroup(
      DecisionId decision,
      CommentId comment,
      boolean isFirst,
      boolean isJoined,
      @Nullable DecisionId reversedDecision) {}

  private final JdbcClient database;

  DecisionSql(JdbcClient database) {
    this.database = database;
  }

  DecisionId add(DecisionDetails decision, int number, @Nullable DecisionId reverses) {
    var keys = new GeneratedKeyHolder();
    var person = decision.decidedBy();
    database
        .sql(
            """
            INSERT INTO decision
              (consultation_id, number, act, comment_id, comment_number, contributor, policy_version,
               policy_point, decided_by, role, decided_at, tell_after, reverses)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(decision.consultation().value())
        .param(number)
        .param(decision.action().name())
        .param(decision.comment().value())
        .param(decision.commentNumber())
        .param(decision.contributor())
        .param(decision.policyVersion())
        .param(decision.policyPoint())
        .param(person == null ? null : person.value())
        .param(decision.role())
        .param(Timestamp.from(decision.decidedAt()))
        .param(Timestamp.from(decision.notifyAfter()))
        .param(reverses == null ? null : reverses.value())
        .update(keys, "id");
    var id = new DecisionId(java.util.Objects.requireNonNull(keys.getKey()).longValue());
    database
        .sql(
            """
            INSERT INTO decision_text (decision_id, text_for_author, public_reason, decided_by_name)
            VALUES (?, ?, ?, ?)
            """)
        .params(
            id.value(),
            decision.messageToContributor(),
            decision.publicReason(),
            decision.decidedByName())
        .update();
    return id;
  }

  Optional<DecisionDetails> find(DecisionId id) {
    return database
        .sql(SELECT + " WHERE d.id = ?")
        .param(id.value())
        .query(DecisionSql::fromRow)
        .optional();
  }

  List<DecisionDetails> find(Collection<DecisionId> ids) {
    return ids.isEmpty()
        ? List.of()
        : database
            .sql(SELECT + " WHERE d.id IN (:ids)")
            .param("ids", ids.stream().map(DecisionId::value).toList())
            .query(DecisionSql::fromRow)
            .list();
  }

  List<DecisionId> listAfter(DecisionId last, int limit) {
    return database
        .sql("SELECT id FROM decision WHERE id > ? ORDER BY id LIMIT ?")
        .params(last.value(), limit)
        .query((row, n) -> new DecisionId(row.getLong(1)))
        .list();
  }

  Optional<DecisionDetails> find(ConsultationId consultation, int number) {
    return database
        .sql(SELECT + " WHERE d.consultation_id = ? AND d.number = ?")
        .params(consultation.value(), number)
        .query(DecisionSql::fromRow)
        .optional();
  }

  /// The number of the last redaction of a comment that was not reversed.
  Optional<Integer> findRedaction(CommentId comment) {
    return database
        .sql(
            """
            SELECT d.number FROM decision d LEFT JOIN decision b ON b.reverses = d.id
             WHERE d.comment_id = ? AND d.act = 'REDACT' AND b.id IS NULL ORDER BY d.id DESC LIMIT 1
            """)
        .param(comment.value())
        .query(Integer.class)
        .optional();
  }

  /// The last redaction of the summary of the comment's submission that was not reversed. It may
  /// refer to another answer.
  Optional<Integer> findSummaryRedaction(CommentId comment) {
    return database
        .sql(
            """
            SELECT d.number FROM comment c
              JOIN comment o ON o.consultation_id = c.consultation_id AND o.submission = c.submission
              JOIN decision d ON d.comment_id = o.id AND d.act = 'REDACT_SUMMARY'
              LEFT JOIN decision b ON b.reverses = d.id
             WHERE c.id = ? AND b.id IS NULL ORDER BY d.id DESC LIMIT 1
            """)
        .param(comment.value())
        .query(Integer.class)
        .optional();
  }

  /// Newest first.
  List<DecisionDetails> listByComment(CommentId comment, int limit) {
    return database
        .sql(SELECT + " WHERE d.comment_id = ? ORDER BY d.id DESC LIMIT ?")
        .params(comment.value(), limit)
        .query(DecisionSql::fromRow)
        .list();
  }

  List<DecisionDetails> listByContributor(ConsultationId consultation, int contributor, int limit) {
    return database
        .sql(
            SELECT
                + " WHERE d.consultation_id = ? AND d.contributor = ? ORDER BY d.id DESC LIMIT ?")
        .params(consultation.value(), contributor, limit)
        .query(DecisionSql::fromRow)
        .list();
  }

  Map<DecisionId, DecisionGroup> findGroups(Collection<DecisionId> ids) {
    return ids.isEmpty()
        ? Map.of()
        : database
            .sql(
                """
                SELECT d.id, d.comment_id, d.made_with IS NOT NULL AS is_joined, COALESCE(f.id, r.id) AS takes_back,
                       EXISTS (SELECT 1 FROM decision o WHERE o.consultation_id = d.consultation_id AND o.made_with = d.number) AS is_first
                  FROM decision d
                  LEFT JOIN decision r ON r.id = d.reverses
                  LEFT JOIN decision f ON f.consultation_id = r.consultation_id AND f.number = r.made_with
                 WHERE d.id IN (:ids)
                """)
            .param("ids", ids.stream().map(DecisionId::value).toList())
            .query(DecisionSql::groupFromRow)
            .list()
            .stream()
            .collect(Collectors.toMap(DecisionGroup::decision, Function.identity()));
  }

  void joinGroup(DecisionId id, int first) {
    database
        .sql("UPDATE decision SET made_with = ? WHERE id = ?")
        .params(first, id.value())
        .update();
  }

  List<DecisionDetails> listGroupMembers(ConsultationId consultation, int first) {
    return database
        .sql(SELECT + " WHERE d.consultation_id = ? AND d.made_with = ? ORDER BY d.id")
        .params(consultation.value(), first)
        .query(DecisionSql::fromRow)
        .list();
  }

  void eraseTexts(DecisionId id) {
    database.sql("DELETE FROM decision_text WHERE decision_id = ?").param(id.value()).update();
  }

  private static DecisionGroup groupFromRow(ResultSet row, int n) throws SQLException {
    Long reverses = row.getObject("takes_back", Long.class);
    return new DecisionGroup(
        new DecisionId(row.getLong("id")),
        new CommentId(row.getLong("comment_id")),
        row.getBoolean("is_first"),
        row.getBoolean("is_joined"),
        reverses == null ? null : new DecisionId(reverses));
  }

  private static DecisionDetails fromRow(ResultSet row, int n) throws SQLException {
    Long decidedBy = row.getObject("decided_by", Long.class);
    return new DecisionDetails(
        new DecisionId(row.getLong("id")),
        new ConsultationId(row.getLong("consultation_id")),
        row.getInt("number"),
        ModerationAction.valueOf(row.getString("act")),
        new CommentId(row.getLong("comment_id")),
        row.getInt("comment_number"),
        row.getInt("contributor"),
        row.getInt("policy_version"),
        row.getString("policy_point"),
        decidedBy == null ? null : new PersonId(decidedBy),
        Columns.getTextOrEmpty(row, "decided_by_name"),
        row.getString("role"),
        row.getTimestamp("decided_at").toInstant(),
        row.getTimestamp("tell_after").toInstant(),
        row.getObject("reverses", Integer.class),
        row.getObject("reversed_by", Integer.class),
        Columns.getTextOrEmpty(row, "text_for_author"),
        Columns.getTextOrEmpty(row, "public_reason"));
  }
}
