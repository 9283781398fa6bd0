package org.rapporteur.discussion.thread;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.attachment.AttachmentDetails;
import org.rapporteur.discussion.attachment.AttachmentService;
import org.rapporteur.discussion.attachment.OfRevision;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads comments as everyone may see them: one statement for any number of rows, and one more each
/// for splits by group and region and for attachments where there are any.
@Component
class CommentRows {

  /// For staff alone: the words of a comment whatever its state. Ends before the condition.
  static final String EVEN_HIDDEN =
      """
      SELECT c.id, c.number, c.publication, q.number AS question, p.number AS parent, t.number AS root, c.depth,
             k.number AS contributor, c.author, c.organization, c.delegation, c.stakeholder_group, c.country,
             c.region, c.language, c.channel, c.created_at, c.state, c.revision, r.text, r.html, r.renderer,
             c.replies, c.thread_size, c.agree, c.disagree, c.agreement, c.imported_agree, c.imported_disagree, c.decision_number,
             c.attachments, c.official, c.submission
        FROM comment c
        JOIN question q ON q.id = c.question_id
        JOIN contributor k ON k.id = c.contributor_id
        LEFT JOIN comment p ON p.id = c.parent_id
        LEFT JOIN comment t ON t.id = c.root_id
        LEFT JOIN comment_revision r ON r.comment_id = c.id AND r.number = c.revision
      """;

  /// The text is joined only where the state shows it, so nothing removed ever leaves the database.
  static final String SELECT = EVEN_HIDDEN.stripTrailing() + " AND c.state = 'PUBLISHED'\n";

  private static final String SPLITS =
      """
      SELECT comment_id, FALSE AS regional, stakeholder_group AS part, agree, disagree
        FROM position_count WHERE comment_id IN (:ids) AND agree + disagree > 0
      UNION ALL
      SELECT comment_id, TRUE, region, agree, disagree
        FROM position_region_count WHERE comment_id IN (:ids) AND agree + disagree > 0
      """;

  private final JdbcClient database;
  private final AttachmentService attachments;

  CommentRows(JdbcClient database, AttachmentService attachments) {
    this.database = database;
    this.attachments = attachments;
  }

  int count(String sql, Map<String, ?> parameters) {
    return database.sql(sql).params(parameters).query(Integer.class).single();
  }

  /// Reads what a complete statement selects, each row once and in its order, with splits and
  /// attachments added.
  List<CommentDetails> read(String sql, Map<String, ?> parameters) {
    var withFiles = new ArrayList<CommentId>();
    var rows =
        database
            .sql(sql)
            .params(parameters)
            .query(
                (row, n) -> {
                  var comment = row(row);
                  if (row.getInt("attachments") > 0 && row.getString("text") != null) {
                    withFiles.add(comment.id());
                  }
                  return comment;
                })
            .list();
    var splits = splits(rows.stream().filter(c -> !c.tally().isEmpty()).toList());
    var files = attachments.shown(withFiles);
    return splits.isEmpty() && files.isEmpty()
        ? rows
        : rows.stream()
            .map(
                row ->
                    row.with(
                        row.tally().with(splits.getOrDefault(row.id(), PositionSplit.NONE)),
                        files.getOrDefault(row.id(), List.of())))
            .toList();
  }

  private Map<CommentId, PositionSplit> splits(List<CommentDetails> positioned) {
    var splits = new HashMap<CommentId, PositionSplit>();
    if (positioned.isEmpty()) {
      return splits;
    }
    database
        .sql(SPLITS)
        .param("ids", positioned.stream().map(c -> c.id().value()).toList())
        .query(
            row -> {
              var split =
                  splits.computeIfAbsent(
                      new CommentId(row.getLong("comment_id")),
                      id -> new PositionSplit(new TreeMap<>(), new TreeMap<>()));
              var counts = new PositionSplit.Counts(row.getInt("agree"), row.getInt("disagree"));
              String part = row.getString("part");
              if (row.getBoolean("regional")) {
                split.byRegion().put(Region.valueOf(part), counts);
              } else {
                split.byGroup().put(StakeholderGroup.valueOf(part), counts);
              }
            });
    return splits;
  }

  Map<OfRevision, List<AttachmentDetails>> filesByRevision(List<CommentId> comments) {
    return attachments.byRevision(comments);
  }

  List<CommentRevision> earlierRevisions(CommentId comment) {
    var files = attachments.byRevision(List.of(comment));
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
                    row.getString("text"),
                    html(row, row.getString("text")),
                    files.getOrDefault(new OfRevision(comment, row.getInt("number")), List.of())))
        .list();
  }

  List<Arrival> arrivals(ConsultationId consultation, int after, int most) {
    return database
        .sql(
            """
            SELECT c.publication, q.number, COALESCE(t.number, c.number)
              FROM comment c JOIN question q ON q.id = c.question_id
              LEFT JOIN comment t ON t.id = c.root_id
             WHERE c.consultation_id = ? AND c.publication > ? ORDER BY c.publication LIMIT ?
            """)
        .params(consultation.value(), after, most)
        .query((row, n) -> new Arrival(row.getInt(1), row.getInt(2), row.getInt(3)))
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
        new Tally(
            row.getInt("agree"),
            row.getInt("disagree"),
            row.getDouble("agreement"),
            PositionSplit.NONE,
            Columns.integer(row, "imported_agree"),
            Columns.integer(row, "imported_disagree")),
        Columns.integer(row, "decision_number"),
        List.of(),
        row.getBoolean("official"),
        Columns.integer(row, "submission"),
        Connections.NONE);
  }

  private static String html(ResultSet row, @Nullable String text) throws SQLException {
    return text == null ? "" : Markdown.toHtml(text, row.getString("html"), row.getInt("renderer"));
  }
}
