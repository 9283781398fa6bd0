package org.rapporteur.analysis.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.analysis.draft.Draft;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.analysis.finding.Findings;
import org.rapporteur.analysis.finding.Grounds;
import org.rapporteur.analysis.material.Groups;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.analysis.statement.SetAsideComment;

/// The stakeholder groups that said something of which a draft tells nothing: it may count them,
/// but no sentence outside its summary and its annexes quotes a comment of theirs or cites one for
/// what it says. What one copy of a campaign's text says, all of them say. Comments that are set
/// aside or only point to a document say nothing that could be told; who states no group is none.
final class UntoldGroups {

  private UntoldGroups() {}

  /// In the order in which every screen names them.
  static List<String> in(
      Draft draft, Collection<SetAsideComment> setAside, Grounds grounds, Material material) {
    var silent = new HashSet<>(grounds.sets().attached());
    setAside.forEach(comment -> silent.add(comment.comment()));
    return in(draft, silent, grounds.campaigns(), material);
  }

  /// Where nobody has set comments aside, or taken up what was.
  static List<String> in(Draft draft, Findings found, Material material) {
    var silent = new HashSet<>(found.reading().attachmentOnly());
    found.reading().commentsSetAside().forEach(comment -> silent.add(comment.comment()));
    return in(
        draft, silent, found.campaigns().stream().map(Grounds.OfCampaign::of).toList(), material);
  }

  private static List<String> in(
      Draft draft, Set<Integer> silent, List<Grounds.OfCampaign> campaigns, Material material) {
    var told = told(draft);
    campaigns.forEach(campaign -> tell(campaign, told));
    var untold = new HashSet<String>();
    var heard = new HashSet<String>();
    for (SourceComment comment : material.contributions()) {
      if (told.contains(comment.number())) {
        heard.add(comment.group());
      } else if (!silent.contains(comment.number())) {
        untold.add(comment.group());
      }
    }
    untold.removeAll(heard);
    return Groups.STATED.stream().filter(untold::contains).toList();
  }

  private static Set<Integer> told(Draft draft) {
    var told = new HashSet<Integer>();
    draft.sections().stream()
        .filter(section -> section.kind() != SectionKind.ANNEX)
        .filter(section -> section.kind() != SectionKind.SUMMARY)
        .flatMap(section -> section.paragraphs().stream())
        .flatMap(paragraph -> paragraph.sentences().stream())
        .forEach(sentence -> told.addAll(sentence.reportedComments()));
    return told;
  }

  private static void tell(Grounds.OfCampaign campaign, Set<Integer> told) {
    var copies = new ArrayList<>(campaign.comments());
    copies.removeAll(new HashSet<>(campaign.changed()));
    if (!Collections.disjoint(told, copies)) {
      told.addAll(copies);
    }
  }
}
