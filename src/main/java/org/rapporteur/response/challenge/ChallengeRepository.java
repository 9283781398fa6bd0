package org.rapporteur.response.challenge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.report.Edition;
import org.rapporteur.shared.Columns;
import org.rapporteur.synthesis.OpenChallenges;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/// Keeps challenges and their answers.
@Repository
class ChallengeRepository implements OpenChallenges {

  /// What a new challenge is, before it has an id and while nobody has answered it.
  record NewChallenge(
      Edition edition,
      ChallengeDraft draft,
      String paragraphId,
      PersonId by,
      String name,
      @Nullable String organization,
      StakeholderGroup group) {}

  private final JdbcClient database;

  ChallengeRepository(JdbcClient database) {
    this.database = database;
  }

  /// Nobody else publishes, challenges or answers there until the use case ends.
  void lock(ConsultationId consultation) {
    database
        .sql("SELECT id FROM report_edition WHERE consultation_id = ? ORDER BY number FOR UPDATE")
        .param(consultation.value())
        .query(Long.class)
        .list();
  }

  ChallengeId add(NewChallenge challenge, int number, Instant at) {
    var keys = new GeneratedKeyHolder();
    database
        .sql(
            """
            INSERT INTO report_challenge (consultation_id, edition, paragraph, paragraph_id, ground,
                                          comment_number, person_id, name, organization,
                                          stakeholder_group, number, text, made_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(challenge.edition().consultation().value())
        .param(challenge.edition().number())
        .param(challenge.draft().paragraph())
        .param(challenge.paragraphId())
        .param(challenge.draft().ground().name())
        .param(challenge.draft().comment())
        .param(challenge.by().value())
        .param(challenge.name())
        .param(challenge.organization())
        .param(challenge.group().name())
        .param(number)
        .param(challenge.draft().text())
        .param(Columns.toUtc(at))
        .update(keys, "id");
    return new ChallengeId(Objects.requireNonNull(keys.getKey()).longValue());
  }

  void answer(ChallengeId challenge, ChallengeAnswer answer, PersonId by) {
    int answered =
        database
            .sql(
                """
                UPDATE report_challenge
                   SET outcome = ?, answer = ?, answered_by = ?, answered_at = ?, answer_number = ?
                 WHERE id = ? AND outcome IS NULL
                """)
            .params(
                answer.outcome().name(),
                answer.text(),
                by.value(),
                Columns.toUtc(answer.at()),
                answer.number(),
                challenge.value())
            .update();
    if (answered != 1) {
      throw new IllegalStateException("Answered %d of %s".formatted(answered, challenge));
    }
  }

  Optional<ChallengeDetails> find(ChallengeId challenge) {
    return database
        .sql("SELECT * FROM report_challenge WHERE id = ?")
        .param(challenge.value())
        .query(ChallengeRepository::row)
        .optional();
  }

  Optional<ChallengeDetails> find(ConsultationId consultation, int number) {
    return database
        .sql("SELECT * FROM report_challenge WHERE consultation_id = ? AND number = ?")
        .params(consultation.value(), number)
        .query(ChallengeRepository::row)
        .optional();
  }

  /// By paragraph, then in the order in which they were made.
  List<ChallengeDetails> of(ConsultationId consultation, int edition) {
    return database
        .sql(
            """
            SELECT * FROM report_challenge WHERE consultation_id = ? AND edition = ?
             ORDER BY paragraph, id
            """)
        .params(consultation.value(), edition)
        .query(ChallengeRepository::row)
        .list();
  }

  List<ChallengeDetails> by(PersonId person, Edition edition) {
    return database
        .sql(
            "SELECT * FROM report_challenge WHERE person_id = ? AND consultation_id = ? AND edition = ?")
        .params(person.value(), edition.consultation().value(), edition.number())
        .query(ChallengeRepository::row)
        .list();
  }

  @Override
  public List<OpenChallenge> listOpen(ConsultationId consultation) {
    return database
        .sql(
            """
            SELECT * FROM report_challenge WHERE consultation_id = ? AND outcome IS NULL
             ORDER BY edition, paragraph, id
            """)
        .param(consultation.value())
        .query(ChallengeRepository::row)
        .list()
        .stream()
        .map(open -> new OpenChallenge(open.label(), open.paragraphId()))
        .toList();
  }

  /// From the one moment until before the other, in the order in which they were made.
  List<ChallengeDetails> accepted(ConsultationId consultation, Instant after, Instant before) {
    return database
        .sql(
            """
            SELECT * FROM report_challenge
             WHERE consultation_id = ? AND outcome <> ? AND answered_at >= ? AND answered_at < ?
             ORDER BY id
            """)
        .params(
            consultation.value(),
            ChallengeOutcome.DECLINED.name(),
            Columns.toUtc(after),
            Columns.toUtc(before))
        .query(ChallengeRepository::row)
        .list();
  }

  private static ChallengeDetails row(ResultSet row, int n) throws SQLException {
    return new ChallengeDetails(
        new ChallengeId(row.getLong("id")),
        new ConsultationId(row.getLong("consultation_id")),
        row.getInt("edition"),
        row.getInt("paragraph"),
        row.getString("paragraph_id"),
        ChallengeGround.valueOf(row.getString("ground")),
        row.getInt("comment_number"),
        new PersonId(row.getLong("person_id")),
        row.getString("name"),
        row.getString("organization"),
        StakeholderGroup.valueOf(row.getString("stakeholder_group")),
        row.getInt("number"),
        row.getString("text"),
        Columns.getInstant(row, "made_at"),
        answer(row));
  }

  private static @Nullable ChallengeAnswer answer(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    return outcome == null
        ? null
        : new ChallengeAnswer(
            ChallengeOutcome.valueOf(outcome),
            row.getString("answer"),
            Columns.getInstant(row, "answered_at"),
            row.getInt("answer_number"));
  }
}
