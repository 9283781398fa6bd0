package org.rapporteur.discussion.personal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores how far each person has read each question, and finds newer comments of others.
@Component
class UnreadSql {

  private static final String FROM_NEW_COMMENTS =
      " FROM comment WHERE question_id = %d AND publication > %d AND state = 'PUBLISHED'%s";

  private static final String NOT_OWN = " AND (person_id IS NULL OR person_id <> %d)";

  private final JdbcClient database;

  UnreadSql(JdbcClient database) {
    this.database = database;
  }

  /// Starts a new visit if the last one was before `visitStart`. A new visit marks everything shown
  /// at the last visit as read.
  void recordVisit(
      PersonId person, QuestionId question, int lastPublication, Instant now, Instant visitStart) {
    database
        .sql(
            """
            INSERT INTO reading (person_id, question_id, seen, latest, visited_at)
            VALUES (:person, :question, :latest, :latest, :now)
            ON DUPLICATE KEY UPDATE seen = IF(visited_at < :visitStart, latest, seen),
                                    latest = GREATEST(latest, :latest), visited_at = :now
            """)
        .param("person", person.value())
        .param("question", question.value())
        .param("latest", lastPublication)
        .param("now", Columns.toUtc(now))
        .param("visitStart", Columns.toUtc(visitStart))
        .update();
  }

  /// Marks everything shown at the last visit as read.
  void markAllRead(PersonId person, QuestionId question) {
    database
        .sql("UPDATE reading SET seen = latest WHERE person_id = ? AND question_id = ?")
        .params(person.value(), question.value())
        .update();
  }

  /// Loads the last publication read, for the most recently visited questions.
  Map<QuestionId, Integer> loadLastRead(PersonId person, int maxQuestions) {
    var lastReadByQuestion = new HashMap<QuestionId, Integer>();
    database
        .sql(
            """
            SELECT question_id, seen FROM reading WHERE person_id = ?
             ORDER BY visited_at DESC LIMIT ?
            """)
        .params(person.value(), maxQuestions)
        .query(
            row -> {
              lastReadByQuestion.put(
                  new QuestionId(row.getLong("question_id")), row.getInt("seen"));
            });
    return lastReadByQuestion;
  }

  /// Counts new comments by question, up to `limit` each, with one statement that scans a limited
  /// index range for each question.
  Map<QuestionId, Integer> countNew(
      @Nullable PersonId reader, Map<QuestionId, Integer> lastReadByQuestion, int limit) {
    var counts = new HashMap<QuestionId, Integer>();
    if (lastReadByQuestion.isEmpty()) {
      return counts;
    }
    var selects = new ArrayList<String>();
    lastReadByQuestion.forEach(
        (question, lastRead) ->
            selects.add(
                "SELECT %d, COUNT(*) FROM (SELECT 1%s LIMIT %d) new_comments"
                    .formatted(
                        question.value(), fromNewComments(reader, question, lastRead), limit)));
    database
        .sql(String.join(" UNION ALL ", selects))
        .query(
            row -> {
              counts.put(new QuestionId(row.getLong(1)), row.getInt(2));
            });
    return counts;
  }

  /// Lists the numbers of new comments in order of publication.
  List<Integer> listNew(@Nullable PersonId reader, QuestionId question, int lastRead, int limit) {
    return database
        .sql(
            "SELECT number"
                + fromNewComments(reader, question, lastRead)
                + " ORDER BY publication LIMIT "
                + limit)
        .query(Integer.class)
        .list();
  }

  private static String fromNewComments(
      @Nullable PersonId reader, QuestionId question, int lastRead) {
    return FROM_NEW_COMMENTS.formatted(
        question.value(), lastRead, reader == null ? "" : NOT_OWN.formatted(reader.value()));
  }
}
