package org.rapporteur.discussion.questionposition;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.identity.affiliation.StakeholderGroup;

/// The numbers of contributors to a question by stakeholder group and position. A delegation is one
/// contributor. Groups without contributors are missing.
public record QuestionPositionTally(SortedMap<StakeholderGroup, GroupTally> byGroup) {

  /// The contributors of one group, or of all groups.
  ///
  /// @param byChoice the contributors with each position; choices that nobody made are missing
  /// @param notAnswered the contributors without a position
  public record GroupTally(Map<ScaleChoice, Integer> byChoice, int notAnswered) {

    public GroupTally {
      byChoice = Map.copyOf(byChoice);
    }

    public int count(ScaleChoice choice) {
      return byChoice.getOrDefault(choice, 0);
    }

    public int answered() {
      return byChoice.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  public QuestionPositionTally {
    byGroup = Collections.unmodifiableSortedMap(new TreeMap<>(byGroup));
  }

  /// Adds all groups.
  public GroupTally total() {
    var byChoice = new EnumMap<ScaleChoice, Integer>(ScaleChoice.class);
    int notAnswered = 0;
    for (var group : byGroup.values()) {
      group.byChoice().forEach((choice, count) -> byChoice.merge(choice, count, Integer::sum));
      notAnswered += group.notAnswered();
    }
    return new GroupTally(byChoice, notAnswered);
  }

  /// True if nobody has a position.
  public boolean isEmpty() {
    return byGroup.values().stream().allMatch(group -> group.answered() == 0);
  }
}
