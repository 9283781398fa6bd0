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

/// Keeps decisions: a row is written once. Only its words, beside it, can go.
@Component
class Decisions {

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

  /// The decisions with which one was made.
  ///
  /// @param isFirst whether others were made with it
  /// @param isJoined whether it was made with another
  /// @param takesBack what it takes back, or the first one of those with which that was made
  record Company(
      DecisionId decision,
      CommentId comment,
      boolean isFirst,
      boolean isJoined,
      @Nullable DecisionId takesBack) {}

  private final JdbcClient database;

  Decisions(JdbcClient database) {
    this.database = database;
  }

  DecisionId add(DecisionDetails decision, int number, @Nullable DecisionId reverses) {
    var keys = new GeneratedKeyHolder();
    var by = decision.by();
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
        .param(decision.act().name())
        .param(decision.comment().value())
        .param(decision.commentNumber())
        .param(decision.contributor())
        .param(decision.policyVersion())
        .param(decision.policyPoint())
        .param(by == null ? null : by.value())
        .param(decision.role())
        .param(Timestamp.from(decision.at()))
        .param(Timestamp.from(decision.tellAfter()))
        .param(reverses == null ? null : reverses.value())
        .update(keys, "id");
    var id = new DecisionId(java.util.Objects.requireNonNull(keys.getKey()).longValue());
    database
        .sql(
            """
            INSERT INTO decision_text (decision_id, text_for_author, public_reason, decided_by_name)
            VALUES (?, ?, ?, ?)
            """)
        .params(id.value(), decision.textForAuthor(), decision.publicReason(), decision.byName())
        .update();
    return id;
  }

  Optional<DecisionDetails> find(DecisionId id) {
    return database
        .sql(SELECT + " WHERE d.id = ?")
        .param(id.value())
        .query(Decisions::row)
        .optional();
  }

  List<DecisionDetails> find(Collection<DecisionId> ids) {
    return ids.isEmpty()
        ? List.of()
        : database
            .sql(SELECT + " WHERE d.id IN (:ids)")
            .param("ids", ids.stream().map(DecisionId::value).toList())
            .query(Decisions::row)
            .list();
  }

  List<DecisionId> after(DecisionId last, int most) {
    return database
        .sql("SELECT id FROM decision WHERE id > ? ORDER BY id LIMIT ?")
        .params(last.value(), most)
        .query((row, n) -> new DecisionId(row.getLong(1)))
        .list();
  }

  Optional<DecisionDetails> find(ConsultationId consultation, int number) {
    return database
        .sql(SELECT + " WHERE d.consultation_id = ? AND d.number = ?")
        .params(consultation.value(), number)
        .query(Decisions::row)
        .optional();
  }

  /// The number of the last redaction of a comment that nobody took back.
  Optional<Integer> redacting(CommentId comment) {
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

  /// The number of the last redaction of the summary that a comment belongs to and that nobody took
  /// back; it may be named by another answer.
  Optional<Integer> redactingSummary(CommentId comment) {
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

  /// The newest first.
  List<DecisionDetails> on(CommentId comment, int most) {
    return database
        .sql(SELECT + " WHERE d.comment_id = ? ORDER BY d.id DESC LIMIT ?")
        .params(comment.value(), most)
        .query(Decisions::row)
        .list();
  }

  List<DecisionDetails> about(ConsultationId consultation, int contributor, int most) {
    return database
        .sql(
            SELECT
                + " WHERE d.consultation_id = ? AND d.contributor = ? ORDER BY d.id DESC LIMIT ?")
        .params(consultation.value(), contributor, most)
        .query(Decisions::row)
        .list();
  }

  Map<DecisionId, Company> company(Collection<DecisionId> ids) {
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
            .query(Decisions::company)
            .list()
            .stream()
            .collect(Collectors.toMap(Company::decision, Function.identity()));
  }

  /// Before anybody can read it: it is made with another one.
  void join(DecisionId id, int first) {
    database
        .sql("UPDATE decision SET made_with = ? WHERE id = ?")
        .params(first, id.value())
        .update();
  }

  List<DecisionDetails> madeWith(ConsultationId consultation, int first) {
    return database
        .sql(SELECT + " WHERE d.consultation_id = ? AND d.made_with = ? ORDER BY d.id")
        .params(consultation.value(), first)
        .query(Decisions::row)
        .list();
  }

  void eraseWords(DecisionId id) {
    database.sql("DELETE FROM decision_text WHERE decision_id = ?").param(id.value()).update();
  }

  private static Company company(ResultSet row, int n) throws SQLException {
    Long takesBack = row.getObject("takes_back", Long.class);
    return new Company(
        new DecisionId(row.getLong("id")),
        new CommentId(row.getLong("comment_id")),
        row.getBoolean("is_first"),
        row.getBoolean("is_joined"),
        takesBack == null ? null : new DecisionId(takesBack));
  }

  private static DecisionDetails row(ResultSet row, int n) throws SQLException {
    Long by = row.getObject("decided_by", Long.class);
    return new DecisionDetails(
        new DecisionId(row.getLong("id")),
        new ConsultationId(row.getLong("consultation_id")),
        row.getInt("number"),
        Act.valueOf(row.getString("act")),
        new CommentId(row.getLong("comment_id")),
        row.getInt("comment_number"),
        row.getInt("contributor"),
        row.getInt("policy_version"),
        row.getString("policy_point"),
        by == null ? null : new PersonId(by),
        Columns.textOrEmpty(row, "decided_by_name"),
        row.getString("role"),
        row.getTimestamp("decided_at").toInstant(),
        row.getTimestamp("tell_after").toInstant(),
        row.getObject("reverses", Integer.class),
        row.getObject("reversed_by", Integer.class),
        Columns.textOrEmpty(row, "text_for_author"),
        Columns.textOrEmpty(row, "public_reason"));
  }
}
