package org.rapporteur.discussion.thread;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads comments as everyone may see them: two statements for any number of rows, the second for
/// their splits by group.
@Component
class CommentRows {

  /// For staff alone: the words of a comment whatever its state. Ends before the condition.
  static final String EVEN_HIDDEN =
      """
      SELECT c.id, c.number, c.publication, q.number AS question, p.number AS parent, t.number AS root, c.depth,
             k.number AS contributor, c.author, c.organization, c.delegation, c.stakeholder_group, c.country,
             c.region, c.language, c.channel, c.created_at, c.state, c.revision, r.text, r.html, r.renderer,
             c.replies, c.thread_size, c.agree, c.disagree, c.agreement, c.imported_agree, c.imported_disagree, c.decision_number
        FROM comment c
        JOIN question q ON q.id = c.question_id
        JOIN contributor k ON k.id = c.contributor_id
        LEFT JOIN comment p ON p.id = c.parent_id
        LEFT JOIN comment t ON t.id = c.root_id
        LEFT JOIN comment_revision r ON r.comment_id = c.id AND r.number = c.revision
      """;

  /// The text is joined only where the state shows it, so nothing removed ever leaves the database.
  static final String SELECT = EVEN_HIDDEN.stripTrailing() + " AND c.state = 'PUBLISHED'\n";

  private final JdbcClient database;

  CommentRows(JdbcClient database) {
    this.database = database;
  }

  /// Reads what a complete statement selects, each row once and in its order, with the splits
  /// added.
  List<CommentDetails> read(String sql, Map<String, ?> parameters) {
    var rows = database.sql(sql).params(parameters).query((row, n) -> row(row)).list();
    return withSplits(rows);
  }

  List<CommentDetails> withSplits(List<CommentDetails> rows) {
    var positioned = rows.stream().filter(c -> c.agree() + c.disagree() > 0).toList();
    if (positioned.isEmpty()) {
      return rows;
    }
    var splits = new HashMap<Long, TreeMap<StakeholderGroup, GroupSplit.Counts>>();
    database
        .sql(
            "SELECT comment_id, stakeholder_group, agree, disagree FROM position_count WHERE comment_id IN (:ids) AND agree + disagree > 0")
        .param("ids", positioned.stream().map(c -> c.id().value()).toList())
        .query(
            row -> {
              splits
                  .computeIfAbsent(row.getLong(1), id -> new TreeMap<>())
                  .put(
                      StakeholderGroup.valueOf(row.getString(2)),
                      new GroupSplit.Counts(row.getInt(3), row.getInt(4)));
            });
    var complete = new ArrayList<CommentDetails>(rows.size());
    for (var row : rows) {
      var split = splits.get(row.id().value());
      complete.add(split == null ? row : row.withSplit(new GroupSplit(split)));
    }
    return complete;
  }

  List<CommentRevision> earlierRevisions(CommentId comment) {
    return database
        .sql(
            """
            SELECT number, made_at, language, text, html, renderer FROM comment_revision
             WHERE comment_id = ? AND state = 'EARLIER' ORDER BY number DESC LIMIT 100
            """)
        .param(comment.value())
        .query(
            (row, n) ->
                new CommentRevision(
                    row.getInt("number"),
                    Columns.instant(row, "made_at"),
                    new LanguageTag(row.getString("language")),
                    html(row, row.getString("text"))))
        .list();
  }

  Optional<ContributorDetails> contributor(ConsultationId consultation, int number) {
    return database
        .sql(
            """
            SELECT number, name, organization, stakeholder_group, country, region,
                   delegation_id IS NOT NULL AS delegation
              FROM contributor k WHERE consultation_id = ? AND number = ?
               AND EXISTS (SELECT 1 FROM comment c
                            WHERE c.contributor_id = k.id AND c.publication IS NOT NULL)
            """)
        .params(consultation.value(), number)
        .query(
            (row, n) -> {
              return new ContributorDetails(
                  row.getInt("number"),
                  row.getString("name"),
                  row.getString("organization"),
                  row.getBoolean("delegation"),
                  StakeholderGroup.valueOf(row.getString("stakeholder_group")),
                  CountryCode.orNull(row.getString("country")),
                  Region.valueOf(row.getString("region")));
            })
        .optional();
  }

  List<Arrival> arrivals(ConsultationId consultation, int after, int most) {
    return database
        .sql(
            """
            SELECT c.publication, q.number FROM comment c JOIN question q ON q.id = c.question_id
             WHERE c.consultation_id = ? AND c.publication > ? ORDER BY c.publication LIMIT ?
            """)
        .params(consultation.value(), after, most)
        .query((row, n) -> new Arrival(row.getInt(1), row.getInt(2)))
        .list();
  }

  private static CommentDetails row(ResultSet row) throws SQLException {
    var state = CommentState.valueOf(row.getString("state"));
    String text = row.getString("text");
    return new CommentDetails(
        new CommentId(row.getLong("id")),
        row.getInt("number"),
        row.getInt("publication"),
        row.getInt("question"),
        Columns.integer(row, "parent"),
        Columns.integer(row, "root"),
        row.getInt("depth"),
        row.getInt("contributor"),
        row.getString("author"),
        row.getString("organization"),
        row.getString("delegation"),
        StakeholderGroup.valueOf(row.getString("stakeholder_group")),
        CountryCode.orNull(row.getString("country")),
        Region.valueOf(row.getString("region")),
        new LanguageTag(row.getString("language")),
        Channel.valueOf(row.getString("channel")),
        Columns.instant(row, "created_at"),
        state,
        row.getInt("revision"),
        text == null ? "" : text,
        html(row, text),
        row.getInt("replies"),
        row.getInt("thread_size"),
        row.getInt("agree"),
        row.getInt("disagree"),
        row.getDouble("agreement"),
        GroupSplit.NONE,
        Columns.integer(row, "imported_agree"),
        Columns.integer(row, "imported_disagree"),
        Columns.integer(row, "decision_number"));
  }

  private static String html(ResultSet row, @Nullable String text) throws SQLException {
    return text == null ? "" : Markdown.toHtml(text, row.getString("html"), row.getInt("renderer"));
  }
}
