package org.rapporteur.synthesis.engine.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.analysis.material.Groups;
import org.rapporteur.synthesis.engine.positions.CommentPositions;
import org.rapporteur.synthesis.engine.positions.GroupDifference;
import org.rapporteur.synthesis.engine.positions.PositionFindings;

/// Where the groups agree on a question and where they differ.
final class PositionSections {

  private final QuestionDraft part;

  PositionSections(QuestionDraft part) {
    this.part = part;
  }

  void write(PositionFindings found) {
    if (found.all().isEmpty()) {
      part.section(
          SectionKind.CONVERGENCE,
          List.of(
              part.paragraphs()
                  .paragraph(
                      List.of(
                          part.writer()
                              .sentence(
                                  SentenceKind.NO_POSITIONS, "positions.none", part.comments())
                              .count("comments", CountForm.COMMENTS, part.scope())
                              .done()))));
      return;
    }
    part.section(SectionKind.CONVERGENCE, convergence(found));
    part.section(SectionKind.DIVERGENCE, divergence(found));
  }

  private List<DraftParagraph> convergence(PositionFindings found) {
    var shared = Stream.concat(found.agreed().stream(), found.disagreed().stream()).toList();
    if (shared.isEmpty()) {
      return nothing(found, "convergence.none");
    }
    var written = new ArrayList<DraftParagraph>();
    written.add(lead(SentenceKind.CONVERGENCE_LEAD, "convergence.lead", shared));
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

  private List<DraftParagraph> divergence(PositionFindings found) {
    var apart =
        Stream.concat(
                found.differences().stream().map(GroupDifference::on), found.divided().stream())
            .toList();
    if (apart.isEmpty()) {
      return nothing(found, "divergence.none");
    }
    var written = new ArrayList<DraftParagraph>();
    written.add(lead(SentenceKind.DIVERGENCE_LEAD, "divergence.lead", apart));
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

  /// What a comment says, and how the groups stand to it.
  private DraftSentence on(
      CommentPositions positions, SentenceKind kind, String key, CountForm all, CountForm inGroup) {
    return part.writer()
        .about(kind, key, positions.comment(), part.quotes())
        .count("all", all, Scope.ALL)
        .counts("groups", inGroup, groups(positions))
        .done();
  }

  private static Stream<Scope> groups(CommentPositions positions) {
    return Groups.STATED.stream()
        .filter(group -> positions.byGroup().containsKey(group))
        .map(Scope.ALL::group);
  }

  private DraftParagraph lead(SentenceKind kind, String key, List<CommentPositions> on) {
    return paragraph(
        part.writer()
            .sentence(kind, key, on.stream().map(CommentPositions::comment).toList())
            .count("comments", CountForm.COMMENTS, part.scope())
            .done());
  }

  private List<DraftParagraph> nothing(PositionFindings found, String key) {
    var comments = found.all().stream().map(CommentPositions::comment).toList();
    return List.of(
        paragraph(
            part.writer()
                .sentence(SentenceKind.NO_FINDING, key, comments)
                .count("comments", CountForm.COMMENTS, part.scope())
                .done()));
  }

  private DraftParagraph paragraph(DraftSentence sentence) {
    return part.paragraphs().paragraph(List.of(sentence));
  }
}
