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
import org.rapporteur.discussion.contributor.Voice;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.UseCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Reads what is laid over the shared HTML of a page for one viewer.
@Service
public class OwnMarksService {

  /// More comments than a page shows at once.
  public static final int MOST = 1_000;

  private final JdbcClient database;
  private final UseCases useCases;
  private final Clock clock;

  OwnMarksService(JdbcClient database, UseCases useCases, Clock clock) {
    this.database = database;
    this.useCases = useCases;
    this.clock = clock;
  }

  public OwnMarks of(Viewer viewer, ConsultationDetails consultation, Collection<Integer> shown) {
    var person = viewer.person();
    if (person == null || shown.isEmpty()) {
      return OwnMarks.NONE;
    }
    if (shown.size() > MOST) {
      throw new InvalidInput("comments.too-many", "comments", Map.of("most", MOST));
    }
    return useCases.read(
        () -> {
          var editable = new TreeSet<Integer>();
          var withdrawable = new TreeSet<Integer>();
          if (consultation.phase().acceptsComments()) {
            ownComments(person, consultation, shown, editable, withdrawable);
          }
          return new OwnMarks(positions(viewer, consultation, shown), editable, withdrawable);
        });
  }

  private Map<Integer, Boolean> positions(
      Viewer viewer, ConsultationDetails consultation, Collection<Integer> shown) {
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
        .param("holders", holders(viewer))
        .param("shown", List.copyOf(shown))
        .query(
            row -> {
              positions.put(row.getInt(1), row.getBoolean(2));
            });
    return positions;
  }

  private void ownComments(
      PersonId person,
      ConsultationDetails consultation,
      Collection<Integer> shown,
      Set<Integer> editable,
      Set<Integer> withdrawable) {
    Instant since = clock.instant().minus(Duration.ofMinutes(consultation.terms().editMinutes()));
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
        .param("shown", List.copyOf(shown))
        .param("person", person.value())
        .query(
            row -> {
              withdrawable.add(row.getInt(1));
              boolean inTime = Columns.instant(row, "received_at").isAfter(since);
              if (inTime && !row.getBoolean("redacted")) {
                editable.add(row.getInt(1));
              }
            });
  }

  private static List<String> holders(Viewer viewer) {
    var holders = new ArrayList<String>();
    holders.add(Voice.holder(viewer.actor("position")));
    viewer.speaksFor().forEach(delegation -> holders.add(Voice.holder(delegation)));
    return holders;
  }
}
