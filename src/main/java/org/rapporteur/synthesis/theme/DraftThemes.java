package org.rapporteur.synthesis.theme;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.rapporteur.analysis.finding.TermAccount;
import org.rapporteur.analysis.stances.CodedTheme;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.synthesis.draft.DraftHeads;
import org.rapporteur.synthesis.finding.FindingRows;
import org.rapporteur.synthesis.finding.ThemeFinding;
import org.rapporteur.synthesis.finding.ThemeRows;
import org.rapporteur.synthesis.history.DraftChanges;
import org.rapporteur.synthesis.history.EditAct;
import org.springframework.stereotype.Component;

/// The themes of the latest draft, and the draft itself held still: for the rooms beside it, which
/// decide themselves who may ask.
@Component
public class DraftThemes {

  /// The themes of a draft by its version.
  ///
  /// @param statements those of the theme of an id, by their own; read once somebody asks
  public record OfDraft(
      int version, List<ThemeFinding> themes, Function<String, Set<String>> statements) {

    public OfDraft {
      themes = List.copyOf(themes);
    }

    public Optional<ThemeFinding> theme(String id) {
      return themes.stream().filter(theme -> theme.id().equals(id)).findFirst();
    }

    public List<CodedTheme.Place> places() {
      return themes.stream()
          .map(
              theme ->
                  new CodedTheme.Place(
                      theme.id(),
                      theme.parts().stream().map(ThemeFinding.Part::id).toList(),
                      () -> statements.apply(theme.id())))
          .toList();
    }
  }

  private final DraftHeads drafts;
  private final FindingRows findings;
  private final ThemeRows rows;
  private final DraftChanges changes;

  DraftThemes(DraftHeads drafts, FindingRows findings, ThemeRows rows, DraftChanges changes) {
    this.drafts = drafts;
    this.findings = findings;
    this.rows = rows;
    this.changes = changes;
  }

  /// None where there is no draft yet.
  public Optional<OfDraft> latest(ConsultationId consultation) {
    return drafts.head(consultation).map(this::of);
  }

  public OfDraft of(DraftHeads.Head head) {
    var read = new HashMap<String, Set<String>>();
    return new OfDraft(
        head.version(),
        findings.themes(head.id()),
        theme -> read.computeIfAbsent(theme, id -> rows.statements(head.id(), id)));
  }

  /// Nobody changes the latest draft, if there is one, until the transaction ends.
  public void hold(ConsultationId consultation) {
    drafts.lockLatest(consultation);
  }

  /// Answers its version; refused where there is no draft, or its consultation is archived.
  public int lock(ConsultationId consultation) {
    changes.lock(consultation);
    return drafts.head(consultation).orElseThrow().version();
  }

  /// What the latest draft counts by the terms of a vocabulary.
  public List<TermAccount> terms(ConsultationId consultation) {
    return drafts.head(consultation).map(head -> findings.terms(head.id())).orElse(List.of());
  }

  /// Tells the history of the latest draft, where there is one, of a change beside it. Inside the
  /// transaction of that change.
  public void record(ConsultationId consultation, EditAct act, PersonId by) {
    drafts
        .lockLatest(consultation)
        .ifPresent(draft -> changes.record(draft, act, null, null, null, by));
  }

  /// Refused where the draft is archived with its consultation.
  public void requireOpen(ConsultationId consultation) {
    changes.requireOpen(consultation);
  }
}
