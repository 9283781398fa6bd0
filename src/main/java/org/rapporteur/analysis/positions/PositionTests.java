package org.rapporteur.analysis.positions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.analysis.material.QuestionFacts;

/// The positions on every comment and all that was tested of them and of who raised which theme.
/// Which of the tested are differences follows from all that the run tests, here and elsewhere.
public record PositionTests(
    List<QuestionFacts> questions,
    List<CommentPositions> all,
    List<GroupDifference> differences,
    List<Distinctive> distinctive) {

  private static final int FEWEST_DIVIDED = 6;
  private static final double DIVIDED = 0.4;

  /// Two thirds on one side and two thirds on the other; less is no dissent of a group.
  private static final double CLEAR = 2 / 3.0;

  private static final int MOST_SHOWN = 5;

  public double[] ofDifferences() {
    return differences.stream().mapToDouble(GroupDifference::pValue).toArray();
  }

  public double[] ofThemes() {
    return distinctive.stream().mapToDouble(Distinctive::inFamily).toArray();
  }

  /// By question.
  public List<PositionFindings> findings(Discoveries ofDifferences, Discoveries ofThemes) {
    var different = ofDifferences.of(differences, GroupDifference::pValue);
    var raised = ofThemes.of(distinctive, Distinctive::inFamily);
    return questions.stream()
        .map(QuestionFacts::number)
        .map(
            number ->
                findings(
                    number,
                    all.stream().filter(p -> p.question() == number).toList(),
                    different.stream().filter(d -> d.on().question() == number).toList(),
                    raised.stream().filter(d -> d.question() == number).toList()))
        .toList();
  }

  private static PositionFindings findings(
      int question,
      List<CommentPositions> all,
      List<GroupDifference> differences,
      List<Distinctive> distinctive) {
    var agreed =
        all.stream()
            .filter(p -> p.groups().size() > 1)
            .filter(p -> p.groups().values().stream().allMatch(Tally::mostlyAgrees))
            .sorted(Comparator.comparingDouble((CommentPositions p) -> -p.consensusToAgree()))
            .limit(MOST_SHOWN)
            .toList();
    var disagreed =
        all.stream()
            .filter(p -> p.groups().size() > 1)
            .filter(p -> p.groups().values().stream().allMatch(Tally::mostlyDisagrees))
            .sorted(Comparator.comparingDouble((CommentPositions p) -> -p.consensusToDisagree()))
            .limit(MOST_SHOWN)
            .toList();
    var told = differences.stream().limit(MOST_SHOWN).toList();
    var further = differences.stream().skip(MOST_SHOWN).toList();
    Set<Integer> differing =
        differences.stream().map(d -> d.on().comment()).collect(Collectors.toSet());
    var divided =
        all.stream()
            .filter(p -> p.all().all() >= FEWEST_DIVIDED && !differing.contains(p.comment()))
            .filter(p -> Math.min(p.all().agree(), p.all().disagree()) >= DIVIDED * p.all().all())
            .sorted(
                Comparator.comparingInt(
                    (CommentPositions p) -> -Math.min(p.all().agree(), p.all().disagree())))
            .limit(MOST_SHOWN)
            .toList();
    return new PositionFindings(
        question, all, agreed, disagreed, told, further, divided, dissents(all), distinctive);
  }

  /// Groups of one or two are heard as well; those that are all on one side come first.
  private static List<Dissent> dissents(List<CommentPositions> all) {
    var found = new ArrayList<Dissent>();
    for (var positions : all) {
      for (var group : positions.byGroup().entrySet()) {
        var own = group.getValue();
        int agree = 0;
        int disagree = 0;
        for (var other : positions.byGroup().entrySet()) {
          if (!other.getKey().equals(group.getKey())) {
            agree += other.getValue().agree();
            disagree += other.getValue().disagree();
          }
        }
        var others = new Tally(agree, disagree);
        boolean opposed =
            (own.agreement() <= 1 - CLEAR && others.agreement() >= CLEAR)
                || (own.agreement() >= CLEAR && others.agreement() <= 1 - CLEAR);
        if (opposed
            && others.all() >= own.all()
            && others.all() >= PositionReader.FEWEST_OF_GROUP) {
          found.add(new Dissent(positions, group.getKey(), own.mostlyAgrees()));
        }
      }
    }
    return found.stream()
        .sorted(
            Comparator.comparing((Dissent dissent) -> dissent.on().hasBothSides(dissent.group()))
                .thenComparingInt(dissent -> -dissent.on().all().all()))
        .limit(MOST_SHOWN)
        .toList();
  }
}
