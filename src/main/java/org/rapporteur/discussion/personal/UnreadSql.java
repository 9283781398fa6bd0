package org.rapporteur.discussion.personal;

import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
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

/// Stores the visits of each person to each question, and finds newer comments of others.
///
/// The columns contain publication numbers: `last_shown_publication` is the last comment that a
/// visit showed, and `last_read_publication` is the last one that counts as read.
@Component
class UnreadSql {

  /// Counts the new comments of one question. Stops at the limit, so that it reads a short range of
  /// the index. One statement repeats this for many questions, so the names of two parameters end
  /// with the index of the question.
  private static final String COUNT_NEW =
      """
      SELECT :question%1$s AS question_id, COUNT(*) AS new_count FROM
        (SELECT 1 FROM comment
          WHERE question_id = :question%1$s AND publication > :lastRead%1$s AND state = 'PUBLISHED'
            AND (person_id IS NULL OR :person IS NULL OR person_id <> :person)
          LIMIT :limit) new_comment
      """;

  private final JdbcClient database;

  UnreadSql(JdbcClient database) {
    this.database = database;
  }

  /// Records a visit. A new visit starts if the person was last active before `activeSince`, and
  /// marks everything shown until then as read.
  ///
  /// @param shownPublication the last publication number that the question shows now
  void recordVisit(
      PersonId person,
      QuestionId question,
      int shownPublication,
      Instant now,
      Instant activeSince) {
    // The first visit marks all comments as read. The update assigns from left to right, so
    // last_read_publication gets the values of last_shown_publication and visited_at before this
    // visit changes them.
    database
        .sql(
            """
            INSERT INTO question_visit
                   (person_id, question_id, last_read_publication, last_shown_publication, visited_at)
            VALUES (:person, :question, :shownPublication, :shownPublication, :now)
            ON DUPLICATE KEY UPDATE
              last_read_publication =
                IF(visited_at < :activeSince, last_shown_publication, last_read_publication),
              last_shown_publication = GREATEST(last_shown_publication, :shownPublication),
              visited_at = :now
            """)
        .param("person", person.value())
        .param("question", question.value())
        .param("shownPublication", shownPublication)
        .param("now", Columns.toUtc(now))
        .param("activeSince", Columns.toUtc(activeSince))
        .update();
  }

  /// Marks everything shown at the last visit as read.
  void markAllRead(PersonId person, QuestionId question) {
    database
        .sql(
            """
            UPDATE question_visit SET last_read_publication = last_shown_publication
             WHERE person_id = :person AND question_id = :question
            """)
        .param("person", person.value())
        .param("question", question.value())
        .update();
  }

  /// Loads the last read publication of the questions that the person visited last.
  Map<QuestionId, Integer> loadLastRead(PersonId person, int maxQuestions) {
    var lastReadByQuestion = new HashMap<QuestionId, Integer>();
    database
        .sql(
            """
            SELECT question_id, last_read_publication FROM question_visit WHERE person_id = :person
             ORDER BY visited_at DESC LIMIT :limit
            """)
        .param("person", person.value())
        .param("limit", maxQuestions)
        .query(
            row -> {
              lastReadByQuestion.put(
                  new QuestionId(row.getLong("question_id")), row.getInt("last_read_publication"));
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
    var queries = new ArrayList<String>();
    var parameters = new HashMap<String, Object>();
    parameters.put("person", idOrNull(person));
    parameters.put("limit", limit);
    lastReadByQuestion.forEach(
        (question, lastRead) -> {
          int index = queries.size();
          queries.add(COUNT_NEW.formatted(index));
          parameters.put("question" + index, question.value());
          parameters.put("lastRead" + index, lastRead);
        });
    database
        .sql(String.join("UNION ALL\n", queries))
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
