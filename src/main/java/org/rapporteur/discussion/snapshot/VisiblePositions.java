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
import org.rapporteur.discussion.snapshot.VisibleDiscussion.VisibleComment;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Counts who agrees with the published comments of a consultation, by group and by region, as
/// anyone may see it.
@Service
public class VisiblePositions {

  /// How often a group, or else a region, agreed and disagreed with a published comment.
  public record PositionsOn(
      int comment,
      int question,
      @Nullable StakeholderGroup group,
      @Nullable Region region,
      int agree,
      int disagree) {}

  /// So many numbers at once: most comments have no positions.
  private static final int PAGE = 5_000;

  private static final String POSITIONS =
      """
      SELECT STRAIGHT_JOIN c.number, q.number AS question, n.%1$s AS part, n.agree, n.disagree
        FROM comment c FORCE INDEX (comment_number)
        JOIN question q ON q.id = c.question_id
        JOIN %2$s n ON n.comment_id = c.id
       WHERE c.consultation_id = :consultation AND c.state = 'PUBLISHED' AND c.agree + c.disagree > 0 AND n.agree + n.disagree > 0
      """;

  private static final String IN_PAGE = " AND c.number BETWEEN :first AND :last";

  private static final String BY_GROUP = POSITIONS.formatted("stakeholder_group", "position_count");
  private static final String BY_REGION = POSITIONS.formatted("region", "position_region_count");

  private static final Comparator<PositionsOn> ORDER =
      Comparator.comparingInt(PositionsOn::comment)
          .thenComparing(PositionsOn::group, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(PositionsOn::region, Comparator.nullsLast(Comparator.naturalOrder()));

  private final JdbcClient database;

  VisiblePositions(JdbcClient database) {
    this.database = database;
  }

  /// On each comment of a page that has any.
  public Map<Integer, List<PositionsOn>> positions(
      ConsultationId consultation, List<VisibleComment> page) {
    var judged =
        page.stream()
            .filter(comment -> comment.agree() + comment.disagree() > 0)
            .map(VisibleComment::number)
            .toList();
    if (judged.isEmpty()) {
      return Map.of();
    }
    var parameters = VisibleDiscussion.parameters(consultation);
    parameters.put("judged", judged);
    return positions(" AND c.number IN (:judged)", parameters).stream()
        .collect(Collectors.groupingBy(PositionsOn::comment));
  }

  /// A page at a time.
  public void positions(
      ConsultationId consultation, Selection selection, Consumer<List<PositionsOn>> reader) {
    int last = LastNumber.of(consultation, database);
    for (int first = 1; first <= last; first += PAGE) {
      var parameters = VisibleDiscussion.parameters(consultation);
      parameters.put("first", first);
      parameters.put("last", first + PAGE - 1);
      reader.accept(positions(IN_PAGE + selection.conditions(parameters), parameters));
    }
  }

  /// In the order of their comments, groups before regions.
  private List<PositionsOn> positions(String conditions, Map<String, Object> parameters) {
    var positions = new ArrayList<PositionsOn>();
    database
        .sql(BY_GROUP + conditions)
        .params(parameters)
        .query(
            row -> {
              positions.add(positions(row, StakeholderGroup.valueOf(row.getString(3)), null));
            });
    database
        .sql(BY_REGION + conditions)
        .params(parameters)
        .query(
            row -> {
              positions.add(positions(row, null, Region.valueOf(row.getString(3))));
            });
    positions.sort(ORDER);
    return positions;
  }

  private static PositionsOn positions(
      ResultSet row, @Nullable StakeholderGroup group, @Nullable Region region)
      throws SQLException {
    return new PositionsOn(
        row.getInt(1), row.getInt(2), group, region, row.getInt(4), row.getInt(5));
  }
}
