package org.rapporteur.moderation.appeal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.moderation.DecisionDetails;
import org.rapporteur.moderation.DecisionId;
import org.rapporteur.shared.CappedCountSql;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/// Stores appeals.
@Component
class AppealSql {

  private static final String SELECT =
      """
      SELECT a.id, a.consultation_id, a.decision_id, d.number AS decision_number, d.comment_number,
             a.person_id, a.state, a.log_number, a.text, a.appealed_at, a.answered_by, a.answered_at,
             a.answer, a.answer_log_number, a.reversing_decision_number
        FROM appeal a JOIN decision d ON d.id = a.decision_id
      """;

  private final JdbcClient database;

  AppealSql(JdbcClient database) {
    this.database = database;
  }

  AppealId add(
      DecisionDetails decision, PersonId person, int logNumber, String text, Instant appealedAt) {
    var keys = new GeneratedKeyHolder();
    database
        .sql(
            """
            INSERT INTO appeal (consultation_id, decision_id, person_id, state, log_number, text, appealed_at)
            VALUES (?, ?, ?, 'OPEN', ?, ?, ?)
            """)
        .params(
            decision.consultation().value(),
            decision.id().value(),
            person.value(),
            logNumber,
            text,
            Timestamp.from(appealedAt))
        .update(keys, "id");
    return new AppealId(Objects.requireNonNull(keys.getKey()).longValue());
  }

  void addAnswer(AppealId appeal, AppealState state, AppealDetails.Answer answer) {
    database
        .sql(
            """
            UPDATE appeal SET state = ?, answered_by = ?, answered_at = ?, answer = ?,
                              answer_log_number = ?, reversing_decision_number = ?
             WHERE id = ?
            """)
        .param(state.name())
        .param(answer.answeredBy().value())
        .param(Timestamp.from(answer.answeredAt()))
        .param(answer.text())
        .param(answer.logNumber())
        .param(answer.reversingDecisionNumber())
        .param(appeal.value())
        .update();
  }

  Optional<AppealDetails> findByDecision(DecisionId decision) {
    return database
        .sql(SELECT + " WHERE a.decision_id = ?")
        .param(decision.value())
        .query(AppealSql::fromRow)
        .optional();
  }

  /// Locks the appeal until the transaction ends.
  Optional<AppealDetails> lockByDecision(DecisionId decision) {
    database
        .sql("SELECT id FROM appeal WHERE decision_id = ? FOR UPDATE")
        .param(decision.value())
        .query(Long.class)
        .optional();
    return findByDecision(decision);
  }

  Optional<AppealDetails> find(AppealId appeal) {
    return database
        .sql(SELECT + " WHERE a.id = ?")
        .param(appeal.value())
        .query(AppealSql::fromRow)
        .optional();
  }

  /// Finds an appeal by the log number of its decision, of the appeal itself or of its answer.
  Optional<AppealDetails> findByEntry(ConsultationId consultation, int number) {
    return database
        .sql(
            SELECT
                + """
                   WHERE a.consultation_id = :consultation
                     AND (d.number = :number OR a.log_number = :number OR a.answer_log_number = :number)
                  """)
        .param("consultation", consultation.value())
        .param("number", number)
        .query(AppealSql::fromRow)
        .optional();
  }

  List<OwnAppeal> listByPerson(PersonId person, int limit) {
    return database
        .sql(
            """
            SELECT consultation.slug, d.number, d.comment_number, a.state, a.appealed_at
              FROM appeal a
              JOIN decision d ON d.id = a.decision_id
              JOIN consultation ON consultation.id = a.consultation_id
             WHERE a.person_id = ? ORDER BY a.id DESC LIMIT ?
            """)
        .params(person.value(), limit)
        .query(
            (row, n) ->
                new OwnAppeal(
                    new Slug(row.getString("slug")),
                    row.getInt("number"),
                    row.getInt("comment_number"),
                    AppealState.valueOf(row.getString("state")),
                    row.getTimestamp("appealed_at").toInstant()))
        .list();
  }

  List<AppealDetails> listOpen(ConsultationId consultation, long after, int limit) {
    return database
        .sql(
            SELECT
                + " WHERE a.consultation_id = ? AND a.state = 'OPEN' AND a.id > ? ORDER BY a.id LIMIT ?")
        .params(consultation.value(), after, limit)
        .query(AppealSql::fromRow)
        .list();
  }

  Map<ConsultationId, Integer> countOpen(Collection<ConsultationId> consultations, int limit) {
    return CappedCountSql.countByKey(
        database,
        consultations,
        ConsultationId::value,
        "SELECT id FROM appeal WHERE consultation_id = :key AND state = 'OPEN'",
        limit);
  }

  private static AppealDetails fromRow(ResultSet row, int n) throws SQLException {
    var state = AppealState.valueOf(row.getString("state"));
    return new AppealDetails(
        new AppealId(row.getLong("id")),
        new AppealDetails.AppealedDecision(
            new ConsultationId(row.getLong("consultation_id")),
            new DecisionId(row.getLong("decision_id")),
            row.getInt("decision_number"),
            row.getInt("comment_number")),
        new PersonId(row.getLong("person_id")),
        row.getTimestamp("appealed_at").toInstant(),
        row.getInt("log_number"),
        Columns.getTextOrEmpty(row, "text"),
        state,
        state == AppealState.OPEN ? null : answerFromRow(row));
  }

  private static AppealDetails.Answer answerFromRow(ResultSet row) throws SQLException {
    return new AppealDetails.Answer(
        new PersonId(row.getLong("answered_by")),
        row.getTimestamp("answered_at").toInstant(),
        Columns.getTextOrEmpty(row, "answer"),
        row.getInt("answer_log_number"),
        row.getObject("reversing_decision_number", Integer.class));
  }
}
