package org.rapporteur.moderation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores suspensions of contributors from posting.
@Component
class SuspensionSql {

  private final JdbcClient database;

  SuspensionSql(JdbcClient database) {
    this.database = database;
  }

  void add(DecisionId decision, ConsultationId consultation, PersonId person, Instant until) {
    database
        .sql(
            """
            INSERT INTO suspension (decision_id, consultation_id, person_id, suspended_until)
            VALUES (?, ?, ?, ?)
            """)
        .params(decision.value(), consultation.value(), person.value(), Timestamp.from(until))
        .update();
  }

  /// Lifts a suspension.
  ///
  /// @param decision the number of the decision that lifts the suspension
  void lift(DecisionId suspension, int decision) {
    database
        .sql("UPDATE suspension SET lifting_decision_number = ? WHERE decision_id = ?")
        .params(decision, suspension.value())
        .update();
  }

  /// Returns the active suspension of these people that ends last.
  Optional<Suspension> findActive(List<PersonId> people, ConsultationId consultation, Instant now) {
    return database
        .sql(
            """
            SELECT d.number, s.suspended_until
              FROM suspension s JOIN decision d ON d.id = s.decision_id
             WHERE s.person_id IN (:people) AND s.consultation_id = :consultation
               AND s.suspended_until > :now AND s.lifting_decision_number IS NULL
             ORDER BY s.suspended_until DESC LIMIT 1
            """)
        .param("people", people.stream().map(PersonId::value).toList())
        .param("consultation", consultation.value())
        .param("now", Timestamp.from(now))
        .query(
            (row, n) ->
                new Suspension(
                    row.getInt("number"), row.getTimestamp("suspended_until").toInstant()))
        .optional();
  }
}
