package org.rapporteur.moderation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.PostingRule;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who may not post for a time. Reading, positions and appeals stay open to them.
@Component
class Suspensions implements PostingRule {

  private final JdbcClient database;
  private final Clock clock;

  Suspensions(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void check(Viewer viewer, ConsultationId consultation) {
    var person = viewer.person();
    if (person != null) {
      inForce(person, consultation)
          .ifPresent(
              suspension -> {
                throw new Suspended(suspension.until());
              });
    }
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

  /// The one that ends last.
  Optional<Suspension> inForce(PersonId person, ConsultationId consultation) {
    return database
        .sql(
            """
            SELECT d.number, s.until FROM suspension s JOIN decision d ON d.id = s.decision_id
             WHERE s.person_id = ? AND s.consultation_id = ? AND s.until > ? AND s.lifted_by IS NULL
             ORDER BY s.until DESC LIMIT 1
            """)
        .params(person.value(), consultation.value(), Timestamp.from(clock.instant()))
        .query((row, n) -> new Suspension(row.getInt(1), row.getTimestamp(2).toInstant()))
        .optional();
  }
}
