package org.rapporteur.discussion.theme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.LanguageTag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Selects the themes that are shown, and their public comments.
@Component
public class PublicThemeSql {

  /// A theme needs this number of contributors to be shown, so that a view of one or two people
  /// does not appear as a theme.
  private static final int MIN_CONTRIBUTORS = 3;

  /// SQL condition that `question_theme t` is shown.
  public static final String IS_SHOWN =
      "t.state = 'SHOWN' AND t.comments > 0 AND (t.named_by_secretariat OR t.contributors >= "
          + MIN_CONTRIBUTORS
          + ")";

  /// SQL condition on `comment c` and `comment_theme membership` that the analysed revision is
  /// public.
  public static final String IS_PUBLIC = isPublic("c");

  private static final String SELECT =
      """
      SELECT t.id, t.question_id, t.number, t.language, t.label, t.named_by_secretariat, t.comments, t.contributors
        FROM question_theme t
      """;

  private static final String FROM_COMMENTS_OF_QUESTION =
      """
        FROM question_theme t
        JOIN comment_theme membership ON membership.theme_id = t.id
        JOIN comment c ON c.id = membership.comment_id
       WHERE t.question_id = :question AND\s"""
          + IS_PUBLIC
          + " AND "
          + IS_SHOWN;

  private static final String COUNT_BY_GROUP =
      """
      SELECT membership.theme_id, c.stakeholder_group AS category, COUNT(DISTINCT c.contributor_id) AS contributors
      """
          + FROM_COMMENTS_OF_QUESTION
          + " GROUP BY membership.theme_id, c.stakeholder_group";

  private static final String COUNT_BY_REGION =
      """
      SELECT membership.theme_id, c.region AS category, COUNT(DISTINCT c.contributor_id) AS contributors
      """
          + FROM_COMMENTS_OF_QUESTION
          + " GROUP BY membership.theme_id, c.region";

  /// The last detection run of a question.
  /// @param lastPublication the last publication number that it analysed
  record LatestDetection(Instant detectedAt, int lastPublication) {}

  private final JdbcClient database;

  PublicThemeSql(JdbcClient database) {
    this.database = database;
  }

  /// Returns the condition [#IS_PUBLIC] for another alias of the comment table.
  public static String isPublic(String commentAlias) {
    return "%1$s.state = 'PUBLISHED' AND %1$s.revision = membership.revision"
        .formatted(commentAlias);
  }

  List<QuestionTheme> find(ConsultationId consultation, Collection<Integer> numbers) {
    return database
        .sql(
            SELECT
                + " WHERE t.consultation_id = :consultation AND t.number IN (:numbers) AND "
                + IS_SHOWN)
        .param("consultation", consultation.value())
        .param("numbers", numbers)
        .query((row, n) -> fromRow(row))
        .list();
  }

  /// Lists shown themes, most contributors first.
  List<QuestionTheme> listByQuestion(QuestionId question, int limit) {
    return database
        .sql(
            SELECT
                + " WHERE t.question_id = ? AND "
                + IS_SHOWN
                + " ORDER BY t.contributors DESC, t.comments DESC, t.number LIMIT ?")
        .params(question.value(), limit)
        .query((row, n) -> fromRow(row))
        .list();
  }

  /// Finds theme numbers by comment, including hidden themes. STRAIGHT_JOIN starts with comments,
  /// because the optimizer misjudges the theme tables after a run.
  Map<CommentId, Set<Integer>> findNumbers(Collection<CommentId> comments) {
    var numbersByComment = new HashMap<CommentId, Set<Integer>>();
    database
        .sql(
            """
            SELECT STRAIGHT_JOIN c.id, t.number
              FROM comment c
              JOIN comment_theme membership ON membership.comment_id = c.id
              JOIN question_theme t ON t.id = membership.theme_id
             WHERE c.id IN (:ids) AND %s
            """
                .formatted(IS_PUBLIC))
        .param("ids", comments.stream().map(CommentId::value).toList())
        .query(
            row -> {
              numbersByComment
                  .computeIfAbsent(new CommentId(row.getLong("id")), id -> new HashSet<>())
                  .add(row.getInt("number"));
            });
    return numbersByComment;
  }

  /// Lists public comments of a theme with higher ids, by id.
  List<CommentId> listComments(ThemeId theme, CommentId after, int limit) {
    return database
        .sql(
            """
            SELECT membership.comment_id
              FROM comment_theme membership JOIN comment c ON c.id = membership.comment_id
             WHERE membership.theme_id = ? AND membership.comment_id > ? AND %s
             ORDER BY membership.comment_id LIMIT ?
            """
                .formatted(IS_PUBLIC))
        .params(theme.value(), after.value(), limit)
        .query((row, n) -> new CommentId(row.getLong("comment_id")))
        .list();
  }

  /// Counts the contributors of each theme of a question by stakeholder group.
  Map<ThemeId, Map<StakeholderGroup, Integer>> countContributorsByGroup(QuestionId question) {
    return countContributors(question, COUNT_BY_GROUP, StakeholderGroup::valueOf);
  }

  /// Counts the contributors of each theme of a question by region.
  Map<ThemeId, Map<Region, Integer>> countContributorsByRegion(QuestionId question) {
    return countContributors(question, COUNT_BY_REGION, Region::valueOf);
  }

  private <K> Map<ThemeId, Map<K, Integer>> countContributors(
      QuestionId question, String sql, Function<String, K> toKey) {
    var counts = new HashMap<ThemeId, Map<K, Integer>>();
    database
        .sql(sql)
        .param("question", question.value())
        .query(
            row -> {
              counts
                  .computeIfAbsent(new ThemeId(row.getLong("theme_id")), theme -> new HashMap<>())
                  .put(toKey.apply(row.getString("category")), row.getInt("contributors"));
            });
    return counts;
  }

  /// Returns the number of public comments; empty if the theme is not shown.
  Optional<Integer> findCommentCount(QuestionId question, int number) {
    return database
        .sql(
            "SELECT t.comments FROM question_theme t WHERE t.question_id = ? AND t.number = ? AND "
                + IS_SHOWN)
        .params(question.value(), number)
        .query(Integer.class)
        .optional();
  }

  Optional<LatestDetection> findLatestDetection(QuestionId question) {
    return database
        .sql("SELECT detected_at, last_publication FROM theme_detection WHERE question_id = ?")
        .param(question.value())
        .query(
            (row, n) ->
                new LatestDetection(
                    Columns.getInstant(row, "detected_at"), row.getInt("last_publication")))
        .optional();
  }

  /// Finds the number of the last detection run of the theme's question.
  Optional<Integer> findLastRun(ConsultationId consultation, int number) {
    return database
        .sql(
            """
            SELECT run.run_number FROM question_theme t JOIN theme_detection run ON run.question_id = t.question_id
             WHERE t.consultation_id = ? AND t.number = ?
            """)
        .params(consultation.value(), number)
        .query(Integer.class)
        .optional();
  }

  /// Counts comments published after this publication number, up to `limit`.
  int countNewer(QuestionId question, int publication, int limit) {
    return database
        .sql(
            """
            SELECT COUNT(*) FROM (SELECT 1 FROM comment c WHERE c.question_id = ? AND c.publication > ?
                                     AND c.state = 'PUBLISHED' AND NOT c.official LIMIT ?) newer
            """)
        .params(question.value(), publication, limit)
        .query(Integer.class)
        .single();
  }

  private static QuestionTheme fromRow(ResultSet row) throws SQLException {
    return new QuestionTheme(
        new ThemeId(row.getLong("id")),
        new QuestionId(row.getLong("question_id")),
        row.getInt("number"),
        new LanguageTag(row.getString("language")),
        row.getString("label"),
        row.getBoolean("named_by_secretariat"),
        row.getInt("comments"),
        row.getInt("contributors"));
  }
}
