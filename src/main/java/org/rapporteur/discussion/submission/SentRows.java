package org.rapporteur.discussion.submission;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.discussion.SubmissionId;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds who sent submissions, and for whom.
@Component
class SentRows {

  /// Under the name that the delegation had when it was sent.
  record Sent(
      SubmissionId id, int number, DelegationId delegation, String delegationName, PersonId by) {

    boolean concerns(Viewer viewer) {
      return viewer.is(by) || viewer.speaksFor(delegation);
    }
  }

  private final JdbcClient database;

  SentRows(JdbcClient database) {
    this.database = database;
  }

  Map<SubmissionId, Sent> of(Collection<SubmissionId> submissions) {
    if (submissions.isEmpty()) {
      return Map.of();
    }
    return database
        .sql(
            "SELECT id, number, delegation_id, delegation, person_id FROM submission WHERE id IN (:ids)")
        .param("ids", submissions.stream().map(SubmissionId::value).toList())
        .query(
            (row, n) ->
                new Sent(
                    new SubmissionId(row.getLong("id")),
                    row.getInt("number"),
                    new DelegationId(row.getLong("delegation_id")),
                    row.getString("delegation"),
                    new PersonId(row.getLong("person_id"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Sent::id, Function.identity()));
  }
}
