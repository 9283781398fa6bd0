package org.rapporteur.discussion.own;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Tracks how far a person has read each question, and counts new comments. Visitors store this in
/// their browser and send it with the request.
@Service
public class UnreadService {

  /// Counting stops here.
  public static final int MAX_COUNT = 1_000;

  /// The most recently visited questions of a person.
  public static final int MAX_QUESTIONS = 500;

  /// A return within this time continues the same visit.
  static final Duration VISIT_DURATION = Duration.ofMinutes(30);

  private static final String NEW_COMMENTS =
      """
      FROM comment WHERE question_id = %d AND publication > %d AND state = 'PUBLISHED'
       AND (person_id IS NULL OR person_id <> :person)
      """;

  private final JdbcClient database;
  private final Transactions transactions;
  private final Clock clock;

  UnreadService(JdbcClient database, Transactions transactions, Clock clock) {
    this.database = database;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Records that the viewer opened a question that had comments up to this publication number.
  public void recordVisit(Viewer viewer, QuestionId question, int lastPublication) {
    var person = viewer.person();
    if (person == null) {
      return;
    }
    Instant now = clock.instant();
    transactions.write(
        () ->
            database
                .sql(
                    """
                    INSERT INTO reading (person_id, question_id, seen, latest, visited_at)
                    VALUES (:person, :question, :latest, :latest, :now)
                    ON DUPLICATE KEY UPDATE seen = IF(visited_at < :before, latest, seen),
                                            latest = GREATEST(latest, :latest), visited_at = :now
                    """)
                .param("person", person.value())
                .param("question", question.value())
                .param("latest", lastPublication)
                .param("now", Columns.toUtc(now))
                .param("before", Columns.toUtc(now.minus(VISIT_DURATION)))
                .update());
  }

  /// Marks everything shown at the last visit as read.
  public void markAllRead(Viewer viewer, QuestionId question) {
    var person = viewer.person();
    if (person != null) {
      transactions.write(
          () ->
              database
                  .sql("UPDATE reading SET seen = latest WHERE person_id = ? AND question_id = ?")
                  .params(person.value(), question.value())
                  .update());
    }
  }

  /// New comments of others per previously visited question, and the numbers of those in `listed`.
  /// `visited` gives the last publication a visitor read, by question number.
  public UnreadCounts countUnread(
      Viewer viewer,
      ConsultationDetails consultation,
      Map<Integer, Integer> visited,
      @Nullable QuestionDetails listed) {
    if (!consultation.phase().showsComments()) {
      return UnreadCounts.NONE;
    }
    return transactions.read(
        () -> {
          var lastReadByQuestion =
              lastRead(viewer, List.of(consultation), Map.of(consultation.slug(), visited));
          var counts = countNew(viewer, lastReadByQuestion);
          var byQuestion = new TreeMap<Integer, Integer>();
          for (var question : consultation.questions()) {
            if (counts.containsKey(question.id())) {
              byQuestion.put(question.number(), counts.get(question.id()));
            }
          }
          Integer lastReadPublication = listed == null ? null : lastReadByQuestion.get(listed.id());
          return new UnreadCounts(
              byQuestion,
              listed == null || lastReadPublication == null
                  ? List.of()
                  : listNew(viewer, listed.id(), lastReadPublication));
        });
  }

  /// New comments of others per consultation that has any.
  public Map<ConsultationId, Integer> countTotals(
      Viewer viewer,
      Collection<ConsultationDetails> consultations,
      Map<Slug, Map<Integer, Integer>> visited) {
    return transactions.read(
        () -> {
          var visible = consultations.stream().filter(c -> c.phase().showsComments()).toList();
          var counts = countNew(viewer, lastRead(viewer, visible, visited));
          var totals = new HashMap<ConsultationId, Integer>();
          for (var consultation : visible) {
            for (var question : consultation.questions()) {
              totals.merge(consultation.id(), counts.getOrDefault(question.id(), 0), Integer::sum);
            }
          }
          totals.values().removeIf(total -> total == 0);
          return totals;
        });
  }

  /// Last publication read, by question.
  private Map<QuestionId, Integer> lastRead(
      Viewer viewer,
      Collection<ConsultationDetails> consultations,
      Map<Slug, Map<Integer, Integer>> visited) {
    var storedLastRead = viewer.isSignedIn() ? loadLastRead(viewer) : Map.<QuestionId, Integer>of();
    var lastReadByQuestion = new HashMap<QuestionId, Integer>();
    for (var consultation : consultations) {
      var visitedQuestions = visited.getOrDefault(consultation.slug(), Map.of());
      for (var question : consultation.questions()) {
        Integer lastReadPublication =
            viewer.isSignedIn()
                ? storedLastRead.get(question.id())
                : visitedQuestions.get(question.number());
        if (lastReadPublication != null) {
          lastReadByQuestion.put(question.id(), lastReadPublication);
        }
      }
    }
    return lastReadByQuestion;
  }

  private Map<QuestionId, Integer> loadLastRead(Viewer viewer) {
    var lastReadByQuestion = new HashMap<QuestionId, Integer>();
    database
        .sql(
            """
            SELECT question_id, seen FROM reading WHERE person_id = ?
             ORDER BY visited_at DESC LIMIT ?
            """)
        .params(viewer.requireSignedIn("read").value(), MAX_QUESTIONS)
        .query(
            row -> {
              lastReadByQuestion.put(new QuestionId(row.getLong(1)), row.getInt(2));
            });
    return lastReadByQuestion;
  }

  // One statement with a limited index range scan for each question.
  private Map<QuestionId, Integer> countNew(Viewer viewer, Map<QuestionId, Integer> lastRead) {
    var counts = new HashMap<QuestionId, Integer>();
    var parts = new ArrayList<String>();
    lastRead.forEach(
        (question, lastReadPublication) ->
            parts.add(
                "SELECT %d, COUNT(*) FROM (SELECT 1 %s LIMIT %d) n"
                    .formatted(
                        question.value(),
                        NEW_COMMENTS.formatted(question.value(), lastReadPublication),
                        MAX_COUNT)));
    if (!parts.isEmpty()) {
      database
          .sql(String.join(" UNION ALL ", parts))
          .param("person", personIdOrZero(viewer))
          .query(
              row -> {
                counts.put(new QuestionId(row.getLong(1)), row.getInt(2));
              });
    }
    return counts;
  }

  private List<Integer> listNew(Viewer viewer, QuestionId question, int since) {
    return database
        .sql(
            "SELECT number "
                + NEW_COMMENTS.formatted(question.value(), since)
                + " ORDER BY publication LIMIT "
                + MAX_COUNT)
        .param("person", personIdOrZero(viewer))
        .query(Integer.class)
        .list();
  }

  private static long personIdOrZero(Viewer viewer) {
    var person = viewer.person();
    return person == null ? 0 : person.value();
  }
}
