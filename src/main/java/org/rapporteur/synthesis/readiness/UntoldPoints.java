package org.rapporteur.synthesis.readiness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.shared.Sha256;
import org.rapporteur.synthesis.LedgerEntry;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.finding.CampaignFinding;
import org.rapporteur.synthesis.finding.ThemeFinding;
import org.rapporteur.synthesis.readiness.ReadinessItem.Kind;

/// Lists the points, and the sides opposing a point, that no sentence of the body conveys: none of
/// their comments is quoted, or cited for what it says. Counting comments conveys nothing.
final class UntoldPoints {

  private UntoldPoints() {}

  static List<ReadinessItem> of(SynthesisDetails draft) {
    var told = told(draft);
    var usable =
        draft.ledger().stream()
            .filter(entry -> entry.outcome() != LedgerEntry.Outcome.SET_ASIDE)
            .map(LedgerEntry::comment)
            .collect(Collectors.toSet());
    var untold = new ArrayList<ReadinessItem>();
    for (var theme : draft.findings().themes()) {
      for (var part : theme.parts()) {
        if (isUntold(part.comments(), usable, told)) {
          untold.add(item(Kind.POINT, part));
        }
        if (isUntold(part.against(), usable, told)) {
          untold.add(item(Kind.OPPOSING_SIDE, part));
        }
      }
    }
    return untold;
  }

  private static boolean isUntold(List<Integer> side, Set<Integer> usable, Set<Integer> told) {
    return side.stream().anyMatch(usable::contains) && Collections.disjoint(side, told);
  }

  /// Returns the comments that the body conveys. A campaign is conveyed by one unchanged copy.
  private static Set<Integer> told(SynthesisDetails draft) {
    var told = new HashSet<Integer>();
    draft.sections().stream()
        .filter(section -> section.kind() != SectionKind.SUMMARY)
        .filter(section -> section.kind() != SectionKind.ANNEX)
        .flatMap(section -> section.paragraphs().stream())
        .flatMap(paragraph -> paragraph.sentences().stream())
        .forEach(sentence -> told.addAll(sentence.reportedComments()));
    for (CampaignFinding campaign : draft.findings().campaigns()) {
      var copies = new HashSet<>(campaign.comments());
      campaign.changed().forEach(copies::remove);
      if (!Collections.disjoint(told, copies)) {
        told.addAll(copies);
      }
    }
    return told;
  }

  private static ReadinessItem item(Kind kind, ThemeFinding.Part part) {
    return new ReadinessItem(kind, part.id(), Sha256.hex(part.label()), part.label(), 0, null);
  }
}
