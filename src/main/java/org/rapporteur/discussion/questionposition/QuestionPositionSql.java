package org.rapporteur.discussion.questionposition;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.contributor.ContributorId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores current and earlier positions on questions. Callers lock the contributors first, with
/// [QuestionPositionCountSql#lockParticipants].
@Component
class QuestionPositionSql {

  private static final int BATCH_SIZE = 500;

  private static final String UPSERT =
      """
      INSERT INTO question_position
        (question_id, contributor_id, choice, stakeholder_group, region, delegation, changed_by, changed_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON DUPLICATE KEY UPDATE choice = VALUES(choice), stakeholder_group = VALUES(stakeholder_group),
        region = VALUES(region), delegation = VALUES(delegation), changed_by = VALUES(changed_by),
        changed_at = VALUES(changed_at)
      """;

  private static final String INSERT_EARLIER =
      """
      INSERT INTO earlier_question_position
        (question_id, contributor_id, choice, stakeholder_group, region, delegation, changed_by, changed_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  /// The comments show the position, so their version changes.
  private static final String MARK_COMMENTS =
      """
      UPDATE comment SET position_changes = position_changes + 1
       WHERE contributor_id = ? AND question_id = ?
      """;

  private final JdbcClient database;
  private final JdbcTemplate batches;

  QuestionPositionSql(JdbcClient database, JdbcTemplate batches) {
    this.database = database;
    this.batches = batches;
  }

  Map<QuestionContributor, QuestionPosition> load(Collection<QuestionContributor> contributors) {
    var positions = new HashMap<QuestionContributor, QuestionPosition>();
    contributors.stream()
        .collect(Collectors.groupingBy(QuestionContributor::question))
        .forEach(
            (question, ofQuestion) ->
                database
                    .sql(
                        """
                        SELECT question_id, contributor_id, choice, stakeholder_group, region, delegation, changed_by, changed_at
                          FROM question_position
                         WHERE question_id = :question AND contributor_id IN (:contributors)
                        """)
                    .param("question", question.value())
                    .param(
                        "contributors",
                        ofQuestion.stream().map(key -> key.contributor().value()).toList())
                    .query((row, n) -> fromRow(row))
                    .list()
                    .forEach(position -> positions.put(position.contributor(), position)));
    return positions;
  }

  /// True if the contributor with this key has a position on the question.
  boolean exists(ConsultationId consultation, QuestionId question, String contributorKey) {
    return database
        .sql(
            """
            SELECT EXISTS (SELECT 1 FROM contributor
                             JOIN question_position p ON p.contributor_id = contributor.id AND p.question_id = ?
                            WHERE contributor.consultation_id = ? AND contributor.contributor_key = ?)
            """)
        .params(question.value(), consultation.value(), contributorKey)
        .query(Boolean.class)
        .single();
  }

  /// Creates the positions given with comments: group, region and time are those of the comment.
  List<QuestionPosition> createFromComments(Map<CommentId, ScaleChoice> choices) {
    return database
        .sql(
            """
            SELECT id, question_id, contributor_id, stakeholder_group, region, delegation_id IS NOT NULL AS delegation,
                   person_id AS changed_by, created_at AS changed_at
              FROM comment WHERE id IN (:comments) ORDER BY created_at, number
            """)
        .param("comments", choices.keySet().stream().map(CommentId::value).toList())
        .query(
            (row, n) ->
                fromRow(row, Objects.requireNonNull(choices.get(new CommentId(row.getLong("id"))))))
        .list();
  }

  void store(Collection<QuestionPosition> positions) {
    batches.batchUpdate(UPSERT, positions, BATCH_SIZE, QuestionPositionSql::bind);
  }

  void storeEarlier(Collection<QuestionPosition> positions) {
    batches.batchUpdate(INSERT_EARLIER, positions, BATCH_SIZE, QuestionPositionSql::bind);
  }

  void markComments(Collection<QuestionContributor> contributors) {
    batches.batchUpdate(
        MARK_COMMENTS,
        contributors,
        BATCH_SIZE,
        (statement, key) -> {
          statement.setLong(1, key.contributor().value());
          statement.setLong(2, key.question().value());
        });
  }

  private static void bind(PreparedStatement statement, QuestionPosition position)
      throws SQLException {
    statement.setLong(1, position.contributor().question().value());
    statement.setLong(2, position.contributor().contributor().value());
    statement.setString(3, position.choice().name());
    statement.setString(4, position.group().name());
    statement.setString(5, position.region().name());
    statement.setBoolean(6, position.delegation());
    var changedBy = position.changedBy();
    if (changedBy == null) {
      statement.setNull(7, Types.BIGINT);
    } else {
      statement.setLong(7, changedBy.value());
    }
    statement.setTimestamp(8, Timestamp.from(position.changedAt()));
  }

  private static QuestionPosition fromRow(ResultSet row) throws SQLException {
    return fromRow(row, ScaleChoice.valueOf(row.getString("choice")));
  }

  private static QuestionPosition fromRow(ResultSet row, ScaleChoice choice) throws SQLException {
    return new QuestionPosition(
        new QuestionContributor(
            new QuestionId(row.getLong("question_id")),
            new ContributorId(row.getLong("contributor_id"))),
        choice,
        StakeholderGroup.valueOf(row.getString("stakeholder_group")),
        Region.valueOf(row.getString("region")),
        row.getBoolean("delegation"),
        personFromRow(row),
        Columns.getInstant(row, "changed_at"));
  }

  private static @Nullable PersonId personFromRow(ResultSet row) throws SQLException {
    var person = row.getObject("changed_by", Long.class);
    return person == null ? null : new PersonId(person);
  }
}
