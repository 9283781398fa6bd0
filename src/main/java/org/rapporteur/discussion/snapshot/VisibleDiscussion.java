package org.rapporteur.discussion.snapshot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.snapshot.DiscussionSnapshot.RevisionKey;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.LanguageTag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Reads what anyone may read of the comments of a consultation, in the order of numbers: words
/// where they are published, and else the place alone. Whoever wants one moment asks inside
/// `UseCases.readAsOfNow`.
@Service
public class VisibleDiscussion {

  /// A comment as everyone may read it. Of one that was withdrawn or removed only its place is
  /// told.
  ///
  /// @param depth 0 where it begins a thread
  /// @param text Markdown, as received
  public record VisibleComment(
      int number,
      int question,
      @Nullable Integer parent,
      int depth,
      @Nullable Integer contributor,
      @Nullable String author,
      @Nullable String organization,
      @Nullable String delegation,
      @Nullable StakeholderGroup group,
      @Nullable CountryCode country,
      @Nullable Region region,
      @Nullable LanguageTag language,
      Instant createdAt,
      CommentState state,
      int revision,
      boolean official,
      @Nullable Integer submission,
      int agree,
      int disagree,
      @Nullable Integer importedAgree,
      @Nullable Integer importedDisagree,
      @Nullable String text) {}

  private static final int PAGE = 500;

  /// The words are joined only where they may be seen, so that no others leave the database. Left
  /// to itself it begins with the questions and sorts all comments anew for each page.
  private static final String COMMENTS =
      """
      SELECT STRAIGHT_JOIN c.number, q.number AS question, p.number AS parent, k.number AS contributor, c.author, c.organization,
             c.delegation, c.stakeholder_group, c.country, c.region, c.language, c.created_at, c.state, r.number AS shown,
             c.revision, c.official, c.submission, c.agree, c.disagree, c.imported_agree, c.imported_disagree, r.text,
             c.depth
        FROM comment c FORCE INDEX (comment_number)
        JOIN question q ON q.id = c.question_id
        JOIN contributor k ON k.id = c.contributor_id
        LEFT JOIN comment p ON p.id = c.parent_id
      """;

  private static final String CURRENT =
      COMMENTS
          + """
            LEFT JOIN comment_revision r
                   ON r.comment_id = c.id AND r.number = c.revision AND c.state = 'PUBLISHED'
            """;

  private static final String READABLE =
      COMMENTS
          + """
            LEFT JOIN comment_revision r
                   ON r.comment_id = c.id AND r.state IN ('CURRENT', 'EARLIER') AND c.state = 'PUBLISHED'
            """;

  /// Has a place that everyone sees, whether or not it has words.
  static final String VISIBLE =
      " WHERE c.consultation_id = :consultation AND c.publication IS NOT NULL";

  private final JdbcClient database;

  VisibleDiscussion(JdbcClient database) {
    this.database = database;
  }

  /// All in one statement, a page at a time while the database goes on: nothing else can be asked
  /// of it before the last.
  public void comments(
      ConsultationId consultation, Selection selection, Consumer<List<VisibleComment>> reader) {
    var parameters = parameters(consultation);
    String sql = CURRENT + VISIBLE + selection.conditions(parameters) + " ORDER BY c.number";
    try (var comments =
        database
            .sql(sql)
            .withFetchSize(PAGE)
            .params(parameters)
            .query((row, n) -> comment(row))
            .stream()) {
      comments.gather(Gatherers.windowFixed(PAGE)).forEach(reader);
    }
  }

  /// A page of those with higher numbers; empty after the last.
  public List<VisibleComment> commentsAfter(
      ConsultationId consultation, Selection selection, int number) {
    var parameters = parameters(consultation);
    parameters.put("after", number);
    String sql =
        CURRENT
            + VISIBLE
            + " AND c.number > :after"
            + selection.conditions(parameters)
            + " ORDER BY c.number LIMIT "
            + PAGE;
    return database.sql(sql).params(parameters).query((row, n) -> comment(row)).list();
  }

  /// Comments as they were in the revisions given, as far as those may be seen now; where one was
  /// redacted since, as it is now.
  public List<VisibleComment> comments(
      ConsultationId consultation, Collection<RevisionKey> revisions) {
    if (revisions.isEmpty()) {
      return List.of();
    }
    var wanted =
        revisions.stream().collect(Collectors.toMap(RevisionKey::comment, RevisionKey::revision));
    var parameters = parameters(consultation);
    parameters.put("numbers", wanted.keySet());
    var readable =
        database
            .sql(
                READABLE
                    + VISIBLE
                    + " AND c.number IN (:numbers) ORDER BY c.number, r.number = c.revision")
            .params(parameters)
            .query((row, n) -> comment(row))
            .list();
    var found = new TreeMap<Integer, VisibleComment>();
    for (var comment : readable) {
      var before = found.get(comment.number());
      if (before == null
          || !Integer.valueOf(before.revision()).equals(wanted.get(comment.number()))) {
        found.put(comment.number(), comment);
      }
    }
    return List.copyOf(found.values());
  }

  static Map<String, Object> parameters(ConsultationId consultation) {
    var parameters = new HashMap<String, Object>();
    parameters.put("consultation", consultation.value());
    return parameters;
  }

  /// Columns by their places in the statement: looking a million rows' names up takes seconds.
  private static VisibleComment comment(ResultSet row) throws SQLException {
    var state = CommentState.valueOf(row.getString(13));
    return state.showsText() ? whole(row, state) : place(row, state);
  }

  private static VisibleComment whole(ResultSet row, CommentState state) throws SQLException {
    return new VisibleComment(
        row.getInt(1),
        row.getInt(2),
        Columns.integer(row, 3),
        row.getInt(23),
        row.getInt(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        StakeholderGroup.valueOf(row.getString(8)),
        CountryCode.orNull(row.getString(9)),
        Region.valueOf(row.getString(10)),
        new LanguageTag(row.getString(11)),
        Columns.instant(row, 12),
        state,
        row.getInt(14),
        row.getBoolean(16),
        Columns.integer(row, 17),
        row.getInt(18),
        row.getInt(19),
        Columns.integer(row, 20),
        Columns.integer(row, 21),
        row.getString(22));
  }

  private static VisibleComment place(ResultSet row, CommentState state) throws SQLException {
    return new VisibleComment(
        row.getInt(1),
        row.getInt(2),
        Columns.integer(row, 3),
        row.getInt(23),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        Columns.instant(row, 12),
        state,
        row.getInt(15),
        row.getBoolean(16),
        Columns.integer(row, 17),
        0,
        0,
        null,
        null,
        null);
  }
}
