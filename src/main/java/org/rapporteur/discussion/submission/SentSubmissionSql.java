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

/// Loads the persons who sent submissions, and the delegations for which they sent them.
@Component
class SentSubmissionSql {

  /// A submission and its sender.
  ///
  /// @param delegationName the name of the delegation when it was sent
  record SentSubmission(
      SubmissionId id,
      int number,
      DelegationId delegation,
      String delegationName,
      PersonId sender) {

    boolean isVisibleTo(Viewer viewer) {
      return viewer.isPerson(sender) || viewer.isSpeakerFor(delegation);
    }
  }

  private final JdbcClient database;

  SentSubmissionSql(JdbcClient database) {
    this.database = database;
  }

  Map<SubmissionId, SentSubmission> find(Collection<SubmissionId> submissions) {
    if (submissions.isEmpty()) {
      return Map.of();
    }
    return database
        .sql(
            """
            SELECT id, number, delegation_id, delegation_name, person_id FROM submission
             WHERE id IN (:ids)
            """)
        .param("ids", submissions.stream().map(SubmissionId::value).toList())
        .query(
            (row, n) ->
                new SentSubmission(
                    new SubmissionId(row.getLong("id")),
                    row.getInt("number"),
                    new DelegationId(row.getLong("delegation_id")),
                    row.getString("delegation_name"),
                    new PersonId(row.getLong("person_id"))))
        .list()
        .stream()
        .collect(Collectors.toMap(SentSubmission::id, Function.identity()));
  }
}
