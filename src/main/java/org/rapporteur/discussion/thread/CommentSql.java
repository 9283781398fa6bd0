package org.rapporteur.discussion.thread;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.attachment.AttachmentService;
import org.rapporteur.discussion.attachment.CommentRevisionId;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.Columns;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Loads comments with one statement. Position splits and attachments need one more statement each,
/// if there are any.
@Component
class CommentSql {

  /// Selects the text in any state, for staff only. Ends before the WHERE condition.
  static final String SELECT_ANY_STATE =
      """
      SELECT c.id, c.number, c.publication, q.number AS question, parent.number AS parent, root.number AS root, c.depth,
             contributor.number AS contributor, c.author_name, c.organization, c.delegation_name, c.stakeholder_group, c.country,
             c.region, c.language, c.channel, c.created_at, c.state, c.revision, r.text, r.html, r.renderer_version,
             c.replies, c.thread_size, c.agree, c.disagree, c.agreement_score, c.imported_agree, c.imported_disagree, c.decision_number,
             c.attachments, c.official, c.submission_number, answer.choice AS question_position
        FROM comment c
        JOIN question q ON q.id = c.question_id
        JOIN contributor ON contributor.id = c.contributor_id
        LEFT JOIN comment parent ON parent.id = c.parent_id
        LEFT JOIN comment root ON root.id = c.root_id
        LEFT JOIN question_position answer ON answer.question_id = c.question_id AND answer.contributor_id = c.contributor_id
        LEFT JOIN comment_revision r ON r.comment_id = c.id AND r.number = c.revision
      """;

  /// Joins the text only if the state shows it, so that no removed text leaves the database.
  static final String SELECT_PUBLIC =
      SELECT_ANY_STATE.stripTrailing() + " AND c.state = 'PUBLISHED'\n";

  private static final String SELECT_SPLITS =
      """
      SELECT comment_id, FALSE AS regional, stakeholder_group AS category, agree, disagree
        FROM position_group_count WHERE comment_id IN (:ids) AND agree + disagree > 0
      UNION ALL
      SELECT comment_id, TRUE, region, agree, disagree
        FROM position_region_count WHERE comment_id IN (:ids) AND agree + disagree > 0
      """;

  private final JdbcClient database;
  private final AttachmentService attachments;

  CommentSql(JdbcClient database, AttachmentService attachments) {
    this.database = database;
    this.attachments = attachments;
  }

  /// Runs a complete statement. Returns the comments in the order of its rows, with splits and
  /// attachments.
  List<CommentDetails> list(String sql, Map<String, ?> parameters) {
    var commentsWithFiles = new ArrayList<CommentId>();
    var comments =
        database
            .sql(sql)
            .params(parameters)
            .query(
                (row, n) -> {
                  var comment = fromRow(row);
                  if (row.getInt("attachments") > 0 && row.getString("text") != null) {
                    commentsWithFiles.add(comment.id());
                  }
                  return comment;
                })
            .list();
    var splits =
        loadSplits(comments.stream().filter(comment -> !comment.tally().isEmpty()).toList());
    var files = attachments.listPublic(commentsWithFiles);
    return splits.isEmpty() && files.isEmpty()
        ? comments
        : comments.stream()
            .map(
                comment ->
                    comment.withTallyAndAttachments(
                        comment
                            .tally()
                            .withSplit(splits.getOrDefault(comment.id(), PositionSplit.NONE)),
                        files.getOrDefault(comment.id(), List.of())))
            .toList();
  }

  private Map<CommentId, PositionSplit> loadSplits(List<CommentDetails> comments) {
    var splits = new HashMap<CommentId, PositionSplit>();
    if (comments.isEmpty()) {
      return splits;
    }
    database
        .sql(SELECT_SPLITS)
        .param("ids", comments.stream().map(comment -> comment.id().value()).toList())
        .query(
            row -> {
              var split =
                  splits.computeIfAbsent(
                      new CommentId(row.getLong("comment_id")),
                      id -> new PositionSplit(new TreeMap<>(), new TreeMap<>()));
              var counts =
                  new PositionSplit.AgreeDisagreeCounts(
                      row.getInt("agree"), row.getInt("disagree"));
              String category = row.getString("category");
              if (row.getBoolean("regional")) {
                split.byRegion().put(Region.valueOf(category), counts);
              } else {
                split.byGroup().put(StakeholderGroup.valueOf(category), counts);
              }
            });
    return splits;
  }

  /// Lists the latest earlier revisions, newest first.
  List<CommentRevision> listEarlierRevisions(CommentId comment) {
    var files = attachments.listByRevision(List.of(comment));
    return database
        .sql(
            """
            SELECT number, created_at, language, text, html, renderer_version FROM comment_revision
             WHERE comment_id = ? AND state = 'EARLIER' ORDER BY number DESC LIMIT 100
            """)
        .param(comment.value())
        .query(
            (row, n) ->
                new CommentRevision(
                    row.getInt("number"),
                    Columns.getInstant(row, "created_at"),
                    new LanguageTag(row.getString("language")),
                    row.getString("text"),
                    htmlFromRow(row, row.getString("text")),
                    files.getOrDefault(
                        new CommentRevisionId(comment, row.getInt("number")), List.of())))
        .list();
  }

  /// Returns those numbers whose comments are visible, with or without text.
  List<Integer> filterVisible(ConsultationId consultation, Collection<Integer> numbers) {
    return database
        .sql(
            """
            SELECT number FROM comment
             WHERE consultation_id = :consultation AND number IN (:numbers) AND publication IS NOT NULL
            """)
        .param("consultation", consultation.value())
        .param("numbers", numbers)
        .query(Integer.class)
        .list();
  }

  private static CommentDetails fromRow(ResultSet row) throws SQLException {
    var state = CommentState.valueOf(row.getString("state"));
    String text = row.getString("text");
    return new CommentDetails(
        new CommentId(row.getLong("id")),
        row.getInt("number"),
        row.getInt("publication"),
        row.getInt("question"),
        Columns.getIntegerOrNull(row, "parent"),
        Columns.getIntegerOrNull(row, "root"),
        row.getInt("depth"),
        row.getInt("contributor"),
        row.getString("author_name"),
        row.getString("organization"),
        row.getString("delegation_name"),
        StakeholderGroup.valueOf(row.getString("stakeholder_group")),
        CountryCode.parseNullable(row.getString("country")),
        Region.valueOf(row.getString("region")),
        new LanguageTag(row.getString("language")),
        Channel.valueOf(row.getString("channel")),
        Columns.getInstant(row, "created_at"),
        state,
        row.getInt("revision"),
        Objects.requireNonNullElse(text, ""),
        htmlFromRow(row, text),
        row.getInt("replies"),
        row.getInt("thread_size"),
        new PositionTally(
            row.getInt("agree"),
            row.getInt("disagree"),
            row.getDouble("agreement_score"),
            PositionSplit.NONE,
            Columns.getIntegerOrNull(row, "imported_agree"),
            Columns.getIntegerOrNull(row, "imported_disagree")),
        Columns.getIntegerOrNull(row, "decision_number"),
        List.of(),
        row.getBoolean("official"),
        Columns.getIntegerOrNull(row, "submission_number"),
        questionPositionFromRow(row),
        CommentConnections.NONE);
  }

  private static @Nullable ScaleChoice questionPositionFromRow(ResultSet row) throws SQLException {
    String choice = row.getString("question_position");
    return choice == null ? null : ScaleChoice.valueOf(choice);
  }

  private static String htmlFromRow(ResultSet row, @Nullable String text) throws SQLException {
    return text == null
        ? ""
        : Markdown.toHtml(text, row.getString("html"), row.getInt("renderer_version"));
  }
}
