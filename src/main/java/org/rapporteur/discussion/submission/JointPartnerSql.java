package org.rapporteur.discussion.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.SubmissionId;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores the partners of joint submissions.
@Component
class JointPartnerSql {

  private static final String SELECT =
      """
      SELECT s.number, p.submission_id, p.delegation_id, p.name, p.state
        FROM submission_partner p JOIN submission s ON s.id = p.submission_id
      """;

  /// Unanswered invitations that are shown at once.
  private static final int MAX_UNANSWERED = 20;

  private final JdbcClient database;

  JointPartnerSql(JdbcClient database) {
    this.database = database;
  }

  /// Returns false if the delegation is not verified, is the sender, or is already invited.
  boolean invite(LockedSubmission submission, DelegationId partner, PersonId actor, Instant at) {
    return database
            .sql(
                """
                INSERT IGNORE INTO submission_partner (submission_id, delegation_id, name, state, invited_by, invited_at)
                SELECT ?, d.id, d.name, 'INVITED', ?, ?
                  FROM delegation d WHERE d.id = ? AND d.state = 'VERIFIED' AND d.id <> ?
                """)
            .params(
                submission.id().value(),
                actor.value(),
                Columns.toUtc(at),
                partner.value(),
                submission.delegation().value())
            .update()
        > 0;
  }

  /// Returns false if the delegation is not invited.
  boolean answer(
      SubmissionId submission,
      DelegationId partner,
      JointPartner.JointPartnerState answer,
      PersonId actor,
      Instant at) {
    return database
            .sql(
                """
                UPDATE submission_partner SET state = ?, answered_by = ?, answered_at = ?
                 WHERE submission_id = ? AND delegation_id = ?
                """)
            .params(
                answer.name(),
                actor.value(),
                Columns.toUtc(at),
                submission.value(),
                partner.value())
            .update()
        > 0;
  }

  void delete(SubmissionId submission, DelegationId partner) {
    database
        .sql("DELETE FROM submission_partner WHERE submission_id = ? AND delegation_id = ?")
        .params(submission.value(), partner.value())
        .update();
  }

  /// Lists the partners of a submission by name, with any answer or none.
  List<JointPartner> list(SubmissionId submission) {
    return database
        .sql(SELECT + " WHERE p.submission_id = ? ORDER BY p.name")
        .param(submission.value())
        .query(JointPartnerSql::fromRow)
        .list();
  }

  /// Lists unanswered invitations of these delegations in a consultation.
  List<JointPartner> listUnanswered(
      ConsultationId consultation, Collection<DelegationId> delegations) {
    return database
        .sql(
            SELECT
                + """
                   WHERE s.consultation_id = :consultation AND s.withdrawn_at IS NULL AND p.state = 'INVITED'
                     AND p.delegation_id IN (:delegations) ORDER BY s.number LIMIT :limit
                  """)
        .param("limit", MAX_UNANSWERED)
        .param("consultation", consultation.value())
        .param("delegations", delegations.stream().map(DelegationId::value).toList())
        .query(JointPartnerSql::fromRow)
        .list();
  }

  /// Lists the partners that agreed.
  Set<DelegationId> listAgreed(SubmissionId submission) {
    return list(submission).stream()
        .filter(partner -> partner.state() == JointPartner.JointPartnerState.AGREED)
        .map(JointPartner::delegation)
        .collect(Collectors.toSet());
  }

  /// Lists the names of the partners that agreed, by submission.
  Map<SubmissionId, List<String>> listAgreedNames(Collection<SubmissionId> submissions) {
    var names = new HashMap<SubmissionId, List<String>>();
    database
        .sql(
            """
            SELECT submission_id, name FROM submission_partner
             WHERE submission_id IN (:ids) AND state = 'AGREED' ORDER BY name
            """)
        .param("ids", submissions.stream().map(SubmissionId::value).toList())
        .query(
            row -> {
              names
                  .computeIfAbsent(
                      new SubmissionId(row.getLong("submission_id")), s -> new ArrayList<>(2))
                  .add(row.getString("name"));
            });
    return names;
  }

  private static JointPartner fromRow(ResultSet row, int n) throws SQLException {
    return new JointPartner(
        row.getInt("number"),
        new DelegationId(row.getLong("delegation_id")),
        row.getString("name"),
        JointPartner.JointPartnerState.valueOf(row.getString("state")));
  }
}
