package org.rapporteur.discussion.comment;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.comment.ImportedComment.ImportedPositions;
import org.rapporteur.discussion.contributor.ContributorId;
import org.rapporteur.discussion.contributor.ContributorIdentity;
import org.rapporteur.discussion.contributor.ContributorSql;
import org.rapporteur.shared.Markdown;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores many imported comments with a few statements. Locks the counter row of the consultation,
/// so other posts to it wait for the batch.
@Component
class CommentBatchSql {

  private static final int BATCH_SIZE = 500;

  private static final String INSERT_COMMENT =
      """
      INSERT INTO comment (consultation_id, question_id, number, publication, parent_id, root_id, depth,
        contributor_id, person_id, delegation_id, author_name, organization, delegation_name, stakeholder_group, country,
        region, language, channel, state, revision, created_at, received_at, published_at, thread_size, replies,
        imported_agree, imported_disagree, agreement_score, division_score)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String INSERT_REVISION =
      """
      INSERT INTO comment_revision (comment_id, number, state, text, html, renderer_version, language, salt, created_by, created_at)
      VALUES (?, 1, 'CURRENT', ?, ?, ?, ?, ?, ?, ?)
      """;

  private final JdbcClient database;
  private final JdbcTemplate batches;
  private final ThreadNodeSql nodeSql;
  private final CommentCounterSql counterSql;
  private final ContributorSql contributorSql;
  private final CommentReferenceSql referenceSql;

  CommentBatchSql(
      JdbcClient database,
      JdbcTemplate batches,
      ThreadNodeSql nodeSql,
      CommentCounterSql counterSql,
      ContributorSql contributorSql,
      CommentReferenceSql referenceSql) {
    this.database = database;
    this.batches = batches;
    this.nodeSql = nodeSql;
    this.counterSql = counterSql;
    this.contributorSql = contributorSql;
    this.referenceSql = referenceSql;
  }

  /// The number of the first comment, and the ids in the order of the batch.
  record StoredBatch(int firstNumber, List<CommentId> ids) {}

  /// Stores the comments in the caller's transaction, with numbers without gaps in the given order.
  StoredBatch store(
      ConsultationId consultation, List<BatchComment> comments, ReviewTiming review, Instant now) {
    boolean isPublishedOnArrival = review == ReviewTiming.AFTER;
    contributorSql.lock(consultation);
    var contributorIds =
        contributorSql.findOrCreate(
            consultation, comments.stream().map(BatchComment::contributor).toList());
    var storedParents = nodeSql.loadStoredParents(comments);
    var nodes = ThreadNodeSql.createNodes(comments, storedParents);
    if (!isPublishedOnArrival) {
      // A thread grows when its replies are published.
      nodes.forEach(ThreadNode::clearCounts);
    }
    var rows = assignNumbers(consultation, comments, nodes, contributorIds, isPublishedOnArrival);
    insertComments(consultation, rows, now);
    loadIds(consultation, rows);
    nodeSql.setParents(nodes);
    if (isPublishedOnArrival) {
      nodeSql.updateThreadSizes(storedParents);
    }
    referenceSql.store(consultation, insertRevisions(rows));
    if (isPublishedOnArrival) {
      updateCounts(consultation, rows);
    }
    return new StoredBatch(rows.getFirst().number(), rows.stream().map(BatchRow::id).toList());
  }

  private List<BatchRow> assignNumbers(
      ConsultationId consultation,
      List<BatchComment> comments,
      List<ThreadNode> nodes,
      Map<String, Long> contributorIds,
      boolean isPublishedOnArrival) {
    int count = comments.size();
    var lastNumbers = counterSql.nextNumbers(consultation, count, isPublishedOnArrival ? count : 0);
    var rows = new ArrayList<BatchRow>(count);
    for (int i = 0; i < count; i++) {
      var comment = comments.get(i);
      int offset = i + 1 - count;
      rows.add(
          new BatchRow(
              comment,
              nodes.get(i),
              new ContributorId(
                  Objects.requireNonNull(contributorIds.get(comment.contributor().key()))),
              lastNumbers.number() + offset,
              isPublishedOnArrival ? Integer.valueOf(lastNumbers.publication() + offset) : null));
    }
    return rows;
  }

  private void insertComments(ConsultationId consultation, List<BatchRow> rows, Instant now) {
    batches.batchUpdate(
        INSERT_COMMENT,
        rows,
        BATCH_SIZE,
        (statement, row) -> {
          var comment = row.comment();
          var node = row.node();
          boolean isPublishedOnArrival = row.publication() != null;
          statement.setLong(1, consultation.value());
          statement.setLong(2, comment.question().value());
          statement.setInt(3, row.number());
          CommentInsertSql.setNullableLong(statement, 4, row.publication());
          CommentInsertSql.setNullableLong(
              statement, 5, node.parent == null ? null : node.parent.id);
          CommentInsertSql.setNullableLong(statement, 6, node.root == null ? null : node.root.id);
          statement.setInt(7, node.depth);
          statement.setLong(8, row.contributor().value());
          bindContributor(statement, comment.contributor());
          statement.setString(17, comment.language().value());
          statement.setString(18, Channel.IMPORT.name());
          statement.setString(
              19,
              (isPublishedOnArrival ? CommentState.PUBLISHED : CommentState.AWAITING_REVIEW)
                  .name());
          statement.setTimestamp(20, Timestamp.from(comment.createdAt()));
          statement.setTimestamp(21, Timestamp.from(comment.receivedAt()));
          statement.setTimestamp(22, isPublishedOnArrival ? Timestamp.from(now) : null);
          statement.setInt(23, node.threadSize);
          statement.setInt(24, node.replies);
          bindPositions(statement, comment.positions());
        });
  }

  private static void bindContributor(PreparedStatement statement, ContributorIdentity contributor)
      throws SQLException {
    var affiliation = contributor.affiliation();
    var country = affiliation.country();
    CommentInsertSql.setNullableLong(
        statement, 9, contributor.person() == null ? null : contributor.person().value());
    CommentInsertSql.setNullableLong(
        statement, 10, contributor.delegation() == null ? null : contributor.delegation().value());
    statement.setString(11, contributor.name());
    statement.setString(12, affiliation.organization());
    statement.setString(13, contributor.delegationName());
    statement.setString(14, affiliation.group().name());
    statement.setString(15, country == null ? null : country.value());
    statement.setString(16, affiliation.region().name());
  }

  private static void bindPositions(PreparedStatement statement, ImportedPositions positions)
      throws SQLException {
    CommentInsertSql.setNullableLong(statement, 25, positions.agree());
    CommentInsertSql.setNullableLong(statement, 26, positions.disagree());
    statement.setDouble(27, positions.agreementScore());
    statement.setInt(28, positions.divisionScore());
  }

  private void loadIds(ConsultationId consultation, List<BatchRow> rows) {
    int firstNumber = rows.getFirst().number();
    database
        .sql("SELECT number, id FROM comment WHERE consultation_id = ? AND number BETWEEN ? AND ?")
        .params(consultation.value(), firstNumber, rows.getLast().number())
        .query(
            row -> {
              rows.get(row.getInt("number") - firstNumber).node().id = row.getLong("id");
            });
  }

  private List<CommentReferenceSql.StoredRevision> insertRevisions(List<BatchRow> rows) {
    var revisions =
        rows.stream()
            .map(
                row -> {
                  String text = row.comment().markdown();
                  return CommentReferenceSql.StoredRevision.fromHtml(
                      row.id(), 1, text, Markdown.toHtml(text));
                })
            .toList();
    var commentsById = rows.stream().collect(Collectors.toMap(BatchRow::id, BatchRow::comment));
    batches.batchUpdate(
        INSERT_REVISION,
        revisions,
        BATCH_SIZE,
        (statement, revision) -> {
          var comment = Objects.requireNonNull(commentsById.get(revision.comment()));
          var person = comment.contributor().person();

          statement.setLong(1, revision.comment().value());
          statement.setString(2, revision.text());
          statement.setString(3, revision.html());
          statement.setInt(4, Markdown.RENDERER_VERSION);
          statement.setString(5, comment.language().value());
          statement.setBytes(6, Revision.randomSalt());
          CommentInsertSql.setNullableLong(statement, 7, person == null ? null : person.value());
          statement.setTimestamp(8, Timestamp.from(comment.receivedAt()));
        });
    return revisions;
  }

  private void updateCounts(ConsultationId consultation, List<BatchRow> rows) {
    var changes = new CommentCountChanges();
    for (var row : rows) {
      var comment = row.comment();
      var affiliation = comment.contributor().affiliation();
      var key =
          new CommentCountKey(
              comment.question(),
              affiliation.group(),
              affiliation.region(),
              comment.language(),
              // Imported comments are never official.
              false);
      changes.add(key, row.contributor(), 1);
    }
    counterSql.apply(consultation, changes);
  }
}
