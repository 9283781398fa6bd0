package org.rapporteur.synthesis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.synthesis.engine.stances.CodedTheme;
import org.springframework.stereotype.Component;

/// The themes of the latest draft with all their statements, and the draft itself held still: for
/// the rooms beside it, which decide themselves who may ask.
@Component
public class DraftThemes {

  /// A theme and the statements in it, by their ids.
  public record Theme(ThemeFinding finding, Set<String> statements) {

    public Theme {
      statements = Set.copyOf(statements);
    }

    CodedTheme.Place place() {
      return new CodedTheme.Place(
          finding.id(), finding.parts().stream().map(ThemeFinding.Part::id).toList(), statements);
    }
  }

  /// The themes of a draft by its version.
  public record OfDraft(int version, List<Theme> themes) {

    public OfDraft {
      themes = List.copyOf(themes);
    }

    public Optional<Theme> theme(String id) {
      return themes.stream().filter(theme -> theme.finding().id().equals(id)).findFirst();
    }

    public List<CodedTheme.Place> places() {
      return themes.stream().map(Theme::place).toList();
    }
  }

  private final DraftRows drafts;
  private final ThemeRows rows;
  private final DraftChanges changes;

  DraftThemes(DraftRows drafts, ThemeRows rows, DraftChanges changes) {
    this.drafts = drafts;
    this.rows = rows;
    this.changes = changes;
  }

  /// None where there is no draft yet.
  public Optional<OfDraft> latest(ConsultationId consultation) {
    return drafts.head(consultation).map(head -> new OfDraft(head.version(), of(head.id())));
  }

  /// Refused where there is no draft, or its consultation is archived.
  public void lock(ConsultationId consultation) {
    changes.lock(consultation);
  }

  /// Refused where the draft is archived with its consultation.
  public void requireOpen(ConsultationId consultation) {
    changes.requireOpen(consultation);
  }

  List<Theme> of(long draft) {
    return drafts.themes(draft).stream()
        .map(finding -> new Theme(finding, rows.statements(draft, finding.id())))
        .toList();
  }
}
