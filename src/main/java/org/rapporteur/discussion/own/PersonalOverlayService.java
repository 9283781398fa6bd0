package org.rapporteur.discussion.own;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.contributor.ContributorIdentity;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Loads the personal parts that a viewer's page adds to the shared HTML.
@Service
public class PersonalOverlayService {

  /// More comments than one page shows.
  public static final int MAX_COMMENTS = 1_000;

  private final JdbcClient database;
  private final Transactions transactions;
  private final Clock clock;

  PersonalOverlayService(JdbcClient database, Transactions transactions, Clock clock) {
    this.database = database;
    this.transactions = transactions;
    this.clock = clock;
  }

  public PersonalOverlay load(
      Viewer viewer, ConsultationDetails consultation, Collection<Integer> commentNumbers) {
    var person = viewer.person();
    if (person == null || commentNumbers.isEmpty()) {
      return PersonalOverlay.NONE;
    }
    if (commentNumbers.size() > MAX_COMMENTS) {
      throw new InvalidInput("comments.too-many", "comments", Map.of("most", MAX_COMMENTS));
    }
    return transactions.read(
        () -> {
          var editable = new TreeSet<Integer>();
          var withdrawable = new TreeSet<Integer>();
          if (consultation.phase().acceptsComments()) {
            collectOwnComments(person, consultation, commentNumbers, editable, withdrawable);
          }
          return new PersonalOverlay(
              loadPositions(viewer, consultation, commentNumbers), editable, withdrawable);
        });
  }

  private Map<Integer, Boolean> loadPositions(
      Viewer viewer, ConsultationDetails consultation, Collection<Integer> commentNumbers) {
    var positions = new HashMap<Integer, Boolean>();
    database
        .sql(
            """
            SELECT c.number, p.agrees
              FROM contributor k
              JOIN comment_position p ON p.contributor_id = k.id
              JOIN comment c ON c.id = p.comment_id
             WHERE k.consultation_id = :consultation AND k.holder IN (:holders) AND c.number IN (:shown)
             ORDER BY k.person_id
            """)
        .param("consultation", consultation.id().value())
        .param("holders", contributorKeys(viewer))
        .param("shown", List.copyOf(commentNumbers))
        .query(
            row -> {
              positions.put(row.getInt(1), row.getBoolean(2));
            });
    return positions;
  }

  private void collectOwnComments(
      PersonId person,
      ConsultationDetails consultation,
      Collection<Integer> commentNumbers,
      Set<Integer> editable,
      Set<Integer> withdrawable) {
    Instant editableSince =
        clock.instant().minus(Duration.ofMinutes(consultation.terms().editMinutes()));
    database
        .sql(
            """
            SELECT number, received_at,
                   EXISTS (SELECT 1 FROM comment_revision r
                            WHERE r.comment_id = comment.id AND r.state = 'SEALED') AS redacted
              FROM comment
             WHERE consultation_id = :consultation AND number IN (:shown) AND person_id = :person
               AND state IN ('PUBLISHED', 'AWAITING_REVIEW')
            """)
        .param("consultation", consultation.id().value())
        .param("shown", List.copyOf(commentNumbers))
        .param("person", person.value())
        .query(
            row -> {
              withdrawable.add(row.getInt(1));
              boolean inTime = Columns.getInstant(row, "received_at").isAfter(editableSince);
              if (inTime && !row.getBoolean("redacted")) {
                editable.add(row.getInt(1));
              }
            });
  }

  private static List<String> contributorKeys(Viewer viewer) {
    var keys = new ArrayList<String>();
    keys.add(ContributorIdentity.personKey(viewer.requireSignedIn("position")));
    viewer
        .delegations()
        .forEach(delegation -> keys.add(ContributorIdentity.delegationKey(delegation)));
    return keys;
  }
}
