package org.rapporteur.discussion.snapshot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.snapshot.VisibleCommentSql.VisibleComment;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Loads public position counts on the published comments of a consultation, by group and by
/// region.
@Service
public class VisiblePositionSql {

  /// Agree and disagree counts on a published comment, of one group or of one region; the other is
  /// null.
  ///
  /// @param comment the number of the comment
  /// @param question the number of the question
  public record CommentPositionCounts(
      int comment,
      int question,
      @Nullable StakeholderGroup group,
      @Nullable Region region,
      int agree,
      int disagree) {}

  /// Comment numbers per page. Pages are large because most comments have no positions.
  private static final int PAGE_SIZE = 5_000;

  /// STRAIGHT_JOIN and FORCE INDEX start with comments, so that a page reads one range of their
  /// index.
  private static final String SELECT_COUNTS =
      """
      SELECT STRAIGHT_JOIN c.number, q.number AS question, counts.%s, counts.agree, counts.disagree
        FROM comment c FORCE INDEX (uk_comment_consultation_number)
        JOIN question q ON q.id = c.question_id
        JOIN %s counts ON counts.comment_id = c.id
       WHERE c.consultation_id = :consultation AND c.state = 'PUBLISHED'
         AND c.agree + c.disagree > 0 AND counts.agree + counts.disagree > 0
      """;

  private static final String SELECT_BY_GROUP =
      SELECT_COUNTS.formatted("stakeholder_group", "position_group_count");

  private static final String SELECT_BY_REGION =
      SELECT_COUNTS.formatted("region", "position_region_count");

  private static final String IN_PAGE = " AND c.number BETWEEN :first AND :last";

  /// By comment, groups before regions.
  private static final Comparator<CommentPositionCounts> ORDER =
      Comparator.comparingInt(CommentPositionCounts::comment)
          .thenComparing(
              CommentPositionCounts::group, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(
              CommentPositionCounts::region, Comparator.nullsLast(Comparator.naturalOrder()));

  private final JdbcClient database;

  VisiblePositionSql(JdbcClient database) {
    this.database = database;
  }

  /// Lists counts by comment number, for the comments of a page that have positions.
  public Map<Integer, List<CommentPositionCounts>> listForPage(
      ConsultationId consultation, List<VisibleComment> page) {
    var numbers =
        page.stream()
            .filter(comment -> comment.agree() + comment.disagree() > 0)
            .map(VisibleComment::number)
            .toList();
    if (numbers.isEmpty()) {
      return Map.of();
    }
    var parameters = VisibleCommentSql.parameters(consultation);
    parameters.put("numbers", numbers);
    return query(" AND c.number IN (:numbers)", parameters).stream()
        .collect(Collectors.groupingBy(CommentPositionCounts::comment));
  }

  public void forEachPage(
      ConsultationId consultation,
      CommentFilter filter,
      Consumer<List<CommentPositionCounts>> consumer) {
    int lastNumber = HighestCommentNumberSql.load(consultation, database);
    for (int firstNumber = 1; firstNumber <= lastNumber; firstNumber += PAGE_SIZE) {
      var parameters = VisibleCommentSql.parameters(consultation);
      parameters.put("first", firstNumber);
      parameters.put("last", firstNumber + PAGE_SIZE - 1);
      consumer.accept(
          query(IN_PAGE + VisibleCommentSql.conditions(filter, parameters), parameters));
    }
  }

  private List<CommentPositionCounts> query(String conditions, Map<String, Object> parameters) {
    var positions = new ArrayList<CommentPositionCounts>();
    database
        .sql(SELECT_BY_GROUP + conditions)
        .params(parameters)
        .query(
            row -> {
              positions.add(
                  fromRow(row, StakeholderGroup.valueOf(row.getString("stakeholder_group")), null));
            });
    database
        .sql(SELECT_BY_REGION + conditions)
        .params(parameters)
        .query(
            row -> {
              positions.add(fromRow(row, null, Region.valueOf(row.getString("region"))));
            });
    positions.sort(ORDER);
    return positions;
  }

  private static CommentPositionCounts fromRow(
      ResultSet row, @Nullable StakeholderGroup group, @Nullable Region region)
      throws SQLException {
    return new CommentPositionCounts(
        row.getInt("number"),
        row.getInt("question"),
        group,
        region,
        row.getInt("agree"),
        row.getInt("disagree"));
  }
}
