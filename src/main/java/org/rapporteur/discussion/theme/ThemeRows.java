package org.rapporteur.discussion.theme;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.theme.ThemeKeeping.KeptTheme;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.LanguageTag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps themes and when comments were read for them.
@Repository
class ThemeRows {

  private final JdbcClient database;

  ThemeRows(JdbcClient database) {
    this.database = database;
  }

  List<ThemeContinuity.Known> known(
      ConsultationId consultation, Map<Long, Map<Long, ThemeMembers.Membership>> members) {
    return database
        .sql(
            """
            SELECT t.id, q.number, t.source, t.language FROM question_theme t
              JOIN question q ON q.id = t.question_id WHERE t.consultation_id = ? ORDER BY t.id
            """)
        .param(consultation.value())
        .query(
            (row, n) ->
                new ThemeContinuity.Known(
                    row.getLong(1),
                    row.getInt(2),
                    row.getString(3),
                    new LanguageTag(row.getString(4)),
                    Set.copyOf(members.getOrDefault(row.getLong(1), Map.of()).keySet())))
        .list();
  }

  /// Who changes the consultation's themes next waits until the transaction ends, also for readings
  /// that it begins.
  void hold(ConsultationId consultation) {
    database
        .sql("SELECT question_id FROM theme_reading WHERE consultation_id = ? FOR UPDATE")
        .param(consultation.value())
        .query(Long.class)
        .list();
  }

  /// Begins another reading of each question; answers which one it is, by the question's number.
  Map<Integer, Integer> begin(
      ConsultationId consultation, Instant at, Collection<ThemeMembers.Read> read) {
    var last = new TreeMap<Integer, Integer>();
    read.forEach(comment -> last.merge(comment.question(), comment.publication(), Math::max));
    // Values, not a selection: whoever changes the consultation meanwhile is waited for, where the
    // view of a selection would be too old after that.
    var ids = questionIds(consultation);
    last.forEach(
        (question, publication) ->
            database
                .sql(
                    """
                    INSERT INTO theme_reading (question_id, consultation_id, number, read_at, publication)
                    VALUES (:question, :consultation, 1, :at, :publication)
                    ON DUPLICATE KEY UPDATE number = number + 1, read_at = :at, publication = :publication
                    """)
                .param("consultation", consultation.value())
                .param("question", ids.get(question))
                .param("at", Columns.utc(at))
                .param("publication", publication)
                .update());
    var readings = new HashMap<Integer, Integer>();
    database
        .sql(
            """
            SELECT q.number, r.number FROM theme_reading r JOIN question q ON q.id = r.question_id
             WHERE r.consultation_id = ?
            """)
        .param(consultation.value())
        .query(
            row -> {
              readings.put(row.getInt(1), row.getInt(2));
            });
    return readings;
  }

  private Map<Integer, Long> questionIds(ConsultationId consultation) {
    var ids = new HashMap<Integer, Long>();
    database
        .sql("SELECT number, id FROM question WHERE consultation_id = ?")
        .param(consultation.value())
        .query(
            row -> {
              ids.put(row.getInt(1), row.getLong(2));
            });
    return ids;
  }

  /// They are found no more; their numbers are not given again.
  void leave(Collection<Long> themes) {
    if (!themes.isEmpty()) {
      database
          .sql("UPDATE question_theme SET state = 'GONE' WHERE id IN (:themes)")
          .param("themes", themes)
          .update();
    }
  }

  long add(ConsultationId consultation, FoundTheme theme) {
    database
        .sql(
            """
            INSERT INTO question_theme (consultation_id, question_id, number, source, language, label, named, state)
            SELECT q.consultation_id, q.id,
                   (SELECT COALESCE(MAX(t.number), 0) + 1 FROM question_theme t WHERE t.consultation_id = q.consultation_id),
                   ?, ?, ?, ?, 'SHOWN'
              FROM question q WHERE q.consultation_id = ? AND q.number = ?
            """)
        .params(
            theme.source(),
            theme.language().value(),
            theme.label(),
            theme.named(),
            consultation.value(),
            theme.question())
        .update();
    return database.sql("SELECT LAST_INSERT_ID()").query(Long.class).single();
  }

  long update(long id, FoundTheme theme) {
    database
        .sql(
            """
            UPDATE question_theme SET source = ?, language = ?, label = ?, named = ?, state = 'SHOWN' WHERE id = ?
            """)
        .params(theme.source(), theme.language().value(), theme.label(), theme.named(), id)
        .update();
    return id;
  }

  List<Long> ids(ConsultationId consultation) {
    return database
        .sql("SELECT id FROM question_theme WHERE consultation_id = ?")
        .param(consultation.value())
        .query(Long.class)
        .list();
  }

  Set<QuestionId> questions(ConsultationId consultation) {
    return new HashSet<>(
        database
            .sql("SELECT question_id FROM theme_reading WHERE consultation_id = ?")
            .param(consultation.value())
            .query((row, n) -> new QuestionId(row.getLong(1)))
            .list());
  }

  Optional<QuestionId> name(ConsultationId consultation, int question, String source, String name) {
    database
        .sql(
            """
            UPDATE question_theme t JOIN question q ON q.id = t.question_id
               SET t.label = ?, t.named = TRUE, t.state = IF(t.state = 'GONE', 'GONE', 'SHOWN')
             WHERE t.consultation_id = ? AND t.source = ? AND q.number = ?
            """)
        .params(name, consultation.value(), source, question)
        .update();
    return database
        .sql(
            """
            SELECT t.question_id FROM question_theme t JOIN question q ON q.id = t.question_id
             WHERE t.consultation_id = ? AND t.source = ? AND q.number = ? LIMIT 1
            """)
        .params(consultation.value(), source, question)
        .query((row, n) -> new QuestionId(row.getLong(1)))
        .optional();
  }

  List<KeptTheme> of(CommentId comment) {
    return database
        .sql(
            """
            SELECT t.id, t.question_id, t.label, t.named FROM comment_theme m
              JOIN question_theme t ON t.id = m.theme_id WHERE m.comment_id = ? ORDER BY t.id
            """)
        .param(comment.value())
        .query((row, n) -> kept(row))
        .list();
  }

  List<KeptTheme> in(ConsultationId consultation) {
    return database
        .sql(
            """
            SELECT id, question_id, label, named FROM question_theme
             WHERE consultation_id = ? AND state <> 'GONE' ORDER BY id
            """)
        .param(consultation.value())
        .query((row, n) -> kept(row))
        .list();
  }

  /// Whether that changed anything. A name that people gave meanwhile is shown.
  boolean show(ThemeId theme, boolean shown) {
    return database
            .sql("UPDATE question_theme SET state = ? WHERE id = ? AND state = ? AND NOT named")
            .params(shown ? "SHOWN" : "WITHHELD", theme.value(), shown ? "WITHHELD" : "SHOWN")
            .update()
        > 0;
  }

  private static KeptTheme kept(java.sql.ResultSet row) throws java.sql.SQLException {
    return new KeptTheme(
        new ThemeId(row.getLong(1)),
        new QuestionId(row.getLong(2)),
        row.getString(3),
        row.getBoolean(4));
  }
}
