package org.rapporteur.discussion.personal;

import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Columns;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores how far each person has read each question, and finds newer comments of others.
///
/// The columns contain publication numbers. `latest` is the last comment that the person was shown,
/// and `seen` is the last one that counts as read. A comment remains new until the visit ends.
@Component
class UnreadSql {

  /// Counts the new comments of one question. Stops at the limit, so that it reads a short range of
  /// the index. Parameters are positional, because one statement repeats it for many questions.
  private static final String COUNT_NEW =
      """
      SELECT ? AS question_id, COUNT(*) AS new_count FROM
        (SELECT 1 FROM comment
          WHERE question_id = ? AND publication > ? AND state = 'PUBLISHED'
            AND (person_id IS NULL OR ? IS NULL OR person_id <> ?)
          LIMIT ?) new_comment
      """;

  private final JdbcClient database;

  UnreadSql(JdbcClient database) {
    this.database = database;
  }

  /// Starts a new visit if the last one was before `visitStart`. A new visit marks everything shown
  /// at the last visit as read.
  ///
  /// @param shownPublication the last publication number that the question shows now
  void recordVisit(
      PersonId person, QuestionId question, int shownPublication, Instant now, Instant visitStart) {
    database
        .sql(
            """
            INSERT INTO reading (person_id, question_id, seen, latest, visited_at)
            VALUES (:person, :question, :shown, :shown, :now)
            ON DUPLICATE KEY UPDATE seen = IF(visited_at < :visitStart, latest, seen),
                                    latest = GREATEST(latest, :shown), visited_at = :now
            """)
        .param("person", person.value())
        .param("question", question.value())
        .param("shown", shownPublication)
        .param("now", Columns.toUtc(now))
        .param("visitStart", Columns.toUtc(visitStart))
        .update();
  }

  /// Marks everything shown at the last visit as read.
  void markAllRead(PersonId person, QuestionId question) {
    database
        .sql(
            """
            UPDATE reading SET seen = latest
             WHERE person_id = :person AND question_id = :question
            """)
        .param("person", person.value())
        .param("question", question.value())
        .update();
  }

  /// Loads the publication numbers up to which the person has read the questions visited last.
  Map<QuestionId, Integer> loadLastRead(PersonId person, int maxQuestions) {
    var lastReadByQuestion = new HashMap<QuestionId, Integer>();
    database
        .sql(
            """
            SELECT question_id, seen FROM reading WHERE person_id = :person
             ORDER BY visited_at DESC LIMIT :limit
            """)
        .param("person", person.value())
        .param("limit", maxQuestions)
        .query(
            row -> {
              lastReadByQuestion.put(
                  new QuestionId(row.getLong("question_id")), row.getInt("seen"));
            });
    return lastReadByQuestion;
  }

  /// Counts new comments by question in one statement, up to `limit` each.
  ///
  /// @param person null for a visitor, who has no own comments
  Map<QuestionId, Integer> countNew(
      @Nullable PersonId person, Map<QuestionId, Integer> lastReadByQuestion, int limit) {
    var counts = new HashMap<QuestionId, Integer>();
    if (lastReadByQuestion.isEmpty()) {
      return counts;
    }
    var parameters = new ArrayList<Object>();
    lastReadByQuestion.forEach(
        (question, lastRead) -> {
          parameters.add(question.value());
          parameters.add(question.value());
          parameters.add(lastRead);
          parameters.add(idOrNull(person));
          parameters.add(idOrNull(person));
          parameters.add(limit);
        });
    database
        .sql(String.join("UNION ALL\n", Collections.nCopies(lastReadByQuestion.size(), COUNT_NEW)))
        .params(parameters)
        .query(
            row -> {
              counts.put(new QuestionId(row.getLong("question_id")), row.getInt("new_count"));
            });
    return counts;
  }

  /// Lists the numbers of new comments in order of publication.
  ///
  /// @param person null for a visitor, who has no own comments
  List<Integer> listNew(@Nullable PersonId person, QuestionId question, int lastRead, int limit) {
    return database
        .sql(
            """
            SELECT number FROM comment
             WHERE question_id = :question AND publication > :lastRead AND state = 'PUBLISHED'
               AND (person_id IS NULL OR :person IS NULL OR person_id <> :person)
             ORDER BY publication LIMIT :limit
            """)
        .param("question", question.value())
        .param("lastRead", lastRead)
        .param("person", idOrNull(person))
        .param("limit", limit)
        .query(Integer.class)
        .list();
  }

  /// The type lets Spring bind NULL without asking the database for it.
  private static SqlParameterValue idOrNull(@Nullable PersonId person) {
    return new SqlParameterValue(Types.BIGINT, person == null ? null : person.value());
  }
}
