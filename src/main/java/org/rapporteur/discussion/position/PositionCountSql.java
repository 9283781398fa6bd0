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

/// Stores agree and disagree counts: of each comment, of each stakeholder group and region on a
/// comment, and of each contributor. The caller must have locked the comment rows.
@Component
class PositionCountSql {

  private static final int BATCH_SIZE = 500;

  private static final String COUNT_BY_GROUP =
      """
      INSERT INTO position_group_count (comment_id, stakeholder_group, agree, disagree)
      VALUES (?, ?, ?, ?)
      ON DUPLICATE KEY UPDATE agree = agree + VALUES(agree), disagree = disagree + VALUES(disagree)
      """;

  private static final String COUNT_BY_REGION =
      """
      INSERT INTO position_region_count (comment_id, region, agree, disagree)
      VALUES (?, ?, ?, ?)
      ON DUPLICATE KEY UPDATE agree = agree + VALUES(agree), disagree = disagree + VALUES(disagree)
      """;

  private static final String COUNT_BY_CONTRIBUTOR =
      """
      INSERT INTO contributor_position_count (contributor_id, agree, disagree)
      VALUES (?, ?, ?)
      ON DUPLICATE KEY UPDATE agree = agree + VALUES(agree), disagree = disagree + VALUES(disagree)
      """;

  /// Computes the sort keys of `AgreementScore` in SQL, over positions and imported counts: z is
  /// 1.96, z² is 3.8416, z²/2 is 1.9208 and z²/4 is 0.9604. 0e0 forces floating point. SET uses the
  /// new counts, because it assigns from left to right.
  private static final String COUNT_BY_COMMENT =
      """
      UPDATE comment
         SET position_changes = position_changes + ?,
             agree = agree + ?, disagree = disagree + ?,
             division_score = 2 * LEAST(<a>, <d>),
             agreement_score = IF(<a> = 0, 0,
               (<a> / (<a> + <d>) + 1.9208 / (<a> + <d>)
                - 1.96 * SQRT(<a> * <d> / (<a> + <d>) + 0.9604) / (<a> + <d>))
               / (1 + 3.8416 / (<a> + <d>)))
       WHERE id = ?
      """
          .replace("<a>", "(agree + COALESCE(imported_agree, 0) + 0e0)")
          .replace("<d>", "(disagree + COALESCE(imported_disagree, 0) + 0e0)");

  private final JdbcTemplate batches;

  PositionCountSql(JdbcTemplate batches) {
    this.batches = batches;
  }

  void apply(PositionCountChanges changes) {
    applyCategories(COUNT_BY_GROUP, changes.byGroup);
    applyCategories(COUNT_BY_REGION, changes.byRegion);
    batches.batchUpdate(
        COUNT_BY_CONTRIBUTOR,
        changes.byContributor.entrySet(),
        BATCH_SIZE,
        (statement, entry) -> {
          statement.setLong(1, entry.getKey());
          statement.setInt(2, entry.getValue().agree);
          statement.setInt(3, entry.getValue().disagree);
        });
    batches.batchUpdate(
        COUNT_BY_COMMENT,
        changes.byComment.entrySet(),
        BATCH_SIZE,
        (statement, entry) -> {
          statement.setInt(1, entry.getValue().changes);
          statement.setInt(2, entry.getValue().agree);
          statement.setInt(3, entry.getValue().disagree);
          statement.setLong(4, entry.getKey());
        });
  }

  private void applyCategories(String sql, SortedMap<PositionCountKey, PositionCountDelta> deltas) {
    batches.batchUpdate(
        sql,
        deltas.entrySet(),
        BATCH_SIZE,
        (statement, entry) -> {
          statement.setLong(1, entry.getKey().comment());
          statement.setString(2, entry.getKey().category());
          statement.setInt(3, entry.getValue().agree);
          statement.setInt(4, entry.getValue().disagree);
        });
  }

  /// Count changes in key order, so that concurrent transactions cannot deadlock.
  static final class PositionCountChanges {

    private final SortedMap<PositionCountKey, PositionCountDelta> byGroup = new TreeMap<>();
    private final SortedMap<PositionCountKey, PositionCountDelta> byRegion = new TreeMap<>();
    private final SortedMap<Long, PositionCountDelta> byContributor = new TreeMap<>();
    private final SortedMap<Long, PositionCountDelta> byComment = new TreeMap<>();

    /// Adds one position to the changes of the counts, or subtracts it.
    ///
    /// @param delta 1 to count the position, -1 to stop counting it
    void add(CommentId comment, ContributorId contributor, CountedPosition position, int delta) {
      long commentId = comment.value();
      addTo(byGroup, new PositionCountKey(commentId, position.group().name()), position, delta);
      addTo(byRegion, new PositionCountKey(commentId, position.region().name()), position, delta);
      addTo(byContributor, contributor.value(), position, delta);
      addTo(byComment, commentId, position, delta);
    }

    private static <K> void addTo(
        SortedMap<K, PositionCountDelta> sums, K key, CountedPosition position, int delta) {
      sums.computeIfAbsent(key, unknown -> new PositionCountDelta()).add(position.agrees(), delta);
    }

    Set<CommentId> comments() {
      return byComment.keySet().stream().map(CommentId::new).collect(Collectors.toSet());
    }
  }

  /// A position with the group and region under which it is counted.
  record CountedPosition(boolean agrees, StakeholderGroup group, Region region) {}

  private record PositionCountKey(long comment, String category)
      implements Comparable<PositionCountKey> {

    private static final Comparator<PositionCountKey> ORDER =
        Comparator.comparingLong(PositionCountKey::comment)
            .thenComparing(PositionCountKey::category);

    @Override
    public int compareTo(PositionCountKey other) {
      return ORDER.compare(this, other);
    }
  }

  private static final class PositionCountDelta {

    private int changes;
    private int agree;
    private int disagree;

    void add(boolean agrees, int delta) {
      changes++;
      agree += agrees ? delta : 0;
      disagree += agrees ? 0 : delta;
    }
  }
}
