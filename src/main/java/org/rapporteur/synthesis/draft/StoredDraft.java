package org.rapporteur.synthesis.draft;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.rapporteur.analysis.draft.Draft;
import org.rapporteur.analysis.finding.Grounds;
import org.rapporteur.analysis.statement.SetAsideComment;
import org.rapporteur.synthesis.finding.OpinionFinding;
import org.rapporteur.synthesis.finding.StoredFindings;
import org.rapporteur.synthesis.finding.ThemeFinding;

/// A draft as its rows say, without what is computed from it.
public record StoredDraft(
    DraftHeads.Head head,
    boolean latest,
    SortedMap<Integer, Integer> revisions,
    List<SynthesisSection> sections,
    Collection<SetAsideComment> setAside,
    StoredFindings findings) {

  /// As the engine checks it.
  public Draft draft() {
    return SynthesisSection.draft(sections);
  }

  /// What its run found for the sentences that no person wrote.
  public Grounds grounds() {
    return new Grounds(
        revisions,
        findings.themes().stream().map(StoredDraft::ground).toList(),
        findings.campaigns().stream()
            .map(
                c ->
                    Grounds.OfCampaign.of(
                        c.template(), c.comments(), c.changed(), c.variation(), c.elsewhere()))
            .toList(),
        findings.sets(),
        findings.opinions().stream().map(OpinionFinding::group).toList(),
        findings.codings(),
        findings.terms());
  }

  private static Grounds.OfTheme ground(ThemeFinding theme) {
    return new Grounds.OfTheme(
        theme.id(),
        theme.question(),
        theme.comments(),
        theme.inWords(),
        theme.points().stream()
            .map(point -> new Grounds.OfPoint(point.comment(), point.span(), point.citing()))
            .toList(),
        theme.parts().stream().flatMap(StoredDraft::ground).toList());
  }

  private static Stream<Grounds.OfPoint> ground(ThemeFinding.Part part) {
    return Stream.ofNullable(part.point())
        .map(point -> new Grounds.OfPoint(point.comment(), point.span(), part.comments()));
  }

  public Stream<SynthesisParagraph> paragraphs() {
    return sections.stream().flatMap(section -> section.paragraphs().stream());
  }
}
