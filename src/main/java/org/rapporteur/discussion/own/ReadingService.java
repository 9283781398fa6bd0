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
import org.rapporteur.shared.UseCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// How far a person has read each question, and what is new to them since. Visitors keep how far
/// they read in their own browser, and say so when they ask.
@Service
public class ReadingService {

  /// Nobody reads on from a larger count, and counting stops there.
  public static final int MOST = 1_000;

  /// Of those that somebody ever read, the ones they read last.
  public static final int MOST_QUESTIONS = 500;

  /// Whoever comes back sooner goes on with the same visit.
  static final Duration VISIT = Duration.ofMinutes(30);

  private static final String NEW =
      """
      FROM comment WHERE question_id = %d AND publication > %d AND state = 'PUBLISHED'
       AND (person_id IS NULL OR person_id <> :person)
      """;

  private final JdbcClient database;
  private final UseCases useCases;
  private final Clock clock;

  ReadingService(JdbcClient database, UseCases useCases, Clock clock) {
    this.database = database;
    this.useCases = useCases;
    this.clock = clock;
  }

  /// The viewer opened a question with all that was published up to a number.
  public void visit(Viewer viewer, QuestionId question, int latest) {
    var person = viewer.person();
    if (person == null) {
      return;
    }
    Instant now = clock.instant();
    useCases.change(
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
                .param("latest", latest)
                .param("now", Columns.utc(now))
                .param("before", Columns.utc(now.minus(VISIT)))
                .update());
  }

  /// The viewer has read all that stood on the page of the last visit.
  public void finish(Viewer viewer, QuestionId question) {
    var person = viewer.person();
    if (person != null) {
      useCases.change(
          () ->
              database
                  .sql("UPDATE reading SET seen = latest WHERE person_id = ? AND question_id = ?")
                  .params(person.value(), question.value())
                  .update());
    }
  }

  /// Of each question that was read before: how many comments of others are new, `MOST` at most; of
  /// one question also which ones. How far a visitor read stands in `visited`, by the number of the
  /// question.
  public Unread unread(
      Viewer viewer,
      ConsultationDetails consultation,
      Map<Integer, Integer> visited,
      @Nullable QuestionDetails listed) {
    if (!consultation.phase().showsComments()) {
      return Unread.NOTHING;
    }
    return useCases.read(
        () -> {
          var seen = seen(viewer, List.of(consultation), Map.of(consultation.slug(), visited));
          var counts = counts(viewer, seen);
          var byQuestion = new TreeMap<Integer, Integer>();
          for (var question : consultation.questions()) {
            if (counts.containsKey(question.id())) {
              byQuestion.put(question.number(), counts.get(question.id()));
            }
          }
          Integer since = listed == null ? null : seen.get(listed.id());
          return new Unread(
              byQuestion,
              listed == null || since == null ? List.of() : fresh(viewer, listed.id(), since));
        });
  }

  /// How many comments of others are new in each of these consultations in which any is.
  public Map<ConsultationId, Integer> totals(
      Viewer viewer,
      Collection<ConsultationDetails> consultations,
      Map<Slug, Map<Integer, Integer>> visited) {
    return useCases.read(
        () -> {
          var shown = consultations.stream().filter(c -> c.phase().showsComments()).toList();
          var counts = counts(viewer, seen(viewer, shown, visited));
          var totals = new HashMap<ConsultationId, Integer>();
          for (var consultation : shown) {
            for (var question : consultation.questions()) {
              totals.merge(consultation.id(), counts.getOrDefault(question.id(), 0), Integer::sum);
            }
          }
          totals.values().removeIf(total -> total == 0);
          return totals;
        });
  }

  /// Up to which publication the questions of these consultations were read.
  private Map<QuestionId, Integer> seen(
      Viewer viewer,
      Collection<ConsultationDetails> consultations,
      Map<Slug, Map<Integer, Integer>> visited) {
    var read = viewer.isSignedIn() ? read(viewer) : Map.<QuestionId, Integer>of();
    var seen = new HashMap<QuestionId, Integer>();
    for (var consultation : consultations) {
      var told = visited.getOrDefault(consultation.slug(), Map.of());
      for (var question : consultation.questions()) {
        Integer since = viewer.isSignedIn() ? read.get(question.id()) : told.get(question.number());
        if (since != null) {
          seen.put(question.id(), since);
        }
      }
    }
    return seen;
  }

  private Map<QuestionId, Integer> read(Viewer viewer) {
    var read = new HashMap<QuestionId, Integer>();
    database
        .sql(
            """
            SELECT question_id, seen FROM reading WHERE person_id = ?
             ORDER BY visited_at DESC LIMIT ?
            """)
        .params(viewer.actor("read").value(), MOST_QUESTIONS)
        .query(
            row -> {
              read.put(new QuestionId(row.getLong(1)), row.getInt(2));
            });
    return read;
  }

  // One statement: for each question a read along its index that stops at the most.
  private Map<QuestionId, Integer> counts(Viewer viewer, Map<QuestionId, Integer> seen) {
    var counts = new HashMap<QuestionId, Integer>();
    var parts = new ArrayList<String>();
    seen.forEach(
        (question, since) ->
            parts.add(
                "SELECT %d, COUNT(*) FROM (SELECT 1 %s LIMIT %d) n"
                    .formatted(question.value(), NEW.formatted(question.value(), since), MOST)));
    if (!parts.isEmpty()) {
      database
          .sql(String.join(" UNION ALL ", parts))
          .param("person", person(viewer))
          .query(
              row -> {
                counts.put(new QuestionId(row.getLong(1)), row.getInt(2));
              });
    }
    return counts;
  }

  private List<Integer> fresh(Viewer viewer, QuestionId question, int since) {
    return database
        .sql(
            "SELECT number "
                + NEW.formatted(question.value(), since)
                + " ORDER BY publication LIMIT "
                + MOST)
        .param("person", person(viewer))
        .query(Integer.class)
        .list();
  }

  private static long person(Viewer viewer) {
    var person = viewer.person();
    return person == null ? 0 : person.value();
  }
}
