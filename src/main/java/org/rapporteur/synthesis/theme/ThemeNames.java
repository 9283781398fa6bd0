package org.rapporteur.synthesis.theme;

import java.util.LinkedHashMap;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.theme.ThemeUpdateService;
import org.rapporteur.shared.NotFound;
import org.rapporteur.synthesis.draft.SectionRows;
import org.rapporteur.synthesis.finding.FindingRows;
import org.rapporteur.synthesis.finding.ThemeFinding;
import org.springframework.stereotype.Component;

/// Shows the name that people gave a theme at once: over its paragraph, and in the question's
/// outline that everyone reads.
@Component
public class ThemeNames {

  private final ThemeUpdateService shown;
  private final FindingRows findings;
  private final KeptThemes kept;
  private final SectionRows sections;

  ThemeNames(
      ThemeUpdateService shown, FindingRows findings, KeptThemes kept, SectionRows sections) {
    this.shown = shown;
    this.findings = findings;
    this.kept = kept;
    this.sections = sections;
  }

  /// Gives a draft the names that were decided while it was not in use.
  public void follow(ConsultationId consultation, long draft) {
    var decisions = kept.of(consultation);
    for (var theme : findings.themes(draft)) {
      var labels = new LinkedHashMap<String, String>();
      labels.put(theme.id(), theme.label());
      theme.parts().forEach(part -> labels.put(part.id(), part.label()));
      labels.forEach(
          (id, label) -> {
            var decision = decisions.get(id);
            if (decision != null && !decision.name().equals(label)) {
              name(consultation, draft, id, decision.name());
            }
          });
    }
  }

  void name(ConsultationId consultation, long draft, String id, String name) {
    var theme =
        findings.themes(draft).stream()
            .filter(found -> found.isOrHas(id))
            .findFirst()
            .orElseThrow(() -> new NotFound("theme", id));
    var named = theme.id().equals(id) ? theme.named(name) : theme.naming(id, name);
    replace(draft, named);
    if (named.id().equals(id)) {
      show(consultation, named);
    }
  }

  /// Stores a theme of a draft again, with its name as the title of its section.
  public void replace(long draft, ThemeFinding theme) {
    findings.replace(draft, theme);
    sections.rename(draft, theme.id(), theme.label());
  }

  /// Shows the name of a theme beside the comments.
  public void show(ConsultationId consultation, ThemeFinding theme) {
    shown.setName(consultation, theme.question(), theme.id(), theme.label());
  }
}
