package org.rapporteur.synthesis;

import static org.rapporteur.synthesis.DraftRows.JSON;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.theme.ThemeKeeping;
import org.rapporteur.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Shows the name that people gave a theme at once: over its paragraph, and in the question's
/// outline that everyone reads.
@Component
class ThemeNames {

  private final ThemeKeeping shown;
  private final FindingRows findings;
  private final JdbcClient database;

  ThemeNames(ThemeKeeping shown, FindingRows findings, JdbcClient database) {
    this.shown = shown;
    this.findings = findings;
    this.database = database;
  }

  void name(ConsultationId consultation, long draft, String id, String name) {
    var theme =
        findings.themes(draft).stream()
            .filter(found -> found.isOrHas(id))
            .findFirst()
            .orElseThrow(() -> new NotFound("theme", id));
    var named = theme.id().equals(id) ? theme.named(name) : theme.naming(id, name);
    database
        .sql("UPDATE synthesis_theme SET label = ?, finding = ? WHERE synthesis_id = ? AND id = ?")
        .params(named.label(), JSON.writeValueAsString(named), draft, theme.id())
        .update();
    if (!theme.id().equals(id)) {
      return;
    }
    database
        .sql("UPDATE synthesis_section SET title = ? WHERE synthesis_id = ? AND theme = ?")
        .params(name, draft, id)
        .update();
    shown.name(consultation, named.question(), id, name);
  }
}
