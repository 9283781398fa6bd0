package org.rapporteur.synthesis.engine.positions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rapporteur.synthesis.engine.material.Groups;
import org.rapporteur.synthesis.engine.material.Material;
import org.rapporteur.synthesis.engine.material.Progress;
import org.rapporteur.synthesis.engine.material.SourceComment;
import org.rapporteur.synthesis.engine.themes.Evidence;

/// Reads convergence, divergence and minority positions from the positions taken and from who
/// raised which theme. Groups that contributors did not state are counted and never compared.
public final class PositionReader {

  /// Of a group that took fewer positions on a comment nothing is said.
  public static final int FEWEST_OF_GROUP = 3;

  private static final int FEWEST_DIVIDED = 6;
  private static final double DIVIDED = 0.4;
  /// Two thirds on one side and two thirds on the other; less is no dissent of a group.
  private static final double CLEAR = 2 / 3.0;

  private static final int MOST_SHOWN = 5;

  /// One voice is not what a group holds.
  private static final int FEWEST_RAISING = 2;

  private static final double LEAST_LIFT = 1.5;

  private PositionReader() {}

  /// The stated groups of which so few contributed that nothing can be said of them as of a group.
  public static SortedSet<String> smallGroups(List<SourceComment> contributions) {
    var holders = new HashMap<String, Set<Integer>>();
    for (var comment : contributions) {
      if (comment.statesGroup()) {
        holders.computeIfAbsent(comment.group(), g -> new HashSet<>()).add(comment.holder());
      }
    }
    var small = new TreeSet<String>(Groups.ORDER);
    holders.forEach(
        (group, all) -> {
          if (all.size() < FEWEST_OF_GROUP) {
            small.add(group);
          }
        });
    return small;
  }

  /// Progress counts questions.
  public static List<PositionFindings> read(
      Material material, Evidence evidence, Progress progress) {
    var byComment = tallies(material);
    var differences =
        ExactTest.discoveries(differences(byComment.values()), GroupDifference::pValue);
    var distinctive =
        ExactTest.discoveries(distinctive(material, evidence), Distinctive::pValue).stream()
            .filter(d -> d.raising() >= FEWEST_RAISING && d.lift() >= LEAST_LIFT)
            .toList();
    var found = new ArrayList<PositionFindings>();
    for (var question : material.questions()) {
      int number = question.number();
      var all = byComment.values().stream().filter(p -> p.question() == number).toList();
      found.add(
          findings(
              number,
              all,
              differences.stream().filter(d -> d.on().question() == number).toList(),
              distinctive.stream().filter(d -> d.question() == number).toList()));
      progress.reached(found.size(), material.questions().size());
    }
    return found;
  }

  private static PositionFindings findings(
      int question,
      List<CommentPositions> all,
      List<GroupDifference> differences,
      List<Distinctive> distinctive) {
    var agreed =
        all.stream()
            .filter(p -> groups(p).size() > 1)
            .filter(p -> groups(p).values().stream().allMatch(Tally::mostlyAgrees))
            .sorted(Comparator.comparingDouble((CommentPositions p) -> -p.consensusToAgree()))
            .limit(MOST_SHOWN)
            .toList();
    var disagreed =
        all.stream()
            .filter(p -> groups(p).size() > 1)
            .filter(p -> groups(p).values().stream().allMatch(Tally::mostlyDisagrees))
            .sorted(Comparator.comparingDouble((CommentPositions p) -> -p.consensusToDisagree()))
            .limit(MOST_SHOWN)
            .toList();
    var different = differences.stream().limit(MOST_SHOWN).toList();
    Set<Integer> shown = different.stream().map(d -> d.on().comment()).collect(Collectors.toSet());
    var divided =
        all.stream()
            .filter(p -> p.all().all() >= FEWEST_DIVIDED && !shown.contains(p.comment()))
            .filter(p -> Math.min(p.all().agree(), p.all().disagree()) >= DIVIDED * p.all().all())
            .sorted(
                Comparator.comparingInt(
                    (CommentPositions p) -> -Math.min(p.all().agree(), p.all().disagree())))
            .limit(MOST_SHOWN)
            .toList();
    return new PositionFindings(
        question, all, agreed, disagreed, different, divided, dissents(all), distinctive);
  }

  private static TreeMap<Integer, CommentPositions> tallies(Material material) {
    var all = new TreeMap<Integer, Tally>();
    var byGroup = new TreeMap<Integer, TreeMap<String, Tally>>();
    for (var position : material.positions()) {
      all.merge(
          position.comment(),
          new Tally(0, 0).with(position.agrees()),
          (t, one) -> new Tally(t.agree() + one.agree(), t.disagree() + one.disagree()));
      if (!position.group().equals(SourceComment.NOT_STATED)) {
        byGroup
            .computeIfAbsent(position.comment(), c -> new TreeMap<>(Groups.ORDER))
            .merge(
                position.group(),
                new Tally(0, 0).with(position.agrees()),
                (t, one) -> new Tally(t.agree() + one.agree(), t.disagree() + one.disagree()));
      }
    }
    var positions = new TreeMap<Integer, CommentPositions>();
    all.forEach(
        (comment, tally) ->
            positions.put(
                comment,
                new CommentPositions(
                    comment,
                    material.present(comment).question(),
                    tally,
                    byGroup.getOrDefault(comment, new TreeMap<>(Groups.ORDER)))));
    return positions;
  }

  /// The groups that took enough positions to be spoken of.
  private static Map<String, Tally> groups(CommentPositions positions) {
    var enough = new TreeMap<String, Tally>(Groups.ORDER);
    positions
        .byGroup()
        .forEach(
            (group, tally) -> {
              if (tally.all() >= FEWEST_OF_GROUP) {
                enough.put(group, tally);
              }
            });
    return enough;
  }

  /// The two groups farthest apart on each comment.
  private static List<GroupDifference> differences(Collection<CommentPositions> all) {
    var tested = new ArrayList<GroupDifference>();
    for (var positions : all) {
      var groups = groups(positions);
      var ranked =
          groups.keySet().stream()
              .sorted(
                  Comparator.comparingDouble(
                      (String g) -> groups.getOrDefault(g, new Tally(0, 0)).agreement()))
              .toList();
      if (ranked.size() > 1) {
        var most = groups.getOrDefault(ranked.getLast(), new Tally(0, 0));
        var least = groups.getOrDefault(ranked.getFirst(), new Tally(0, 0));
        // Only the farthest of several pairs is looked at, so its p-value pays for all of them.
        double pairs = ranked.size() * (ranked.size() - 1) / 2.0;
        double p =
            ExactTest.different(most.agree(), most.all(), least.agree(), least.all()) * pairs;
        tested.add(
            new GroupDifference(positions, ranked.getLast(), ranked.getFirst(), Math.min(1, p)));
      }
    }
    return tested;
  }

  private static List<Dissent> dissents(List<CommentPositions> all) {
    var found = new ArrayList<Dissent>();
    for (var positions : all) {
      for (var group : groups(positions).entrySet()) {
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
        if (opposed && others.all() >= own.all() && others.all() >= FEWEST_OF_GROUP) {
          found.add(new Dissent(positions, group.getKey(), own.mostlyAgrees()));
        }
      }
    }
    return found.stream()
        .sorted(Comparator.comparingInt((Dissent d) -> -d.on().all().all()))
        .limit(MOST_SHOWN)
        .toList();
  }

  private static List<Distinctive> distinctive(Material material, Evidence evidence) {
    var tested = new ArrayList<Distinctive>();
    for (var question : evidence.themes()) {
      var all = Stated.in(material.contributionsOn(question.question()));
      for (var theme : question.themes()) {
        var raising = Stated.in(evidence.comments(theme).stream().map(material::present).toList());
        for (String group : Groups.STATED) {
          int inGroup = all.inside(group);
          int others = all.outside(group);
          if (inGroup == 0 || others == 0) {
            continue;
          }
          int own = raising.inside(group);
          int other = raising.outside(group);
          tested.add(
              new Distinctive(
                  theme.id(),
                  question.question(),
                  group,
                  own,
                  inGroup,
                  other,
                  others,
                  ExactTest.greater(own, inGroup, other, others)));
        }
      }
    }
    return tested;
  }

  /// How many holders behind comments state a group, and how many another.
  private record Stated(Map<String, Integer> insides, Map<String, Integer> outsides) {

    static Stated in(List<SourceComment> comments) {
      var byGroup = new HashMap<String, Set<Integer>>();
      for (var comment : comments) {
        if (comment.statesGroup()) {
          byGroup.computeIfAbsent(comment.group(), g -> new HashSet<>()).add(comment.holder());
        }
      }
      var insides = new HashMap<String, Integer>();
      var outsides = new HashMap<String, Integer>();
      for (String group : Groups.STATED) {
        insides.put(group, byGroup.getOrDefault(group, Set.of()).size());
        var others = new HashSet<Integer>();
        byGroup.forEach((of, holders) -> others.addAll(of.equals(group) ? Set.of() : holders));
        outsides.put(group, others.size());
      }
      return new Stated(insides, outsides);
    }

    int inside(String group) {
      return insides.getOrDefault(group, 0);
    }

    int outside(String group) {
      return outsides.getOrDefault(group, 0);
    }
  }
}
