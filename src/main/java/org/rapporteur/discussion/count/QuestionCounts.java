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

/// Counts of the published comments of a question by group, region and language. Official replies
/// have no group and no region.
public record QuestionCounts(List<CommentCountCell> cells) {

  /// Comment count of one group, region and language.
  public record CommentCountCell(
      StakeholderGroup group,
      Region region,
      LanguageTag language,
      boolean official,
      int comments) {}

  public int totalComments() {
    return cells.stream().mapToInt(CommentCountCell::comments).sum();
  }

  /// Counts the comments that match the filter themselves, not by another comment of their thread.
  public int countMatching(ThreadFilter filter) {
    return cells.stream()
        .filter(
            cell -> filter.matches(cell.group(), cell.region(), cell.language(), cell.official()))
        .mapToInt(CommentCountCell::comments)
        .sum();
  }

  public Map<StakeholderGroup, Integer> byGroup() {
    var counts = new EnumMap<StakeholderGroup, Integer>(StakeholderGroup.class);
    stakeholderCells().forEach(cell -> counts.merge(cell.group(), cell.comments(), Integer::sum));
    return counts;
  }

  public Map<Region, Integer> byRegion() {
    var counts = new EnumMap<Region, Integer>(Region.class);
    stakeholderCells().forEach(cell -> counts.merge(cell.region(), cell.comments(), Integer::sum));
    return counts;
  }

  public int countOfficialReplies() {
    return cells.stream()
        .filter(CommentCountCell::official)
        .mapToInt(CommentCountCell::comments)
        .sum();
  }

  private Stream<CommentCountCell> stakeholderCells() {
    return cells.stream().filter(cell -> !cell.official());
  }

  public SortedMap<LanguageTag, Integer> byLanguage() {
    var counts = new TreeMap<LanguageTag, Integer>();
    cells.forEach(cell -> counts.merge(cell.language(), cell.comments(), Integer::sum));
    return counts;
  }
}
