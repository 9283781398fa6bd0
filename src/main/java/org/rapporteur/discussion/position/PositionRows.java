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
import org.rapporteur.discussion.position.PositionCounts.Held;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores positions with a few statements, however many there are, and has them counted.
@Component
class PositionRows {

  private static final int AT_ONCE = 500;

  private static final String STORE =
      """
      INSERT INTO comment_position (comment_id, contributor_id, agrees, stakeholder_group, country, region, set_by, set_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON DUPLICATE KEY UPDATE agrees = VALUES(agrees), stakeholder_group = VALUES(stakeholder_group),
        country = VALUES(country), region = VALUES(region), set_by = VALUES(set_by), set_at = VALUES(set_at)
      """;

  private final JdbcClient database;
  private final JdbcTemplate batches;
  private final PositionCounts counts;

  PositionRows(JdbcClient database, JdbcTemplate batches, PositionCounts counts) {
    this.database = database;
    this.batches = batches;
    this.counts = counts;
  }

  private record Place(CommentId comment, ContributorId contributor) {}

  List<AnsweredComment> comments(ConsultationId consultation, List<Integer> numbers) {
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
                    new AnsweredComment(
                        new CommentId(row.getLong("id")),
                        row.getInt("number"),
                        new QuestionId(row.getLong("question_id")),
                        new ContributorId(row.getLong("contributor_id")),
                        row.getBoolean("published")))
            .list();
  }

  /// What its holder holds now; nobody else changes it before the use case under way has ended.
  @Nullable Boolean hold(Position position) {
    lock(List.of(position));
    var held = held(List.of(position)).get(place(position));
    return held == null ? null : held.agrees();
  }

  /// Answers the comments on which anything changed.
  Set<CommentId> change(List<Position> positions) {
    if (positions.isEmpty()) {
      return Set.of();
    }
    lock(positions);
    var held = held(positions);
    var last = new LinkedHashMap<Place, Position>();
    var counted = new PositionCounts.Changes();
    for (Position position : positions) {
      var place = place(position);
      var before = held.get(place);
      if (Objects.equals(before == null ? null : before.agrees(), position.agrees())) {
        continue;
      }
      if (before != null) {
        counted.add(place.comment(), place.contributor(), before, -1);
      }
      held.put(place, after(position));
      var after = held.get(place);
      if (after != null) {
        counted.add(place.comment(), place.contributor(), after, 1);
      }
      last.put(place, position);
    }
    store(last.values());
    counts.count(counted);
    return counted.comments();
  }

  private static Place place(Position position) {
    return new Place(position.comment(), position.contributor());
  }

  private static @Nullable Held after(Position position) {
    var agrees = position.agrees();
    var affiliation = position.voice().affiliation();
    return agrees == null ? null : new Held(agrees, affiliation.group(), affiliation.region());
  }

  /// The comment's row is the lock that two speakers of one delegation meet at. In the order of the
  /// ids, so that two never wait for each other in a circle.
  private void lock(List<Position> positions) {
    database
        .sql("SELECT id FROM comment WHERE id IN (:comments) ORDER BY id FOR UPDATE")
        .param("comments", comments(positions))
        .query(Long.class)
        .list();
  }

  private Map<Place, @Nullable Held> held(List<Position> positions) {
    var held = new HashMap<Place, @Nullable Held>();
    database
        .sql(
            """
            SELECT comment_id, contributor_id, agrees, stakeholder_group, region FROM comment_position
             WHERE comment_id IN (:comments) AND contributor_id IN (:contributors)
            """)
        .param("comments", comments(positions))
        .param(
            "contributors",
            positions.stream().map(position -> position.contributor().value()).distinct().toList())
        .query(
            row -> {
              held.put(
                  new Place(new CommentId(row.getLong(1)), new ContributorId(row.getLong(2))),
                  new Held(
                      row.getBoolean(3),
                      StakeholderGroup.valueOf(row.getString(4)),
                      Region.valueOf(row.getString(5))));
            });
    return held;
  }

  private static List<Long> comments(List<Position> positions) {
    return positions.stream().map(position -> position.comment().value()).distinct().toList();
  }

  private void store(Collection<Position> positions) {
    batches.batchUpdate(
        STORE,
        positions.stream().filter(position -> position.agrees() != null).toList(),
        AT_ONCE,
        PositionRows::fill);
    batches.batchUpdate(
        "DELETE FROM comment_position WHERE comment_id = ? AND contributor_id = ?",
        positions.stream().filter(position -> position.agrees() == null).toList(),
        AT_ONCE,
        (row, position) -> {
          row.setLong(1, position.comment().value());
          row.setLong(2, position.contributor().value());
        });
  }

  private static void fill(PreparedStatement row, Position position) throws SQLException {
    var affiliation = position.voice().affiliation();
    var country = affiliation.country();
    var person = Objects.requireNonNull(position.voice().person());
    row.setLong(1, position.comment().value());
    row.setLong(2, position.contributor().value());
    row.setBoolean(3, Objects.requireNonNull(position.agrees()));
    row.setString(4, affiliation.group().name());
    row.setString(5, country == null ? null : country.value());
    row.setString(6, affiliation.region().name());
    row.setLong(7, person.value());
    row.setTimestamp(8, Timestamp.from(position.at()));
  }
}
