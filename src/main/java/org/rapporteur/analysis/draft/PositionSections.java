package org.rapporteur.analysis.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.analysis.material.Groups;
import org.rapporteur.analysis.positions.CommentPositions;
import org.rapporteur.analysis.positions.GroupDifference;
import org.rapporteur.analysis.positions.PositionFindings;

/// Where the groups agree on a question and where they differ.
final class PositionSections {

  private final QuestionDraft part;

  PositionSections(QuestionDraft part) {
    this.part = part;
  }

  List<DraftParagraph> agreement(PositionFindings found) {
    var shared = Stream.concat(found.agreed().stream(), found.disagreed().stream()).toList();
    if (shared.isEmpty()) {
      return List.of();
    }
    var written = new ArrayList<DraftParagraph>();
    for (var positions : found.agreed()) {
      written.add(
          paragraph(
              on(
                  positions,
                  SentenceKind.CONVERGENCE,
                  "convergence.agreed",
                  CountForm.AGREED,
                  CountForm.AGREED_IN_GROUP)));
    }
    for (var positions : found.disagreed()) {
      written.add(
          paragraph(
              on(
                  positions,
                  SentenceKind.CONVERGENCE,
                  "convergence.disagreed",
                  CountForm.DISAGREED,
                  CountForm.DISAGREED_IN_GROUP)));
    }
    return written;
  }

  List<DraftParagraph> differences(PositionFindings found) {
    var apart =
        Stream.concat(
                found.differences().stream().map(GroupDifference::on), found.divided().stream())
            .toList();
    if (apart.isEmpty()) {
      return List.of();
    }
    var written = new ArrayList<DraftParagraph>();
    found.differences().forEach(difference -> written.add(paragraph(difference(difference))));
    for (var positions : found.divided()) {
      written.add(
          paragraph(
              on(
                  positions,
                  SentenceKind.DIVERGENCE,
                  "divergence.divided",
                  CountForm.AGREED,
                  CountForm.AGREED_IN_GROUP)));
    }
    return written;
  }

  private DraftSentence difference(GroupDifference difference) {
    return part.writer()
        .about(
            SentenceKind.DIVERGENCE, "divergence.groups", difference.on().comment(), part.quotes())
        .with(part.wording().contrast(difference.contrast()))
        .count("agreed", CountForm.AGREED_IN_GROUP, Scope.ALL.group(difference.agreeing()))
        .count("less", CountForm.AGREED_IN_GROUP, Scope.ALL.group(difference.disagreeing()))
        .done();
  }

  /// The claim of a comment, and how many of each group agree or disagree. Groups of which nobody
  /// does come first.
  private DraftSentence on(
      CommentPositions positions, SentenceKind kind, String key, CountForm all, CountForm inGroup) {
    return part.writer()
        .about(kind, key, positions.comment(), part.quotes())
        .count("all", all, Scope.ALL)
        .allCounts("groups", inGroup, groups(positions))
        .done();
  }

  private static Stream<Scope> groups(CommentPositions positions) {
    return Groups.STATED.stream()
        .filter(group -> positions.byGroup().containsKey(group))
        .map(Scope.ALL::group);
  }

  private DraftParagraph paragraph(DraftSentence sentence) {
    return part.paragraphs().paragraph(List.of(sentence));
  }
}
