package org.rapporteur.discussion.position;

import java.util.Comparator;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Keeps how many agree and disagree, for each comment and for each group on it. The caller holds
/// the comments' rows.
@Component
class PositionCounts {

  private static final int AT_ONCE = 500;

  private static final String COUNT_GROUP =
      """
      INSERT INTO position_count (comment_id, stakeholder_group, agree, disagree)
      VALUES (?, ?, ?, ?)
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
             agreement = IF(<a> + <d> = 0, 0,
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
    batches.batchUpdate(
        COUNT_GROUP,
        changes.byGroup.entrySet(),
        AT_ONCE,
        (row, cell) -> {
          row.setLong(1, cell.getKey().comment());
          row.setString(2, cell.getKey().group().name());
          row.setInt(3, cell.getValue().agree);
          row.setInt(4, cell.getValue().disagree);
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

  /// What is to be added. In the order of the keys, so that two never wait for each other in a
  /// circle.
  static final class Changes {

    private final SortedMap<Cell, Sum> byGroup =
        new TreeMap<>(Comparator.comparing(Cell::comment).thenComparing(Cell::group));
    private final SortedMap<Long, Sum> byComment = new TreeMap<>();

    void add(CommentId comment, StakeholderGroup group, boolean agrees, int by) {
      byGroup.computeIfAbsent(new Cell(comment.value(), group), cell -> new Sum()).add(agrees, by);
      byComment.computeIfAbsent(comment.value(), id -> new Sum()).add(agrees, by);
    }

    Set<CommentId> comments() {
      return byComment.keySet().stream().map(CommentId::new).collect(Collectors.toSet());
    }
  }

  private record Cell(long comment, StakeholderGroup group) {}

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
