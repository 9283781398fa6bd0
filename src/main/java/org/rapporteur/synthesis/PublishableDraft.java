package org.rapporteur.synthesis;

import java.time.Instant;
import java.util.List;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.shared.LanguageTag;

/// A draft that nothing stands in the way of, as the report takes it over. Numbers of paragraphs,
/// counts, citations and quotations have been checked against the comments published now.
public record PublishableDraft(
    ConsultationId consultation,
    int version,
    LanguageTag language,
    String snapshotHash,
    Instant takenAt,
    List<SynthesisSection> sections,
    List<LedgerEntry> ledger,
    Coverage coverage,
    Method method,
    List<ThemeFinding> themes,
    List<PositionFinding> positions,
    List<CampaignFinding> campaigns,
    List<DraftProblem> remarks) {

  public PublishableDraft {
    sections = List.copyOf(sections);
    ledger = List.copyOf(ledger);
    themes = List.copyOf(themes);
    positions = List.copyOf(positions);
    campaigns = List.copyOf(campaigns);
    remarks = List.copyOf(remarks);
  }

  static PublishableDraft of(SynthesisDetails draft) {
    return new PublishableDraft(
        draft.consultation(),
        draft.version(),
        draft.language(),
        draft.snapshotHash(),
        draft.takenAt(),
        draft.sections(),
        draft.ledger(),
        draft.coverage(),
        draft.method(),
        draft.themes(),
        draft.positions(),
        draft.campaigns(),
        draft.problems());
  }
}
