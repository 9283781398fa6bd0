package org.rapporteur.moderation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.comment.PostingRule;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores suspensions and refuses posts of suspended contributors. Reading, positions and appeals
/// remain possible.
@Component
class SuspensionSql implements PostingRule {

  private final JdbcClient database;
  private final Clock clock;

  SuspensionSql(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void requireAllowed(List<Viewer> posting, ConsultationId consultation) {
    findActive(
            posting.stream().map(viewer -> viewer.requireSignedIn("comment")).toList(),
            consultation)
        .ifPresent(
            suspension -> {
              throw new PostingSuspended(suspension.until());
            });
  }

  void add(DecisionId decision, ConsultationId consultation, PersonId person, Instant until) {
    database
        .sql(
            "INSERT INTO suspension (decision_id, consultation_id, person_id, until) VALUES (?, ?, ?, ?)")
        .params(decision.value(), consultation.value(), person.value(), Timestamp.from(until))
        .update();
  }

  void lift(DecisionId suspension, int decision) {
    database
        .sql("UPDATE suspension SET lifted_by = ? WHERE decision_id = ?")
        .params(decision, suspension.value())
        .update();
  }

  Optional<Suspension> findActive(PersonId person, ConsultationId consultation) {
    return findActive(List.of(person), consultation);
  }

  /// Returns the suspension that ends last.
  private Optional<Suspension> findActive(List<PersonId> people, ConsultationId consultation) {
    return database
        .sql(
            """
            SELECT d.number, s.until FROM suspension s JOIN decision d ON d.id = s.decision_id
             WHERE s.person_id IN (:people) AND s.consultation_id = :consultation
               AND s.until > :now AND s.lifted_by IS NULL
             ORDER BY s.until DESC LIMIT 1
            """)
        .param("people", people.stream().map(PersonId::value).toList())
        .param("consultation", consultation.value())
        .param("now", Timestamp.from(clock.instant()))
        .query((row, n) -> new Suspension(row.getInt(1), row.getTimestamp(2).toInstant()))
        .optional();
  }
}
