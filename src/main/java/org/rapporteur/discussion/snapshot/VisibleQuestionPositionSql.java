package org.rapporteur.discussion.snapshot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Loads the current positions on questions that count: those of contributors with a published
/// comment on the question. For a consistent snapshot, call it inside `Transactions.readSnapshot`.
@Service
public class VisibleQuestionPositionSql {

  /// A contributor's current position on a question, with the group and region at that time.
  ///
  /// @param question the number of the question
  /// @param contributor the number of the contributor
  /// @param delegation true if the contributor is a delegation
  public record VisibleQuestionPosition(
      int question,
      int contributor,
      boolean delegation,
      StakeholderGroup group,
      Region region,
      ScaleChoice choice,
      Instant changedAt) {}

  private static final int PAGE_SIZE = 1_000;

  /// The primary key of the positions ends with the contributor, so a page reads one range of it.
  private static final String SELECT_PAGE =
      """
      SELECT contributor.number AS contributor, p.contributor_id, p.delegation, p.stakeholder_group, p.region,
             p.choice, p.changed_at
        FROM question_position p
        JOIN contributor_comment_count counted
          ON counted.contributor_id = p.contributor_id AND counted.question_id = p.question_id AND counted.comments > 0
        JOIN contributor ON contributor.id = p.contributor_id
       WHERE p.question_id = ? AND p.contributor_id > ? ORDER BY p.contributor_id LIMIT ?
      """;

  private record PositionRow(long contributorId, VisibleQuestionPosition position) {}

  private record QuestionRow(long id, int number) {}

  private final JdbcClient database;

  VisibleQuestionPositionSql(JdbcClient database) {
    this.database = database;
  }

  /// Passes on all positions of the consultation by question, for each question by contributor.
  public void forEachPosition(
      ConsultationId consultation, Consumer<VisibleQuestionPosition> consumer) {
    database
        .sql(
            "SELECT id, number FROM question WHERE consultation_id = ? AND scale IS NOT NULL ORDER BY number")
        .param(consultation.value())
        .query((row, n) -> new QuestionRow(row.getLong("id"), row.getInt("number")))
        .list()
        .forEach(question -> forEachPosition(question, consumer));
  }

  private void forEachPosition(QuestionRow question, Consumer<VisibleQuestionPosition> consumer) {
    long lastContributor = 0;
    List<PositionRow> page;
    do {
      page =
          database
              .sql(SELECT_PAGE)
              .params(question.id(), lastContributor, PAGE_SIZE)
              .query((row, n) -> fromRow(row, question.number()))
              .list();
      page.forEach(row -> consumer.accept(row.position()));
      lastContributor = page.isEmpty() ? lastContributor : page.getLast().contributorId();
    } while (page.size() == PAGE_SIZE);
  }

  private static PositionRow fromRow(ResultSet row, int question) throws SQLException {
    return new PositionRow(
        row.getLong("contributor_id"),
        new VisibleQuestionPosition(
            question,
            row.getInt("contributor"),
            row.getBoolean("delegation"),
            StakeholderGroup.valueOf(row.getString("stakeholder_group")),
            Region.valueOf(row.getString("region")),
            ScaleChoice.valueOf(row.getString("choice")),
            Columns.getInstant(row, "changed_at")));
  }
}
