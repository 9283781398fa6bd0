package org.rapporteur.discussion.theme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.LanguageTag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Public themes of questions and their comments. Only comments that are public in the analysed
/// revision count.
@Service
public class ThemeService {

  public static final int MAX_LISTED = 200;

  /// Counting stops here; a larger number means only that the themes are outdated.
  public static final int MAX_NEWER = 1_000;

  /// A theme of fewer contributors is not shown: the view of one or two people is not a theme.
  static final int MIN_CONTRIBUTORS = 3;

  /// SQL condition on `question_theme t`: the theme is shown.
  public static final String IS_SHOWN =
      "t.state = 'SHOWN' AND t.comments > 0 AND (t.named OR t.contributors >= "
          + MIN_CONTRIBUTORS
          + ")";

  /// SQL condition on `comment c` and `comment_theme m`: the analysed revision is public.
  public static final String IS_PUBLIC = publicCondition("c");

  private static final String SELECT =
      """
      SELECT t.id, t.consultation_id, t.question_id, t.number, t.language, t.label, t.named, t.comments, t.contributors
        FROM question_theme t
      """;

  /// Each row has either a group or a region.
  private static final String COUNT_CONTRIBUTORS =
      """
      SELECT m.theme_id, c.stakeholder_group, NULL AS region, COUNT(DISTINCT c.contributor_id) AS contributors
        FROM question_theme t JOIN comment_theme m ON m.theme_id = t.id JOIN comment c ON c.id = m.comment_id
       WHERE t.question_id = :question AND %1$s AND %2$s GROUP BY m.theme_id, c.stakeholder_group
      UNION ALL
      SELECT m.theme_id, NULL, c.region, COUNT(DISTINCT c.contributor_id)
        FROM question_theme t JOIN comment_theme m ON m.theme_id = t.id JOIN comment c ON c.id = m.comment_id
       WHERE t.question_id = :question AND %1$s AND %2$s GROUP BY m.theme_id, c.region
      """
          .formatted(IS_PUBLIC, IS_SHOWN);

  private final JdbcClient database;

  ThemeService(JdbcClient database) {
    this.database = database;
  }

  /// The same condition for another alias of the comment table.
  public static String publicCondition(String commentAlias) {
    return "%1$s.state = 'PUBLISHED' AND %1$s.revision = m.revision".formatted(commentAlias);
  }

  /// Empty if themes were never detected, or if comments are not public in this phase.
  public Optional<QuestionThemeOverview> findOverview(
      ConsultationDetails consultation, QuestionDetails question) {
    return consultation.phase().showsComments() ? loadOverview(question.id()) : Optional.empty();
  }

  /// Also empty for a theme that was not found again by the last run.
  public Optional<QuestionTheme> find(ConsultationDetails consultation, int number) {
    return find(consultation, List.of(number)).stream().findFirst();
  }

  /// The public ones among these themes.
  public List<QuestionTheme> find(ConsultationDetails consultation, Collection<Integer> numbers) {
    return consultation.phase().showsComments() ? find(consultation.id(), numbers) : List.of();
  }

  public List<QuestionTheme> find(ConsultationId consultation, Collection<Integer> numbers) {
    return numbers.isEmpty()
        ? List.of()
        : database
            .sql(
                SELECT
                    + " WHERE t.consultation_id = :consultation AND t.number IN (:numbers) AND "
                    + IS_SHOWN)
            .param("consultation", consultation.value())
            .param("numbers", numbers)
            .query((row, n) -> fromRow(row))
            .list();
  }

  /// Theme numbers by comment, including hidden themes, whose visibility can change without a
  /// comment. STRAIGHT_JOIN starts with comments, because the optimizer misjudges the theme tables
  /// after a run.
  public Map<CommentId, Set<Integer>> themeNumbersOf(Collection<CommentId> comments) {
    var found = new HashMap<CommentId, Set<Integer>>();
    if (!comments.isEmpty()) {
      database
          .sql(
              """
              SELECT STRAIGHT_JOIN c.id, t.number
                FROM comment c
                JOIN comment_theme m ON m.comment_id = c.id
                JOIN question_theme t ON t.id = m.theme_id
               WHERE c.id IN (:ids) AND %s
              """
                  .formatted(IS_PUBLIC))
          .param("ids", comments.stream().map(CommentId::value).toList())
          .query(
              row -> {
                found
                    .computeIfAbsent(new CommentId(row.getLong(1)), id -> new HashSet<>())
                    .add(row.getInt(2));
              });
    }
    return found;
  }

  /// The comments of a theme with higher ids, by id.
  public List<CommentId> listComments(ThemeId theme, CommentId after, int limit) {
    return database
        .sql(
            """
            SELECT m.comment_id FROM comment_theme m JOIN comment c ON c.id = m.comment_id
             WHERE m.theme_id = ? AND m.comment_id > ? AND %s ORDER BY m.comment_id LIMIT ?
            """
                .formatted(IS_PUBLIC))
        .params(theme.value(), after.value(), limit)
        .query((row, n) -> new CommentId(row.getLong(1)))
        .list();
  }

  /// Contributors of each theme of a question. Themes without public comments are left out.
  public Map<ThemeId, ThemeContributorCounts> countContributors(
      ConsultationDetails consultation, QuestionDetails question) {
    var counters = new HashMap<ThemeId, ThemeContributorCounter>();
    if (consultation.phase().showsComments()) {
      database
          .sql(COUNT_CONTRIBUTORS)
          .param("question", question.id().value())
          .query(
              row -> {
                counters
                    .computeIfAbsent(
                        new ThemeId(row.getLong(1)), theme -> new ThemeContributorCounter())
                    .add(row);
              });
    }
    var contributors = new HashMap<ThemeId, ThemeContributorCounts>();
    counters.forEach((theme, counter) -> contributors.put(theme, counter.toCounts()));
    return contributors;
  }

  /// Public comments of a theme; 0 if it is not shown.
  public int countComments(QuestionId question, int number) {
    return database
        .sql(
            "SELECT t.comments FROM question_theme t WHERE t.question_id = ? AND t.number = ? AND "
                + IS_SHOWN)
        .params(question.value(), number)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  /// Number of the last detection run of the theme's question; 0 before the first.
  public int lastRun(ConsultationId consultation, int number) {
    return database
        .sql(
            """
            SELECT r.number FROM question_theme t JOIN theme_reading r ON r.question_id = t.question_id
             WHERE t.consultation_id = ? AND t.number = ?
            """)
        .params(consultation.value(), number)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  private static final class ThemeContributorCounter {

    private final Map<StakeholderGroup, Integer> byGroup = new EnumMap<>(StakeholderGroup.class);
    private final Map<Region, Integer> byRegion = new EnumMap<>(Region.class);

    void add(ResultSet row) throws SQLException {
      int contributors = row.getInt("contributors");
      String group = row.getString("stakeholder_group");
      if (group == null) {
        byRegion.put(Region.valueOf(row.getString("region")), contributors);
      } else {
        byGroup.put(StakeholderGroup.valueOf(group), contributors);
      }
    }

    ThemeContributorCounts toCounts() {
      return new ThemeContributorCounts(byGroup, byRegion);
    }
  }

  private record LatestDetection(Instant detectedAt, int publication) {}

  private Optional<QuestionThemeOverview> loadOverview(QuestionId question) {
    return database
        .sql("SELECT read_at, publication FROM theme_reading WHERE question_id = ?")
        .param(question.value())
        .query((row, n) -> new LatestDetection(Columns.getInstant(row, "read_at"), row.getInt(2)))
        .optional()
        .map(
            reading ->
                new QuestionThemeOverview(
                    loadThemes(question),
                    reading.detectedAt(),
                    countNewer(question, reading.publication())));
  }

  private List<QuestionTheme> loadThemes(QuestionId question) {
    return database
        .sql(
            SELECT
                + " WHERE t.question_id = ? AND "
                + IS_SHOWN
                + " ORDER BY t.contributors DESC, t.comments DESC, t.number LIMIT "
                + MAX_LISTED)
        .param(question.value())
        .query((row, n) -> fromRow(row))
        .list();
  }

  private int countNewer(QuestionId question, int publication) {
    return database
        .sql(
            """
            SELECT COUNT(*) FROM (SELECT 1 FROM comment c WHERE c.question_id = ? AND c.publication > ?
                                     AND c.state = 'PUBLISHED' AND NOT c.official LIMIT ?) newer
            """)
        .params(question.value(), publication, MAX_NEWER)
        .query(Integer.class)
        .single();
  }

  private static QuestionTheme fromRow(ResultSet row) throws SQLException {
    return new QuestionTheme(
        new ThemeId(row.getLong("id")),
        new ConsultationId(row.getLong("consultation_id")),
        new QuestionId(row.getLong("question_id")),
        row.getInt("number"),
        new LanguageTag(row.getString("language")),
        row.getString("label"),
        row.getBoolean("named"),
        row.getInt("comments"),
        row.getInt("contributors"));
  }
}
