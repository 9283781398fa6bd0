package org.rapporteur.discussion.position;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.contributor.ContributorId;
import org.rapporteur.discussion.position.PositionCountSql.CountedPosition;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores many positions with a few statements and updates the counts.
@Component
class PositionSql {

  private static final int BATCH_SIZE = 500;

  private static final String UPSERT =
      """
      INSERT INTO comment_position (comment_id, contributor_id, agrees, stakeholder_group, region, taken_by, taken_at)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON DUPLICATE KEY UPDATE agrees = VALUES(agrees), stakeholder_group = VALUES(stakeholder_group),
        region = VALUES(region), taken_by = VALUES(taken_by), taken_at = VALUES(taken_at)
      """;

  private record PositionKey(CommentId comment, ContributorId contributor) {}

  private final JdbcClient database;
  private final JdbcTemplate batches;
  private final PositionCountSql countSql;

  PositionSql(JdbcClient database, JdbcTemplate batches, PositionCountSql countSql) {
    this.database = database;
    this.batches = batches;
    this.countSql = countSql;
  }

  List<PositionTarget> findTargets(ConsultationId consultation, List<Integer> numbers) {
    return numbers.isEmpty()
        ? List.of()
        : database
            .sql(
                """
                SELECT id, number, question_id, contributor_id, state = 'PUBLISHED' AS published
                  FROM comment WHERE consultation_id = :consultation AND number IN (:numbers)
                """)
            .param("consultation", consultation.value())
            .param("numbers", numbers)
            .query(
                (row, n) ->
                    new PositionTarget(
                        new CommentId(row.getLong("id")),
                        row.getInt("number"),
                        new QuestionId(row.getLong("question_id")),
                        new ContributorId(row.getLong("contributor_id")),
                        row.getBoolean("published")))
            .list();
  }

  /// Returns the contributor's current position and locks it until the transaction ends.
  @Nullable Boolean lockCurrent(Position position) {
    lockComments(List.of(position));
    var currentPosition = loadCurrent(List.of(position)).get(keyOf(position));
    return currentPosition == null ? null : currentPosition.agrees();
  }

  /// Stores the positions in the given order. Returns the comments whose positions changed.
  Set<CommentId> applyChanges(List<Position> positions) {
    if (positions.isEmpty()) {
      return Set.of();
    }
    lockComments(positions);
    var currentPositions = loadCurrent(positions);
    var changedPositions = new LinkedHashMap<PositionKey, Position>();
    var changes = new PositionCountSql.PositionCountChanges();
    for (Position position : positions) {
      var key = keyOf(position);
      var previousPosition = currentPositions.get(key);
      if (Objects.equals(
          previousPosition == null ? null : previousPosition.agrees(), position.agrees())) {
        continue;
      }
      if (previousPosition != null) {
        changes.add(key.comment(), key.contributor(), previousPosition, -1);
      }
      var nextPosition = toCountedPosition(position);
      currentPositions.put(key, nextPosition);
      if (nextPosition != null) {
        changes.add(key.comment(), key.contributor(), nextPosition, 1);
      }
      changedPositions.put(key, position);
    }
    store(changedPositions.values());
    countSql.apply(changes);
    return changes.comments();
  }

  private static PositionKey keyOf(Position position) {
    return new PositionKey(position.comment(), position.contributor());
  }

  private static @Nullable CountedPosition toCountedPosition(Position position) {
    var agrees = position.agrees();
    var affiliation = position.identity().affiliation();
    return agrees == null
        ? null
        : new CountedPosition(agrees, affiliation.group(), affiliation.region());
  }

  /// Locks the comment rows in id order, so that speakers of one delegation are serialized without
  /// deadlocks.
  private void lockComments(List<Position> positions) {
    database
        .sql("SELECT id FROM comment WHERE id IN (:comments) ORDER BY id FOR UPDATE")
        .param("comments", commentIds(positions))
        .query(Long.class)
        .list();
  }

  private Map<PositionKey, @Nullable CountedPosition> loadCurrent(List<Position> positions) {
    var currentPositions = new HashMap<PositionKey, @Nullable CountedPosition>();
    database
        .sql(
            """
            SELECT comment_id, contributor_id, agrees, stakeholder_group, region FROM comment_position
             WHERE comment_id IN (:comments) AND contributor_id IN (:contributors)
            """)
        .param("comments", commentIds(positions))
        .param(
            "contributors",
            positions.stream().map(position -> position.contributor().value()).distinct().toList())
        .query(
            row -> {
              currentPositions.put(
                  new PositionKey(
                      new CommentId(row.getLong("comment_id")),
                      new ContributorId(row.getLong("contributor_id"))),
                  new CountedPosition(
                      row.getBoolean("agrees"),
                      StakeholderGroup.valueOf(row.getString("stakeholder_group")),
                      Region.valueOf(row.getString("region"))));
            });
    return currentPositions;
  }

  private static List<Long> commentIds(List<Position> positions) {
    return positions.stream().map(position -> position.comment().value()).distinct().toList();
  }

  private void store(Collection<Position> positions) {
    batches.batchUpdate(
        UPSERT,
        positions.stream().filter(position -> position.agrees() != null).toList(),
        BATCH_SIZE,
        PositionSql::bind);
    batches.batchUpdate(
        "DELETE FROM comment_position WHERE comment_id = ? AND contributor_id = ?",
        positions.stream().filter(position -> position.agrees() == null).toList(),
        BATCH_SIZE,
        (statement, position) -> {
          statement.setLong(1, position.comment().value());
          statement.setLong(2, position.contributor().value());
        });
  }

  private static void bind(PreparedStatement statement, Position position) throws SQLException {
    var affiliation = position.identity().affiliation();
    var person = Objects.requireNonNull(position.identity().person());
    statement.setLong(1, position.comment().value());
    statement.setLong(2, position.contributor().value());
    statement.setBoolean(3, Objects.requireNonNull(position.agrees()));
    statement.setString(4, affiliation.group().name());
    statement.setString(5, affiliation.region().name());
    statement.setLong(6, person.value());
    statement.setTimestamp(7, Timestamp.from(position.takenAt()));
  }
}
