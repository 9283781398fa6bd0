package org.rapporteur.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/// Stores decisions. A row never changes. Its texts are in a separate table, so that they can be
/// erased.
@Component
class DecisionSql {

  private static final String SELECT =
      """
      SELECT d.id, d.consultation_id, d.number, d.action, d.comment_id, d.comment_number,
             d.contributor_number,
             d.policy_version, d.policy_point, d.decided_by, d.role, d.decided_at, d.notify_after,
             reversed.number AS reversed_number, reversing.number AS reversing_number,
             texts.message_to_contributor, texts.public_reason, texts.decided_by_name
        FROM decision d
        LEFT JOIN decision reversed ON reversed.id = d.reversed_decision_id
        LEFT JOIN decision reversing ON reversing.reversed_decision_id = d.id
        LEFT JOIN decision_text texts ON texts.decision_id = d.id
      """;

  /// A joint decision decides on all answers of a submission. This record
  /// shows how one decision belongs to it.
  ///
  /// @param isFirst true if other decisions were made together with this one
  /// @param isJoined true if this one was made together with an earlier one
  /// @param reversedDecision the decision that this one reverses; the first one if that was joint
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

  DecisionId add(NewDecision decision, int number) {
    var keys = new GeneratedKeyHolder();
    var subject = decision.subject();
    var person = decision.decider().person();
    var reversed = decision.reversedDecision();
    database
        .sql(
            """
            INSERT INTO decision
              (consultation_id, number, action, comment_id, comment_number, contributor_number,
               policy_version, policy_point, decided_by, role, decided_at, notify_after,
               reversed_decision_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(subject.consultation().value())
        .param(number)
        .param(decision.action().name())
        .param(subject.comment().value())
        .param(subject.commentNumber())
        .param(subject.contributor())
        .param(decision.reasons().policyVersion())
        .param(decision.reasons().policyPoint())
        .param(person == null ? null : person.value())
        .param(decision.decider().role())
        .param(Timestamp.from(decision.times().decidedAt()))
        .param(Timestamp.from(decision.times().notifyAfter()))
        .param(reversed == null ? null : reversed.value())
        .update(keys, "id");
    var id = new DecisionId(Objects.requireNonNull(keys.getKey()).longValue());
    addTexts(id, decision);
    return id;
  }

  private void addTexts(DecisionId id, NewDecision decision) {
    database
        .sql(
            """
            INSERT INTO decision_text (decision_id, message_to_contributor, public_reason, decided_by_name)
            VALUES (?, ?, ?, ?)
            """)
        .params(
            id.value(),
            decision.reasons().messageToContributor(),
            decision.reasons().publicReason(),
            decision.decider().name())
        .update();
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
        .query((row, n) -> new DecisionId(row.getLong("id")))
        .list();
  }

  Optional<DecisionDetails> find(ConsultationId consultation, int number) {
    return database
        .sql(SELECT + " WHERE d.consultation_id = ? AND d.number = ?")
        .params(consultation.value(), number)
        .query(DecisionSql::fromRow)
        .optional();
  }

  /// Returns the number of the last redaction of a comment that was not reversed.
  Optional<Integer> findRedaction(CommentId comment) {
    return database
        .sql(
            """
            SELECT d.number FROM decision d
              LEFT JOIN decision reversing ON reversing.reversed_decision_id = d.id
             WHERE d.comment_id = ? AND d.action = 'REDACT' AND reversing.id IS NULL
             ORDER BY d.id DESC LIMIT 1
            """)
        .param(comment.value())
        .query(Integer.class)
        .optional();
  }

  /// Returns the number of the last redaction of the summary that was not reversed. The decision
  /// may name another answer of the same submission.
  Optional<Integer> findSummaryRedaction(CommentId comment) {
    return database
        .sql(
            """
            SELECT d.number FROM comment c
              JOIN comment answer
                ON answer.consultation_id = c.consultation_id AND answer.submission_number = c.submission_number
              JOIN decision d ON d.comment_id = answer.id AND d.action = 'REDACT_SUMMARY'
              LEFT JOIN decision reversing ON reversing.reversed_decision_id = d.id
             WHERE c.id = ? AND reversing.id IS NULL ORDER BY d.id DESC LIMIT 1
            """)
        .param(comment.value())
        .query(Integer.class)
        .optional();
  }

  Optional<DecisionDetails> findLatest(CommentId comment) {
    return listByComment(comment, 1).stream().findFirst();
  }

  /// Returns the decisions on a comment, newest first.
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
                + " WHERE d.consultation_id = ? AND d.contributor_number = ? ORDER BY d.id DESC LIMIT ?")
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
                SELECT d.id, d.comment_id, d.first_joint_number IS NOT NULL AS is_joined,
                       COALESCE(reversed_first.id, reversed.id) AS reversed_id,
                       EXISTS (SELECT 1 FROM decision member
                                WHERE member.consultation_id = d.consultation_id
                                  AND member.first_joint_number = d.number) AS is_first
                  FROM decision d
                  LEFT JOIN decision reversed ON reversed.id = d.reversed_decision_id
                  LEFT JOIN decision reversed_first
                    ON reversed_first.consultation_id = reversed.consultation_id
                   AND reversed_first.number = reversed.first_joint_number
                 WHERE d.id IN (:ids)
                """)
            .param("ids", ids.stream().map(DecisionId::value).toList())
            .query(DecisionSql::groupFromRow)
            .list()
            .stream()
            .collect(Collectors.toMap(DecisionGroup::decision, Function.identity()));
  }

  /// Adds a decision to the joint decision whose first decision has the log number `firstNumber`.
  void joinGroup(DecisionId id, int firstNumber) {
    database
        .sql("UPDATE decision SET first_joint_number = ? WHERE id = ?")
        .params(firstNumber, id.value())
        .update();
  }

  List<DecisionDetails> listGroupMembers(ConsultationId consultation, int firstNumber) {
    return database
        .sql(SELECT + " WHERE d.consultation_id = ? AND d.first_joint_number = ? ORDER BY d.id")
        .params(consultation.value(), firstNumber)
        .query(DecisionSql::fromRow)
        .list();
  }

  void eraseTexts(DecisionId id) {
    database.sql("DELETE FROM decision_text WHERE decision_id = ?").param(id.value()).update();
  }

  private static DecisionGroup groupFromRow(ResultSet row, int n) throws SQLException {
    Long reversedId = row.getObject("reversed_id", Long.class);
    return new DecisionGroup(
        new DecisionId(row.getLong("id")),
        new CommentId(row.getLong("comment_id")),
        row.getBoolean("is_first"),
        row.getBoolean("is_joined"),
        reversedId == null ? null : new DecisionId(reversedId));
  }

  private static DecisionDetails fromRow(ResultSet row, int n) throws SQLException {
    Long decidedBy = row.getObject("decided_by", Long.class);
    return new DecisionDetails(
        new DecisionId(row.getLong("id")),
        row.getInt("number"),
        ModerationAction.valueOf(row.getString("action")),
        new DecisionDetails.Subject(
            new ConsultationId(row.getLong("consultation_id")),
            new CommentId(row.getLong("comment_id")),
            row.getInt("comment_number"),
            row.getInt("contributor_number")),
        new DecisionDetails.Reasons(
            row.getInt("policy_version"),
            row.getString("policy_point"),
            Columns.getTextOrEmpty(row, "message_to_contributor"),
            Columns.getTextOrEmpty(row, "public_reason")),
        new DecisionDetails.Decider(
            decidedBy == null ? null : new PersonId(decidedBy),
            Columns.getTextOrEmpty(row, "decided_by_name"),
            row.getString("role")),
        new DecisionDetails.Times(
            row.getTimestamp("decided_at").toInstant(),
            row.getTimestamp("notify_after").toInstant()),
        new DecisionDetails.Reversal(
            row.getObject("reversed_number", Integer.class),
            row.getObject("reversing_number", Integer.class)));
  }
}
