package org.rapporteur.discussion.count;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rapporteur.discussion.thread.ThreadFilter;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.LanguageTag;

/// How many published comments a question has, by group, region and language: the kept cube.
/// Official replies are of no group and no region.
public record QuestionCounts(List<Cell> cells) {

  /// Comments of one group, region and language.
  public record Cell(
      StakeholderGroup group,
      Region region,
      LanguageTag language,
      boolean official,
      int comments,
      int threads) {}

  public int comments() {
    return cells.stream().mapToInt(Cell::comments).sum();
  }

  public int threads() {
    return cells.stream().mapToInt(Cell::threads).sum();
  }

  /// Comments that match by themselves.
  public int comments(ThreadFilter filter) {
    return cells.stream()
        .filter(
            cell -> filter.matches(cell.group(), cell.region(), cell.language(), cell.official()))
        .mapToInt(Cell::comments)
        .sum();
  }

  public Map<StakeholderGroup, Integer> byGroup() {
    var counts = new EnumMap<StakeholderGroup, Integer>(StakeholderGroup.class);
    stakeholders().forEach(cell -> counts.merge(cell.group(), cell.comments(), Integer::sum));
    return counts;
  }

  public Map<Region, Integer> byRegion() {
    var counts = new EnumMap<Region, Integer>(Region.class);
    stakeholders().forEach(cell -> counts.merge(cell.region(), cell.comments(), Integer::sum));
    return counts;
  }

  public int officialReplies() {
    return cells.stream().filter(Cell::official).mapToInt(Cell::comments).sum();
  }

  private Stream<Cell> stakeholders() {
    return cells.stream().filter(cell -> !cell.official());
  }

  public SortedMap<LanguageTag, Integer> byLanguage() {
    var counts = new TreeMap<LanguageTag, Integer>();
    cells.forEach(cell -> counts.merge(cell.language(), cell.comments(), Integer::sum));
    return counts;
  }
}
