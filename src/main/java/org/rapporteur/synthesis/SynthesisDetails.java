package org.rapporteur.synthesis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.draft.StoredDraft;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.draft.SynthesisSection;
import org.rapporteur.synthesis.finding.StoredFindings;
import org.rapporteur.synthesis.translation.ForeignWords;
import org.rapporteur.synthesis.translation.QuotedWords;

/// A draft as it stands, with what became of every comment and what stands in the way of
/// publication, as its editors read it.
///
/// @param foreign what it quotes in another language than its own, with what persons made of it
public record SynthesisDetails(
    ConsultationId consultation,
    StoredDraft stored,
    @Nullable String changedBy,
    List<LedgerEntry> ledger,
    Coverage coverage,
    Representation representation,
    Map<QuotedWords, ForeignWords> foreign,
    List<DraftProblem> problems) {

  public SynthesisDetails {
    ledger = List.copyOf(ledger);
    foreign = Map.copyOf(foreign);
    problems = List.copyOf(problems);
  }

  public int version() {
    return stored.head().version();
  }

  public boolean latest() {
    return stored.latest();
  }

  public LanguageTag language() {
    return stored.head().language();
  }

  public List<SynthesisSection> sections() {
    return stored.sections();
  }

  public StoredFindings findings() {
    return stored.findings();
  }

  public List<SynthesisParagraph> paragraphs() {
    return stored.paragraphs().toList();
  }

  public List<DraftSentence> sentences() {
    return paragraphs().stream().flatMap(paragraph -> paragraph.sentences().stream()).toList();
  }

  /// See [DraftLength].
  public int words() {
    return DraftLength.of(sections(), language());
  }

  public Optional<SynthesisParagraph> paragraph(ParagraphId id) {
    return paragraphs().stream().filter(paragraph -> paragraph.id().equals(id)).findFirst();
  }

  /// The one that a paragraph can be joined with.
  public Optional<SynthesisParagraph> joinable(SynthesisParagraph paragraph) {
    return sections().stream()
        .map(SynthesisSection::paragraphs)
        .filter(all -> all.contains(paragraph))
        .flatMap(all -> all.stream().skip(all.indexOf(paragraph) + 1L).limit(1))
        .filter(next -> next.theme() == null || next.theme().equals(paragraph.theme()))
        .filter(next -> next.campaign() == null || next.campaign().equals(paragraph.campaign()))
        .findFirst();
  }

  public List<DraftProblem> blocking() {
    return problems.stream().filter(DraftProblem::blocks).toList();
  }
}
