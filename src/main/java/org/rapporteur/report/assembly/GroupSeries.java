package org.rapporteur.report.assembly;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.rendering.content.ReportTexts;
import org.rapporteur.rendering.document.Chart;

/// The stakeholder groups into which the bars of a chart are parted: all that can be stated,
/// because the absence of one is a finding, and those who stated none where there are any.
record GroupSeries(List<StakeholderGroup> groups) {

  static GroupSeries of(Predicate<StakeholderGroup> isThere) {
    return new GroupSeries(
        Arrays.stream(StakeholderGroup.values())
            .filter(group -> group.isStated() || isThere.test(group))
            .toList());
  }

  List<Chart.Series> named(ReportTexts words) {
    return groups.stream()
        .map(group -> new Chart.Series(words.text(group.key()), Chart.Fill.valueOf(group.name())))
        .toList();
  }

  List<Integer> counted(ToIntFunction<StakeholderGroup> count) {
    return groups.stream().map(count::applyAsInt).toList();
  }
}
