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

/// Tells the themes of questions, and which comments are in them, to anyone: what rests on comments
/// that are public now, in the words that were read.
@Service
public class ThemeService {

  /// Whoever reads on after so many does not read a list any more.
  public static final int MOST = 200;

  /// Beyond it the number says nothing but that the themes are old.
  public static final int MOST_NEWER = 1_000;

  /// What one or two people say is theirs and no theme, also when others have left it since.
  static final int FEWEST_CONTRIBUTORS = 3;

  /// Of `question_theme t`: whether it is shown.
  public static final String SHOWN =
      "t.state = 'SHOWN' AND t.comments > 0 AND (t.named OR t.contributors >= "
          + FEWEST_CONTRIBUTORS
          + ")";

  /// Of `comment c` and `comment_theme m`: whether the words that were read are public now.
  public static final String PUBLIC = isPublic("c");

  private static final String SELECT =
      """
      SELECT t.id, t.consultation_id, t.question_id, t.number, t.language, t.label, t.named, t.comments, t.contributors
        FROM question_theme t
      """;

  /// A row has a group or a region.
  private static final String CONTRIBUTORS =
      """
      SELECT m.theme_id, c.stakeholder_group, NULL AS region, COUNT(DISTINCT c.contributor_id) AS contributors
        FROM question_theme t JOIN comment_theme m ON m.theme_id = t.id JOIN comment c ON c.id = m.comment_id
       WHERE t.question_id = :question AND %1$s AND %2$s GROUP BY m.theme_id, c.stakeholder_group
      UNION ALL
      SELECT m.theme_id, NULL, c.region, COUNT(DISTINCT c.contributor_id)
        FROM question_theme t JOIN comment_theme m ON m.theme_id = t.id JOIN comment c ON c.id = m.comment_id
       WHERE t.question_id = :question AND %1$s AND %2$s GROUP BY m.theme_id, c.region
      """
          .formatted(PUBLIC, SHOWN);

  private final JdbcClient database;

  ThemeService(JdbcClient database) {
    this.database = database;
  }

  /// The same of a comment by another name.
  public static String isPublic(String comment) {
    return "%1$s.state = 'PUBLISHED' AND %1$s.revision = m.revision".formatted(comment);
  }

  /// Empty where the comments were never read for themes, and where they cannot be read.
  public Optional<QuestionThemes> of(ConsultationDetails consultation, QuestionDetails question) {
    return consultation.phase().showsComments() ? read(question.id()) : Optional.empty();
  }

  /// Empty, too, where it was found before and is not any more.
  public Optional<QuestionTheme> find(ConsultationDetails consultation, int number) {
    return find(consultation, List.of(number)).stream().findFirst();
  }

  /// Those of them that are there and can be read.
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
                    + SHOWN)
            .param("consultation", consultation.value())
            .param("numbers", numbers)
            .query((row, n) -> theme(row))
            .list();
  }

  /// The numbers of the themes of so many comments, also of those that are not shown: whether they
  /// are can change while no comment does. A comment in none is left out. The joins start with
  /// comments: right after a run the database takes themes for small and would read all of each.
  public Map<CommentId, Set<Integer>> of(Collection<CommentId> comments) {
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
                  .formatted(PUBLIC))
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

  /// The comments of a theme with higher ids than one, in the order of ids.
  public List<CommentId> comments(ThemeId theme, CommentId after, int most) {
    return database
        .sql(
            """
            SELECT m.comment_id FROM comment_theme m JOIN comment c ON c.id = m.comment_id
             WHERE m.theme_id = ? AND m.comment_id > ? AND %s ORDER BY m.comment_id LIMIT ?
            """
                .formatted(PUBLIC))
        .params(theme.value(), after.value(), most)
        .query((row, n) -> new CommentId(row.getLong(1)))
        .list();
  }

  /// Who contributed to each theme of a question; one in which nothing is public now is left out.
  public Map<ThemeId, ThemeContributors> contributors(
      ConsultationDetails consultation, QuestionDetails question) {
    var found = new HashMap<ThemeId, Counted>();
    if (consultation.phase().showsComments()) {
      database
          .sql(CONTRIBUTORS)
          .param("question", question.id().value())
          .query(
              row -> {
                found.computeIfAbsent(new ThemeId(row.getLong(1)), theme -> new Counted()).add(row);
              });
    }
    var contributors = new HashMap<ThemeId, ThemeContributors>();
    found.forEach((theme, counted) -> contributors.put(theme, counted.done()));
    return contributors;
  }

  /// How many public comments a theme of a question has, 0 where it is not shown.
  public int size(QuestionId question, int number) {
    return database
        .sql(
            "SELECT t.comments FROM question_theme t WHERE t.question_id = ? AND t.number = ? AND "
                + SHOWN)
        .params(question.value(), number)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  /// Which reading of its question's comments was the last, 0 before the first.
  public int reading(ConsultationId consultation, int number) {
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

  private static final class Counted {

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

    ThemeContributors done() {
      return new ThemeContributors(byGroup, byRegion);
    }
  }

  private record Reading(Instant at, int publication) {}

  private Optional<QuestionThemes> read(QuestionId question) {
    return database
        .sql("SELECT read_at, publication FROM theme_reading WHERE question_id = ?")
        .param(question.value())
        .query((row, n) -> new Reading(Columns.instant(row, "read_at"), row.getInt(2)))
        .optional()
        .map(
            reading ->
                new QuestionThemes(
                    themes(question), reading.at(), newer(question, reading.publication())));
  }

  private List<QuestionTheme> themes(QuestionId question) {
    return database
        .sql(
            SELECT
                + " WHERE t.question_id = ? AND "
                + SHOWN
                + " ORDER BY t.contributors DESC, t.comments DESC, t.number LIMIT "
                + MOST)
        .param(question.value())
        .query((row, n) -> theme(row))
        .list();
  }

  private int newer(QuestionId question, int publication) {
    return database
        .sql(
            """
            SELECT COUNT(*) FROM (SELECT 1 FROM comment c WHERE c.question_id = ? AND c.publication > ?
                                     AND c.state = 'PUBLISHED' AND NOT c.official LIMIT ?) newer
            """)
        .params(question.value(), publication, MOST_NEWER)
        .query(Integer.class)
        .single();
  }

  private static QuestionTheme theme(ResultSet row) throws SQLException {
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
