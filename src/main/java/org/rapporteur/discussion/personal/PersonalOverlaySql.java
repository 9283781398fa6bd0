package org.rapporteur.discussion.personal;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Loads a viewer's positions and comments among the comments of a page.
@Component
class PersonalOverlaySql {

  /// A comment of the viewer that is published or awaits review.
  record OwnCommentRow(int number, Instant receivedAt, boolean isRedacted) {}

  private final JdbcClient database;

  PersonalOverlaySql(JdbcClient database) {
    this.database = database;
  }

  /// Loads the positions of these contributors by comment number; true is agree.
  Map<Integer, Boolean> loadPositions(
      ConsultationId consultation,
      Collection<String> contributorKeys,
      Collection<Integer> commentNumbers) {
    var agreesByComment = new HashMap<Integer, Boolean>();
    // Delegations have no person id and come first, so a personal position replaces theirs.
    database
        .sql(
            """
            SELECT c.number, p.agrees
              FROM contributor
              JOIN comment_position p ON p.contributor_id = contributor.id
              JOIN comment c ON c.id = p.comment_id
             WHERE contributor.consultation_id = :consultation AND contributor.contributor_key IN (:contributors) AND c.number IN (:comments)
             ORDER BY contributor.person_id
            """)
        .param("consultation", consultation.value())
        .param("contributors", contributorKeys)
        .param("comments", List.copyOf(commentNumbers))
        .query(
            row -> {
              agreesByComment.put(row.getInt("number"), row.getBoolean("agrees"));
            });
    return agreesByComment;
  }

  List<OwnCommentRow> listOwnComments(
      ConsultationId consultation, PersonId person, Collection<Integer> commentNumbers) {
    return database
        .sql(
            """
            SELECT number, received_at,
                   EXISTS (SELECT 1 FROM comment_revision r
                            WHERE r.comment_id = comment.id AND r.state = 'SEALED') AS redacted
              FROM comment
             WHERE consultation_id = :consultation AND number IN (:comments) AND person_id = :person
               AND state IN ('PUBLISHED', 'AWAITING_REVIEW')
            """)
        .param("consultation", consultation.value())
        .param("comments", List.copyOf(commentNumbers))
        .param("person", person.value())
        .query(
            (row, n) ->
                new OwnCommentRow(
                    row.getInt("number"),
                    Columns.getInstant(row, "received_at"),
                    row.getBoolean("redacted")))
        .list();
  }
}
