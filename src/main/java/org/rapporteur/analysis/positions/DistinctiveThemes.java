package org.rapporteur.analysis.positions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.analysis.codebook.Evidence;
import org.rapporteur.analysis.material.Groups;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.analysis.material.SourceComment;

/// Tests for each theme and stated group whether the group raises it more often than the others.
final class DistinctiveThemes {

  private DistinctiveThemes() {}

  /// Progress counts themes.
  static List<Distinctive> test(Material material, Evidence evidence, Progress progress) {
    int total = evidence.themes().stream().mapToInt(question -> question.themes().size()).sum();
    int done = 0;
    var tested = new ArrayList<Distinctive>();
    for (var question : evidence.themes()) {
      var all = Stated.in(material.contributionsOn(question.question()));
      for (var theme : question.themes()) {
        progress.reached(done++, total);
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
