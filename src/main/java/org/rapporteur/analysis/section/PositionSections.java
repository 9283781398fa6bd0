package org.rapporteur.analysis.section;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.analysis.draft.CountForm;
import org.rapporteur.analysis.draft.DraftParagraph;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.Scope;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.material.Groups;
import org.rapporteur.analysis.positions.CommentPositions;
import org.rapporteur.analysis.positions.GroupDifference;
import org.rapporteur.analysis.positions.PositionFindings;

/// Writes the sections on agreements and differences of the groups on a question.
final class PositionSections {

  private final QuestionDraft part;
  private final ReportedSpeech speech;

  PositionSections(QuestionDraft part, ReportedSpeech speech) {
    this.part = part;
    this.speech = speech;
  }

  List<DraftParagraph> agreement(PositionFindings found) {
    return Stream.concat(
            found.agreed().stream()
                .map(
                    on ->
                        on(
                            on,
                            SentenceKind.CONVERGENCE,
                            "convergence.agreed",
                            CountForm.AGREED,
                            CountForm.AGREED_IN_GROUP)),
            found.disagreed().stream()
                .map(
                    on ->
                        on(
                            on,
                            SentenceKind.CONVERGENCE,
                            "convergence.disagreed",
                            CountForm.DISAGREED,
                            CountForm.DISAGREED_IN_GROUP)))
        .toList();
  }

  List<DraftParagraph> differences(PositionFindings found) {
    return Stream.concat(
            found.differences().stream().map(this::difference),
            found.divided().stream()
                .map(
                    on ->
                        on(
                            on,
                            SentenceKind.DIVERGENCE,
                            "divergence.divided",
                            CountForm.AGREED,
                            CountForm.AGREED_IN_GROUP)))
        .toList();
  }

  private DraftParagraph difference(GroupDifference difference) {
    int comment = difference.on().comment();
    return paragraph(
        comment,
        speech
            .about(SentenceKind.DIVERGENCE, "divergence.groups", comment)
            .with(part.wording().contrast(difference.contrast()))
            .count("agreed", CountForm.AGREED_IN_GROUP, Scope.ALL.group(difference.agreeing()))
            .count("less", CountForm.AGREED_IN_GROUP, Scope.ALL.group(difference.disagreeing()))
            .done());
  }

  /// The claim of a comment, and how many of each group agree or disagree. Groups of which nobody
  /// does come first. Where nobody is on the other side, the number of groups is enough.
  private DraftParagraph on(
      CommentPositions positions, SentenceKind kind, String key, CountForm all, CountForm inGroup) {
    boolean isUnanimous = positions.all().agree() == 0 || positions.all().disagree() == 0;
    var groups = groups(positions).toList();
    var sentence =
        speech
            .about(kind, isUnanimous ? key + ".all" : key, positions.comment())
            .count("all", all, Scope.ALL);
    return paragraph(
        positions.comment(),
        isUnanimous
            ? sentence.with("groups", groups.size()).done()
            : sentence.allCounts("groups", inGroup, groups.stream()).done());
  }

  private static Stream<Scope> groups(CommentPositions positions) {
    return Groups.STATED.stream()
        .filter(group -> positions.byGroup().containsKey(group))
        .map(Scope.ALL::group);
  }

  /// A reply that cannot be understood alone follows what it answers.
  private DraftParagraph paragraph(int comment, DraftSentence sentence) {
    var sentences = new ArrayList<DraftSentence>();
    speech.answered(comment).ifPresent(sentences::add);
    sentences.add(sentence);
    return part.paragraphs().paragraph(sentences);
  }
}
