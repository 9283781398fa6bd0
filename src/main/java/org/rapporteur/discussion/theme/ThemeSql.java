package org.rapporteur.discussion.theme;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.rapporteur.discussion.theme.ThemeUpdateService.StoredTheme;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.LanguageTag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores themes and their detection runs.
@Component
class ThemeSql {

  private final JdbcClient database;

  ThemeSql(JdbcClient database) {
    this.database = database;
  }

  List<ThemeMatching.KnownTheme> loadKnown(
      ConsultationId consultation,
      Map<Long, Map<Long, ThemeMemberSql.ThemeMembership>> memberships) {
    return database
        .sql(
            """
            SELECT t.id, q.number AS question, t.source_key, t.language FROM question_theme t
              JOIN question q ON q.id = t.question_id WHERE t.consultation_id = ? ORDER BY t.id
            """)
        .param(consultation.value())
        .query(
            (row, n) ->
                new ThemeMatching.KnownTheme(
                    row.getLong("id"),
                    row.getInt("question"),
                    row.getString("source_key"),
                    new LanguageTag(row.getString("language")),
                    Set.copyOf(memberships.getOrDefault(row.getLong("id"), Map.of()).keySet())))
        .list();
  }

  /// Locks the themes of the consultation until the transaction ends, including the start of new
  /// runs.
  void lock(ConsultationId consultation) {
    database
        .sql("SELECT question_id FROM theme_detection WHERE consultation_id = ? FOR UPDATE")
        .param(consultation.value())
        .query(Long.class)
        .list();
  }

  /// Starts a new run for each question. Returns the run numbers by question number.
  Map<Integer, Integer> startRuns(
      ConsultationId consultation,
      Instant at,
      Collection<ThemeMemberSql.AnalysedComment> comments) {
    var lastPublications = new TreeMap<Integer, Integer>();
    comments.forEach(
        comment -> lastPublications.merge(comment.question(), comment.publication(), Math::max));
    // Uses VALUES instead of SELECT: the statement may wait for a concurrent change, and the
    // snapshot of a SELECT would be outdated after the wait.
    var questionIds = loadQuestionIds(consultation);
    lastPublications.forEach(
        (question, publication) ->
            database
                .sql(
                    """
                    INSERT INTO theme_detection (question_id, consultation_id, run_number, detected_at, last_publication)
                    VALUES (:question, :consultation, 1, :at, :publication)
                    ON DUPLICATE KEY UPDATE run_number = run_number + 1, detected_at = :at, last_publication = :publication
                    """)
                .param("consultation", consultation.value())
                .param("question", questionIds.get(question))
                .param("at", Columns.toUtc(at))
                .param("publication", publication)
                .update());
    return loadRunNumbers(consultation);
  }

  private Map<Integer, Integer> loadRunNumbers(ConsultationId consultation) {
    var runNumbers = new HashMap<Integer, Integer>();
    database
        .sql(
            """
            SELECT q.number AS question, run.run_number AS run
              FROM theme_detection run JOIN question q ON q.id = run.question_id
             WHERE run.consultation_id = ?
            """)
        .param(consultation.value())
        .query(
            row -> {
              runNumbers.put(row.getInt("question"), row.getInt("run"));
            });
    return runNumbers;
  }

  private Map<Integer, Long> loadQuestionIds(ConsultationId consultation) {
    var ids = new HashMap<Integer, Long>();
    database
        .sql("SELECT number, id FROM question WHERE consultation_id = ?")
        .param(consultation.value())
        .query(
            row -> {
              ids.put(row.getInt("number"), row.getLong("id"));
            });
    return ids;
  }

  /// Marks themes that the last run did not find again. Their numbers are not reused.
  void retire(Collection<Long> themes) {
    if (!themes.isEmpty()) {
      database
          .sql("UPDATE question_theme SET state = 'RETIRED' WHERE id IN (:themes)")
          .param("themes", themes)
          .update();
    }
  }

  /// Inserts a theme with the next number. Returns its id.
  long insert(ConsultationId consultation, DetectedTheme theme) {
    database
        .sql(
            """
            INSERT INTO question_theme (consultation_id, question_id, number, source_key, language, label, named_by_secretariat, state)
            SELECT q.consultation_id, q.id,
                   (SELECT COALESCE(MAX(t.number), 0) + 1 FROM question_theme t WHERE t.consultation_id = q.consultation_id),
                   ?, ?, ?, ?, 'SHOWN'
              FROM question q WHERE q.consultation_id = ? AND q.number = ?
            """)
        .params(
            theme.sourceKey(),
            theme.language().value(),
            theme.label(),
            theme.isNamedBySecretariat(),
            consultation.value(),
            theme.question())
        .update();
    return database.sql("SELECT LAST_INSERT_ID()").query(Long.class).single();
  }

  void update(long id, DetectedTheme theme) {
    database
        .sql(
            """
            UPDATE question_theme SET source_key = ?, language = ?, label = ?, named_by_secretariat = ?, state = 'SHOWN' WHERE id = ?
            """)
        .params(
            theme.sourceKey(),
            theme.language().value(),
            theme.label(),
            theme.isNamedBySecretariat(),
            id)
        .update();
  }

  List<Long> listIds(ConsultationId consultation) {
    return database
        .sql("SELECT id FROM question_theme WHERE consultation_id = ?")
        .param(consultation.value())
        .query(Long.class)
        .list();
  }

  Set<QuestionId> listQuestions(ConsultationId consultation) {
    return new HashSet<>(
        database
            .sql("SELECT question_id FROM theme_detection WHERE consultation_id = ?")
            .param(consultation.value())
            .query((row, n) -> new QuestionId(row.getLong("question_id")))
            .list());
  }

  /// Sets the name that the secretariat gave a theme and returns the question of the theme, if it
  /// exists. A withheld label becomes public, because a name does not quote comments.
  Optional<QuestionId> setName(
      ConsultationId consultation, int question, String sourceKey, String name) {
    database
        .sql(
            """
            UPDATE question_theme t JOIN question q ON q.id = t.question_id
               SET t.label = ?, t.named_by_secretariat = TRUE, t.state = IF(t.state = 'RETIRED', 'RETIRED', 'SHOWN')
             WHERE t.consultation_id = ? AND t.source_key = ? AND q.number = ?
            """)
        .params(name, consultation.value(), sourceKey, question)
        .update();
    return database
        .sql(
            """
            SELECT t.question_id FROM question_theme t JOIN question q ON q.id = t.question_id
             WHERE t.consultation_id = ? AND t.source_key = ? AND q.number = ? LIMIT 1
            """)
        .params(consultation.value(), sourceKey, question)
        .query((row, n) -> new QuestionId(row.getLong("question_id")))
        .optional();
  }

  List<StoredTheme> listByComment(CommentId comment) {
    return database
        .sql(
            """
            SELECT t.id, t.question_id, t.label, t.named_by_secretariat
              FROM comment_theme membership JOIN question_theme t ON t.id = membership.theme_id
             WHERE membership.comment_id = ? ORDER BY t.id
            """)
        .param(comment.value())
        .query((row, n) -> fromRow(row))
        .list();
  }

  List<StoredTheme> listByConsultation(ConsultationId consultation) {
    return database
        .sql(
            """
            SELECT id, question_id, label, named_by_secretariat FROM question_theme
             WHERE consultation_id = ? AND state <> 'RETIRED' ORDER BY id
            """)
        .param(consultation.value())
        .query((row, n) -> fromRow(row))
        .list();
  }

  /// Shows a withheld label. Returns false if it was not withheld, or if the secretariat named the
  /// theme.
  boolean showLabel(ThemeId theme) {
    return changeState(theme, "WITHHELD", "SHOWN");
  }

  /// Withholds a shown label. Returns false if it was not shown, or if the secretariat named the
  /// theme.
  boolean withholdLabel(ThemeId theme) {
    return changeState(theme, "SHOWN", "WITHHELD");
  }

  private boolean changeState(ThemeId theme, String from, String to) {
    return database
            .sql(
                "UPDATE question_theme SET state = ? WHERE id = ? AND state = ? AND NOT named_by_secretariat")
            .params(to, theme.value(), from)
            .update()
        > 0;
  }

  private static StoredTheme fromRow(ResultSet row) throws SQLException {
    return new StoredTheme(
        new ThemeId(row.getLong("id")),
        new QuestionId(row.getLong("question_id")),
        row.getString("label"),
        row.getBoolean("named_by_secretariat"));
  }
}
