package org.rapporteur.discussion.position;

import java.util.Comparator;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.contributor.ContributorId;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Keeps how many agree and disagree: for each comment, for each stakeholder group and region on
/// it, and for each contributor. The caller holds the comments' rows.
@Component
class PositionCounts {

  private static final int AT_ONCE = 500;

  private static final String COUNT_PART =
      """
      INSERT INTO %s (comment_id, %s, agree, disagree)
      VALUES (?, ?, ?, ?)
      ON DUPLICATE KEY UPDATE agree = agree + VALUES(agree), disagree = disagree + VALUES(disagree)
      """;

  private static final String COUNT_GROUP =
      COUNT_PART.formatted("position_count", "stakeholder_group");
  private static final String COUNT_REGION =
      COUNT_PART.formatted("position_region_count", "region");

  private static final String COUNT_CONTRIBUTOR =
      """
      INSERT INTO contributor_position_count (contributor_id, agree, disagree)
      VALUES (?, ?, ?)
      ON DUPLICATE KEY UPDATE agree = agree + VALUES(agree), disagree = disagree + VALUES(disagree)
      """;

  /// The keys of Agreement, over positions and imported tallies together; 0e0 makes it floating
  /// point. SET sees the values to its left.
  private static final String COUNT =
      """
      UPDATE comment
         SET position_changes = position_changes + ?,
             agree = agree + ?, disagree = disagree + ?,
             division = 2 * LEAST(<a>, <d>),
             agreement = IF(<a> = 0, 0,
               (<a> / (<a> + <d>) + 1.9208 / (<a> + <d>)
                - 1.96 * SQRT(<a> * <d> / (<a> + <d>) + 0.9604) / (<a> + <d>))
               / (1 + 3.8416 / (<a> + <d>)))
       WHERE id = ?
      """
          .replace("<a>", "(agree + COALESCE(imported_agree, 0) + 0e0)")
          .replace("<d>", "(disagree + COALESCE(imported_disagree, 0) + 0e0)");

  private final JdbcTemplate batches;

  PositionCounts(JdbcTemplate batches) {
    this.batches = batches;
  }

  void count(Changes changes) {
    countParts(COUNT_GROUP, changes.byGroup);
    countParts(COUNT_REGION, changes.byRegion);
    batches.batchUpdate(
        COUNT_CONTRIBUTOR,
        changes.byContributor.entrySet(),
        AT_ONCE,
        (row, contributor) -> {
          row.setLong(1, contributor.getKey());
          row.setInt(2, contributor.getValue().agree);
          row.setInt(3, contributor.getValue().disagree);
        });
    batches.batchUpdate(
        COUNT,
        changes.byComment.entrySet(),
        AT_ONCE,
        (row, comment) -> {
          row.setInt(1, comment.getValue().changes);
          row.setInt(2, comment.getValue().agree);
          row.setInt(3, comment.getValue().disagree);
          row.setLong(4, comment.getKey());
        });
  }

  private void countParts(String sql, SortedMap<Cell, Sum> parts) {
    batches.batchUpdate(
        sql,
        parts.entrySet(),
        AT_ONCE,
        (row, cell) -> {
          row.setLong(1, cell.getKey().comment());
          row.setString(2, cell.getKey().part());
          row.setInt(3, cell.getValue().agree);
          row.setInt(4, cell.getValue().disagree);
        });
  }

  /// What is to be added. In the order of the keys, so that two never wait for each other in a
  /// circle.
  static final class Changes {

    private final SortedMap<Cell, Sum> byGroup = new TreeMap<>();
    private final SortedMap<Cell, Sum> byRegion = new TreeMap<>();
    private final SortedMap<Long, Sum> byContributor = new TreeMap<>();
    private final SortedMap<Long, Sum> byComment = new TreeMap<>();

    void add(CommentId comment, ContributorId contributor, Held held, int by) {
      long on = comment.value();
      add(byGroup, new Cell(on, held.group().name()), held, by);
      add(byRegion, new Cell(on, held.region().name()), held, by);
      add(byContributor, contributor.value(), held, by);
      add(byComment, on, held, by);
    }

    private static <K> void add(SortedMap<K, Sum> sums, K key, Held held, int by) {
      sums.computeIfAbsent(key, unknown -> new Sum()).add(held.agrees(), by);
    }

    Set<CommentId> comments() {
      return byComment.keySet().stream().map(CommentId::new).collect(Collectors.toSet());
    }
  }

  /// A stance and among whom it is counted.
  record Held(boolean agrees, StakeholderGroup group, Region region) {}

  private record Cell(long comment, String part) implements Comparable<Cell> {

    private static final Comparator<Cell> ORDER =
        Comparator.comparingLong(Cell::comment).thenComparing(Cell::part);

    @Override
    public int compareTo(Cell other) {
      return ORDER.compare(this, other);
    }
  }

  private static final class Sum {

    private int changes;
    private int agree;
    private int disagree;

    void add(boolean agrees, int by) {
      changes++;
      agree += agrees ? by : 0;
      disagree += agrees ? 0 : by;
    }
  }
}
