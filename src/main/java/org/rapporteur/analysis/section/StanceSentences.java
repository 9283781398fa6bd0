package org.rapporteur.analysis.section;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.analysis.draft.CountForm;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.Scope;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.material.Groups;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.SourceContributor;
import org.rapporteur.analysis.stances.CodedTheme;
import org.rapporteur.analysis.stances.Stance;
import org.rapporteur.analysis.wording.Wording;

/// How contributors stand to a proposition, as two people coded them: whom, from which groups, and
/// a sentence for each stance. A sample is never told of as if it were all.
final class StanceSentences {

  private final Material material;
  private final SentenceWriter writer;
  private final Wording wording;

  StanceSentences(Material material, SentenceWriter writer, Wording wording) {
    this.material = material;
    this.writer = writer;
    this.wording = wording;
  }

  /// None where nothing of it may be read any more.
  List<DraftSentence> of(CodedTheme coding) {
    var units = coding.readable(material).toList();
    var sentences = new ArrayList<DraftSentence>();
    if (units.isEmpty()) {
      return sentences;
    }
    var scope = Scope.ALL.coding(coding.number());
    sentences.add(
        writer
            .sentence(
                SentenceKind.CODED, coding.sample() ? "coded.sample" : "coded", comments(units))
            .with("label", wording.theme(coding.label()))
            .with("proposition", coding.proposition())
            .count("contributors", CountForm.CODED, scope)
            .done());
    sentences.add(
        writer
            .sentence(SentenceKind.CODED_GROUPS, "coded.groups", comments(units))
            .counts("list", CountForm.CODED_FROM_GROUP, groups(scope))
            .done());
    for (var stance : Stance.values()) {
      var those = units.stream().filter(unit -> unit.stance() == stance).toList();
      if (!those.isEmpty()) {
        sentences.add(
            writer
                .sentence(
                    SentenceKind.STANCE,
                    coding.sample() ? "coded.stance.sample" : "coded.stance",
                    comments(those))
                .count("all", CountForm.of(stance), scope)
                .counts("groups", CountForm.inGroup(stance), groups(scope))
                .done());
      }
    }
    return sentences;
  }

  private static Stream<Scope> groups(Scope scope) {
    return Stream.concat(Groups.STATED.stream(), Stream.of(SourceContributor.NOT_STATED))
        .map(scope::group);
  }

  private List<Integer> comments(Collection<CodedTheme.Unit> units) {
    return units.stream()
        .flatMap(unit -> unit.comments().stream())
        .filter(comment -> material.comment(comment).isPresent())
        .toList();
  }
}
