package org.rapporteur.analysis.finding;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.analysis.positions.CommentPositions;
import org.rapporteur.analysis.positions.Dissent;
import org.rapporteur.analysis.positions.Distinctive;
import org.rapporteur.analysis.positions.GroupDifference;
import org.rapporteur.analysis.positions.PositionFindings;
import org.rapporteur.analysis.statement.SetAsideComment;
import org.rapporteur.analysis.statement.SetAsideReason;
import org.rapporteur.analysis.statement.Statement;

/// The comments that a draft speaks of together without a theme or a campaign: those that only
/// point to a document, those set aside for each reason, and those of each question.
public record CommentSets(
    List<Integer> attached,
    SortedMap<SetAsideReason, List<Integer>> setAside,
    SortedMap<Integer, OfQuestion> questions) {

  /// On one question: in no theme; with a proposal; with positions that were looked at; on which
  /// the groups stand together, stand apart, or one group dissents; and the themes that one group
  /// raises more than others.
  public record OfQuestion(
      List<Integer> remainder,
      List<Integer> proposing,
      List<Integer> judged,
      List<Integer> together,
      List<Integer> apart,
      List<Integer> dissented,
      List<String> distinctive) {

    static final OfQuestion NONE =
        new OfQuestion(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  public static CommentSets of(Collection<Integer> questions, Findings found) {
    var reading = found.reading();
    var byQuestion = new TreeMap<Integer, OfQuestion>();
    for (int question : questions) {
      byQuestion.put(question, of(question, found));
    }
    return new CommentSets(
        reading.attachmentOnly(),
        reading.commentsSetAside().stream()
            .collect(
                Collectors.groupingBy(
                    SetAsideComment::reason,
                    TreeMap::new,
                    Collectors.mapping(SetAsideComment::comment, Collectors.toList()))),
        byQuestion);
  }

  public OfQuestion question(int question) {
    return questions.getOrDefault(question, OfQuestion.NONE);
  }

  private static OfQuestion of(int question, Findings found) {
    var proposing =
        found.evidence().statementsOn(question).stream()
            .filter(Statement::proposal)
            .map(Statement::comment)
            .distinct()
            .sorted()
            .toList();
    var positions = found.positionsOn(question);
    return new OfQuestion(
        List.copyOf(found.evidence().remainder(question)),
        proposing,
        positions.map(p -> numbers(p.all().stream())).orElse(List.of()),
        positions.map(CommentSets::together).orElse(List.of()),
        positions.map(CommentSets::apart).orElse(List.of()),
        positions.map(p -> numbers(p.dissents().stream().map(Dissent::on))).orElse(List.of()),
        positions
            .map(p -> p.distinctive().stream().map(Distinctive::theme).distinct().toList())
            .orElse(List.of()));
  }

  private static List<Integer> together(PositionFindings found) {
    return numbers(Stream.concat(found.agreed().stream(), found.disagreed().stream()));
  }

  private static List<Integer> apart(PositionFindings found) {
    return numbers(
        Stream.concat(
            found.differences().stream().map(GroupDifference::on), found.divided().stream()));
  }

  private static List<Integer> numbers(Stream<CommentPositions> on) {
    return on.map(CommentPositions::comment).distinct().sorted().toList();
  }
}
