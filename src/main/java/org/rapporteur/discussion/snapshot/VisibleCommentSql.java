package org.rapporteur.discussion.snapshot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.snapshot.DiscussionSnapshotSql.CommentRevisionNumber;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.LanguageTag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Loads the visible comments of a consultation in number order. Comments without public text
/// appear as placeholders. For a consistent snapshot, call it inside `Transactions.readSnapshot`.
@Service
public class VisibleCommentSql {

  /// A comment as everyone may read it. A withdrawn or removed comment shows only its place in the
  /// thread, so its other properties are null or 0.
  ///
  /// @param parent the number of the answered comment; null for the first comment of a thread
  /// @param depth 0 for the first comment of a thread
  /// @param contributor the number of the contributor
  /// @param submission the number of the formal submission that it belongs to, if any
  /// @param text Markdown as received
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

  private static final int PAGE_SIZE = 500;

  /// Joins texts only where they are public, so that no hidden text leaves the database.
  /// STRAIGHT_JOIN and FORCE INDEX avoid sorting all comments for each page.
  private static final String SELECT_COMMENTS =
      """
      SELECT STRAIGHT_JOIN c.number, q.number AS question, parent.number AS parent, contributor.number AS contributor, c.author_name, c.organization,
             c.delegation_name, c.stakeholder_group, c.country, c.region, c.language, c.created_at, c.state, r.number AS shown,
             c.revision, c.official, c.submission_number, c.agree, c.disagree, c.imported_agree, c.imported_disagree, r.text,
             c.depth
        FROM comment c FORCE INDEX (uk_comment_consultation_number)
        JOIN question q ON q.id = c.question_id
        JOIN contributor ON contributor.id = c.contributor_id
        LEFT JOIN comment parent ON parent.id = c.parent_id
      """;

  /// The indexes of the columns in `SELECT_COMMENTS`. Looking up names in a million rows takes
  /// seconds.
  private static final class CommentColumn {

    static final int NUMBER = 1;
    static final int QUESTION = 2;
    static final int PARENT = 3;
    static final int CONTRIBUTOR = 4;
    static final int AUTHOR = 5;
    static final int ORGANIZATION = 6;
    static final int DELEGATION = 7;
    static final int GROUP = 8;
    static final int COUNTRY = 9;
    static final int REGION = 10;
    static final int LANGUAGE = 11;
    static final int CREATED_AT = 12;
    static final int STATE = 13;
    static final int SHOWN_REVISION = 14;
    static final int CURRENT_REVISION = 15;
    static final int OFFICIAL = 16;
    static final int SUBMISSION = 17;
    static final int AGREE = 18;
    static final int DISAGREE = 19;
    static final int IMPORTED_AGREE = 20;
    static final int IMPORTED_DISAGREE = 21;
    static final int TEXT = 22;
    static final int DEPTH = 23;

    private CommentColumn() {}
  }

  private static final String SELECT_WITH_CURRENT_REVISION =
      SELECT_COMMENTS
          + """
            LEFT JOIN comment_revision r
                   ON r.comment_id = c.id AND r.number = c.revision AND c.state = 'PUBLISHED'
            """;

  private static final String SELECT_WITH_READABLE_REVISIONS =
      SELECT_COMMENTS
          + """
            LEFT JOIN comment_revision r
                   ON r.comment_id = c.id AND r.state IN ('CURRENT', 'EARLIER') AND c.state = 'PUBLISHED'
            """;

  /// Condition for comments that are shown, with their text or as a placeholder.
  private static final String VISIBLE =
      " WHERE c.consultation_id = :consultation AND c.publication IS NOT NULL";

  private final JdbcClient database;

  VisibleCommentSql(JdbcClient database) {
    this.database = database;
  }

  /// Streams all comments from one statement, a page at a time. The connection cannot be used for
  /// other queries until the last page.
  public void forEachPage(
      ConsultationId consultation, CommentFilter filter, Consumer<List<VisibleComment>> consumer) {
    var parameters = parameters(consultation);
    String sql =
        SELECT_WITH_CURRENT_REVISION
            + VISIBLE
            + conditions(filter, parameters)
            + " ORDER BY c.number";
    try (var comments =
        database
            .sql(sql)
            .withFetchSize(PAGE_SIZE)
            .params(parameters)
            .query((row, n) -> fromRow(row))
            .stream()) {
      comments.gather(Gatherers.windowFixed(PAGE_SIZE)).forEach(consumer);
    }
  }

  /// Lists a page of comments with higher numbers. Empty after the last one.
  public List<VisibleComment> listAfter(
      ConsultationId consultation, CommentFilter filter, int number) {
    var parameters = parameters(consultation);
    parameters.put("after", number);
    parameters.put("limit", PAGE_SIZE);
    String sql =
        SELECT_WITH_CURRENT_REVISION
            + VISIBLE
            + " AND c.number > :after"
            + conditions(filter, parameters)
            + " ORDER BY c.number LIMIT :limit";
    return database.sql(sql).params(parameters).query((row, n) -> fromRow(row)).list();
  }

  /// Finds visible comments in the given revisions. A comment whose revision was redacted since
  /// appears in its current revision.
  public List<VisibleComment> findRevisions(
      ConsultationId consultation, Collection<CommentRevisionNumber> revisions) {
    if (revisions.isEmpty()) {
      return List.of();
    }
    var revisionByNumber =
        revisions.stream()
            .collect(
                Collectors.toMap(CommentRevisionNumber::comment, CommentRevisionNumber::revision));
    var parameters = parameters(consultation);
    parameters.put("numbers", revisionByNumber.keySet());
    var readableRevisions =
        database
            .sql(
                SELECT_WITH_READABLE_REVISIONS
                    + VISIBLE
                    + " AND c.number IN (:numbers) ORDER BY c.number, r.number = c.revision")
            .params(parameters)
            .query((row, n) -> fromRow(row))
            .list();
    // The current revision comes last and replaces every revision except the requested one.
    var selectedByNumber = new TreeMap<Integer, VisibleComment>();
    for (var comment : readableRevisions) {
      selectedByNumber.merge(
          comment.number(),
          comment,
          (earlier, later) ->
              Objects.equals(revisionByNumber.get(earlier.number()), earlier.revision())
                  ? earlier
                  : later);
    }
    return List.copyOf(selectedByNumber.values());
  }

  static Map<String, Object> parameters(ConsultationId consultation) {
    var parameters = new HashMap<String, Object>();
    parameters.put("consultation", consultation.value());
    return parameters;
  }

  /// Returns SQL conditions on `comment c` and `question q`, and adds their parameters to the map.
  static String conditions(CommentFilter filter, Map<String, Object> parameters) {
    var sql = new StringBuilder();
    if (filter.usesHiddenProperties()) {
      sql.append(" AND c.state = 'PUBLISHED'");
    }
    if (filter.question() != null) {
      parameters.put("question", filter.question());
      sql.append(" AND q.number = :question");
    }
    if (filter.group() != null) {
      parameters.put("group", filter.group().name());
      sql.append(" AND c.stakeholder_group = :group");
    }
    if (filter.language() != null) {
      parameters.put("language", filter.language().value());
      sql.append(" AND c.language = :language");
    }
    if (filter.from() != null) {
      parameters.put("from", Columns.toUtc(filter.from()));
      sql.append(" AND c.created_at >= :from");
    }
    if (filter.before() != null) {
      parameters.put("before", Columns.toUtc(filter.before()));
      sql.append(" AND c.created_at < :before");
    }
    return sql.toString();
  }

  private static VisibleComment fromRow(ResultSet row) throws SQLException {
    var state = CommentState.valueOf(row.getString(CommentColumn.STATE));
    return state.showsText() ? commentFromRow(row, state) : placeholderFromRow(row, state);
  }

  private static VisibleComment commentFromRow(ResultSet row, CommentState state)
      throws SQLException {
    return new VisibleComment(
        row.getInt(CommentColumn.NUMBER),
        row.getInt(CommentColumn.QUESTION),
        Columns.getIntegerOrNull(row, CommentColumn.PARENT),
        row.getInt(CommentColumn.DEPTH),
        row.getInt(CommentColumn.CONTRIBUTOR),
        row.getString(CommentColumn.AUTHOR),
        row.getString(CommentColumn.ORGANIZATION),
        row.getString(CommentColumn.DELEGATION),
        StakeholderGroup.valueOf(row.getString(CommentColumn.GROUP)),
        CountryCode.parseNullable(row.getString(CommentColumn.COUNTRY)),
        Region.valueOf(row.getString(CommentColumn.REGION)),
        new LanguageTag(row.getString(CommentColumn.LANGUAGE)),
        Columns.getInstant(row, CommentColumn.CREATED_AT),
        state,
        row.getInt(CommentColumn.SHOWN_REVISION),
        row.getBoolean(CommentColumn.OFFICIAL),
        Columns.getIntegerOrNull(row, CommentColumn.SUBMISSION),
        row.getInt(CommentColumn.AGREE),
        row.getInt(CommentColumn.DISAGREE),
        Columns.getIntegerOrNull(row, CommentColumn.IMPORTED_AGREE),
        Columns.getIntegerOrNull(row, CommentColumn.IMPORTED_DISAGREE),
        row.getString(CommentColumn.TEXT));
  }

  private static VisibleComment placeholderFromRow(ResultSet row, CommentState state)
      throws SQLException {
    return new VisibleComment(
        row.getInt(CommentColumn.NUMBER),
        row.getInt(CommentColumn.QUESTION),
        Columns.getIntegerOrNull(row, CommentColumn.PARENT),
        row.getInt(CommentColumn.DEPTH),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        Columns.getInstant(row, CommentColumn.CREATED_AT),
        state,
        row.getInt(CommentColumn.CURRENT_REVISION),
        row.getBoolean(CommentColumn.OFFICIAL),
        Columns.getIntegerOrNull(row, CommentColumn.SUBMISSION),
        0,
        0,
        null,
        null,
        null);
  }
}
