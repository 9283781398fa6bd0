package org.rapporteur.synthesis;

import static org.rapporteur.shared.Columns.utc;
import static org.rapporteur.synthesis.DraftRows.JSON;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.theme.ThemeKeeping;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotFound;
import org.rapporteur.synthesis.engine.themes.KeptTheme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/// The themes that people named: the name stands over the theme's paragraph and in the question's
/// outline at once, and the next run finds the theme again by the statements it has now.
@Component
class NamedThemes {

  private final ThemeKeeping shown;
  private final JdbcClient database;
  private final Clock clock;

  NamedThemes(ThemeKeeping shown, JdbcClient database, Clock clock) {
    this.shown = shown;
    this.database = database;
    this.clock = clock;
  }

  List<KeptTheme> kept(ConsultationId consultation) {
    return database
        .sql("SELECT * FROM synthesis_kept_theme WHERE consultation_id = ? ORDER BY id")
        .param(consultation.value())
        .query(
            (row, n) ->
                new KeptTheme(
                    row.getString("id"),
                    row.getInt("question"),
                    new LanguageTag(row.getString("language")),
                    row.getString("name"),
                    JSON.readValue(
                        row.getString("statements"), new TypeReference<Set<String>>() {})))
        .list();
  }

  private record Stored(ThemeFinding finding, String statements) {}

  void name(ConsultationId consultation, long draft, String theme, String name, PersonId by) {
    var stored =
        database
            .sql(
                "SELECT finding, statements FROM synthesis_theme WHERE synthesis_id = ? AND id = ?")
            .params(draft, theme)
            .query(
                (row, n) ->
                    new Stored(
                        JSON.readValue(row.getString("finding"), ThemeFinding.class),
                        row.getString("statements")))
            .optional()
            .orElseThrow(() -> new NotFound("theme", theme));
    var named = stored.finding().named(name);
    database
        .sql(
            """
            INSERT INTO synthesis_kept_theme (consultation_id, id, question, language, name, statements, named_by, named_at)
            VALUES (:consultation, :id, :question, :language, :name, :statements, :by, :at)
            ON DUPLICATE KEY UPDATE name = :name, statements = :statements, named_by = :by, named_at = :at
            """)
        .param("consultation", consultation.value())
        .param("id", theme)
        .param("question", named.question())
        .param("language", named.language().value())
        .param("name", name)
        .param("statements", stored.statements())
        .param("by", by.value())
        .param("at", utc(clock.instant()))
        .update();
    database
        .sql("UPDATE synthesis_theme SET label = ?, finding = ? WHERE synthesis_id = ? AND id = ?")
        .params(name, JSON.writeValueAsString(named), draft, theme)
        .update();
    database
        .sql(
            """
            UPDATE synthesis_section s JOIN synthesis_paragraph p
                ON p.synthesis_id = s.synthesis_id AND p.section = s.position AND p.theme = ?
               SET s.title = ? WHERE s.synthesis_id = ? AND s.kind = 'THEME'
            """)
        .params(theme, name, draft)
        .update();
    shown.name(consultation, named.question(), theme, name);
  }
}
