package org.rapporteur.discussion.comment;

import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.contributor.ContributorId;
import org.rapporteur.discussion.contributor.ContributorIdentity;
import org.rapporteur.discussion.contributor.ContributorSql;
import org.rapporteur.shared.Markdown;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores many comments with a few statements. The row of the consultation stays locked, so other
/// posts to it wait for the batch.
@Component
class CommentBatchSql {

  private static final int BATCH_SIZE = 500;

  private static final String INSERT_COMMENT =
      """
      INSERT INTO comment (consultation_id, question_id, number, publication, parent_id, root_id, depth,
        contributor_id, person_id, delegation_id, author, organization, delegation, stakeholder_group, country,
        region, language, channel, state, revision, created_at, received_at, published_at, thread_size, replies,
        imported_agree, imported_disagree, agreement, division)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String INSERT_REVISION =
      """
      INSERT INTO comment_revision (comment_id, number, state, text, html, renderer, language, salt, made_by, made_at)
      VALUES (?, 1, 'CURRENT', ?, ?, ?, ?, ?, ?, ?)
      """;

  private final JdbcClient database;
  private final JdbcTemplate batches;
  private final CommentCounterSql counters;
  private final ContributorSql contributors;
  private final CommentReferenceSql references;
  private final SecureRandom random = new SecureRandom();

  CommentBatchSql(
      JdbcClient database,
      JdbcTemplate batches,
      CommentCounterSql counters,
      ContributorSql contributors,
      CommentReferenceSql references) {
    this.database = database;
    this.batches = batches;
    this.counters = counters;
    this.contributors = contributors;
    this.references = references;
  }

  /// Runs in the caller's transaction and returns the first number. The other numbers follow
  /// without gaps in the given order.
  StoredBatch add(
      ConsultationId consultation, List<BatchComment> comments, ReviewTiming review, Instant now) {
    boolean published = review == ReviewTiming.AFTER;
    contributors.lock(consultation);
    var speakers =
        contributors.findOrCreate(
            consultation, comments.stream().map(BatchComment::contributor).toList());
    var stored = loadStoredParents(comments);
    var places = createNodes(comments, stored);
    int publications = published ? comments.size() : 0;
    var last = counters.nextNumbers(consultation, comments.size(), publications);
    int number = last.number() - comments.size() + 1;
    Integer publication = published ? last.publication() - publications + 1 : null;
    if (!published) {
      // A thread grows when its replies are published.
      places.forEach(ThreadNode::clearCounts);
    }
    insert(consultation, comments, places, speakers, number, publication, now);
    loadIds(consultation, places, number);
    setParents(places);
    if (published) {
      updateThreadSizes(stored);
    }
    references.store(consultation, insertRevisions(comments, places));
    if (published) {
      count(consultation, comments, places, speakers);
    }
    return new StoredBatch(
        number, places.stream().map(p -> new CommentId(Objects.requireNonNull(p.id))).toList());
  }

  /// The first number, and the ids in the order of the batch.
  record StoredBatch(int firstNumber, List<CommentId> ids) {}

  private Map<Long, ThreadNode> loadStoredParents(List<BatchComment> comments) {
    var ids =
        comments.stream().map(BatchComment::parent).filter(Objects::nonNull).map(CommentId::value);
    var parentIds = ids.distinct().toList();
    var nodes = new HashMap<Long, ThreadNode>();
    var roots = new HashMap<Long, ThreadNode>();
    if (parentIds.isEmpty()) {
      return nodes;
    }
    database
        .sql("SELECT id, question_id, root_id, depth FROM comment WHERE id IN (:ids)")
        .param("ids", parentIds)
        .query(
            row -> {
              var node = new ThreadNode(new QuestionId(row.getLong(2)), row.getLong(1));
              node.depth = row.getInt(4);
              nodes.put(row.getLong(1), node);
              long root = row.getLong(3);
              if (!row.wasNull()) {
                roots.put(row.getLong(1), new ThreadNode(node.question, root));
              }
            });
    roots.forEach(
        (id, root) -> {
          long rootId = Objects.requireNonNull(root.id);
          Objects.requireNonNull(nodes.get(id)).root =
              nodes.computeIfAbsent(rootId, unknown -> root);
        });
    return nodes;
  }

  private static List<ThreadNode> createNodes(
      List<BatchComment> comments, Map<Long, ThreadNode> storedParents) {
    var nodes = new ArrayList<ThreadNode>(comments.size());
    for (BatchComment comment : comments) {
      var node = new ThreadNode(comment.question(), null);
      var parent = comment.parent();
      var parentIndex = comment.parentInBatch();
      if (parent != null) {
        node.placeBelow(
            Objects.requireNonNull(storedParents.get(parent.value()), parent::toString));
      } else if (parentIndex != null) {
        node.placeBelow(nodes.get(parentIndex));
      }
      nodes.add(node);
    }
    return nodes;
  }

  private void insert(
      ConsultationId consultation,
      List<BatchComment> comments,
      List<ThreadNode> nodes,
      Map<String, Long> contributorIds,
      int firstNumber,
      @Nullable Integer firstPublication,
      Instant now) {
    var numbered = new ArrayList<Integer>();
    for (int i = 0; i < comments.size(); i++) {
      numbered.add(i);
    }
    batches.batchUpdate(
        INSERT_COMMENT,
        numbered,
        BATCH_SIZE,
        (row, i) -> {
          var comment = comments.get(i);
          var place = nodes.get(i);
          long contributor =
              Objects.requireNonNull(contributorIds.get(comment.contributor().key()));
          row.setLong(1, consultation.value());
          row.setLong(2, comment.question().value());
          row.setInt(3, firstNumber + i);
          CommentInsertSql.setNumber(
              row, 4, firstPublication == null ? null : firstPublication + i);
          CommentInsertSql.setNumber(row, 5, place.parent == null ? null : place.parent.id);
          CommentInsertSql.setNumber(row, 6, place.root == null ? null : place.root.id);
          row.setInt(7, place.depth);
          row.setLong(8, contributor);
          bindContributor(row, comment.contributor());
          row.setString(17, comment.language().value());
          row.setString(18, comment.channel().name());
          row.setString(
              19,
              (firstPublication == null ? CommentState.AWAITING_REVIEW : CommentState.PUBLISHED)
                  .name());
          row.setTimestamp(20, Timestamp.from(comment.createdAt()));
          row.setTimestamp(21, Timestamp.from(comment.receivedAt()));
          row.setTimestamp(22, firstPublication == null ? null : Timestamp.from(now));
          row.setInt(23, place.threadSize);
          row.setInt(24, place.replies);
          bindTallies(row, comment);
        });
  }

  private static void bindContributor(PreparedStatement row, ContributorIdentity contributor)
      throws SQLException {
    var affiliation = contributor.affiliation();
    var country = affiliation.country();
    CommentInsertSql.setNumber(
        row, 9, contributor.person() == null ? null : contributor.person().value());
    CommentInsertSql.setNumber(
        row, 10, contributor.delegation() == null ? null : contributor.delegation().value());
    row.setString(11, contributor.name());
    row.setString(12, affiliation.organization());
    row.setString(13, contributor.delegationName());
    row.setString(14, affiliation.group().name());
    row.setString(15, country == null ? null : country.value());
    row.setString(16, affiliation.region().name());
  }

  private static void bindTallies(PreparedStatement row, BatchComment comment) throws SQLException {
    var agree = comment.importedAgree();
    var disagree = comment.importedDisagree();
    int agreeing = agree == null ? 0 : agree;
    int disagreeing = disagree == null ? 0 : disagree;
    CommentInsertSql.setNumber(row, 25, agree);
    CommentInsertSql.setNumber(row, 26, disagree);
    row.setDouble(27, AgreementScore.lowerBound(agreeing, disagreeing));
    row.setInt(28, AgreementScore.divisionScore(agreeing, disagreeing));
  }

  private void loadIds(ConsultationId consultation, List<ThreadNode> nodes, int firstNumber) {
    database
        .sql("SELECT number, id FROM comment WHERE consultation_id = ? AND number BETWEEN ? AND ?")
        .params(consultation.value(), firstNumber, firstNumber + nodes.size() - 1)
        .query(
            row -> {
              nodes.get(row.getInt(1) - firstNumber).id = row.getLong(2);
            });
  }

  // The ids of parents in the same batch are known only after the insert.
  private void setParents(List<ThreadNode> nodes) {
    var childrenInBatch =
        nodes.stream().filter(node -> node.parent != null && node.parent.isNew).toList();
    batches.batchUpdate(
        "UPDATE comment SET parent_id = ?, root_id = ? WHERE id = ?",
        childrenInBatch,
        BATCH_SIZE,
        (row, node) -> {
          CommentInsertSql.setNumber(row, 1, Objects.requireNonNull(node.parent).id);
          CommentInsertSql.setNumber(row, 2, Objects.requireNonNull(node.root).id);
          CommentInsertSql.setNumber(row, 3, node.id);
        });
  }

  private void updateThreadSizes(Map<Long, ThreadNode> storedParents) {
    batches.batchUpdate(
        "UPDATE comment SET thread_size = thread_size + ?, replies = replies + ? WHERE id = ?",
        storedParents.values(),
        BATCH_SIZE,
        (row, node) -> {
          row.setInt(1, node.threadSize);
          row.setInt(2, node.replies);
          CommentInsertSql.setNumber(row, 3, node.id);
        });
  }

  private List<CommentReferenceSql.StoredRevision> insertRevisions(
      List<BatchComment> comments, List<ThreadNode> nodes) {
    var numbered = new ArrayList<Integer>();
    var revisions = new ArrayList<CommentReferenceSql.StoredRevision>(comments.size());
    for (int i = 0; i < comments.size(); i++) {
      numbered.add(i);
      String text = comments.get(i).markdown();
      var comment = new CommentId(Objects.requireNonNull(nodes.get(i).id));
      revisions.add(
          CommentReferenceSql.StoredRevision.fromHtml(comment, 1, text, Markdown.toHtml(text)));
    }
    batches.batchUpdate(
        INSERT_REVISION,
        numbered,
        BATCH_SIZE,
        (row, i) -> {
          var comment = comments.get(i);
          byte[] salt = new byte[16];
          random.nextBytes(salt);
          CommentInsertSql.setNumber(row, 1, nodes.get(i).id);
          row.setString(2, comment.markdown());
          row.setString(3, revisions.get(i).html());
          row.setInt(4, Markdown.RENDERER_VERSION);
          row.setString(5, comment.language().value());
          row.setBytes(6, salt);
          var person = comment.contributor().person();
          CommentInsertSql.setNumber(row, 7, person == null ? null : person.value());
          row.setTimestamp(8, Timestamp.from(comment.receivedAt()));
        });
    return revisions;
  }

  private void count(
      ConsultationId consultation,
      List<BatchComment> comments,
      List<ThreadNode> nodes,
      Map<String, Long> contributorIds) {
    var cells = new TreeMap<CommentCountKey, int[]>();
    var changes = new ContributorCountSql.ContributorCountChanges();
    for (int i = 0; i < comments.size(); i++) {
      var comment = comments.get(i);
      long contributor = Objects.requireNonNull(contributorIds.get(comment.contributor().key()));
      changes.add(new ContributorId(contributor), comment.question(), 1);
      var affiliation = comment.contributor().affiliation();
      var cell =
          new CommentCountKey(
              comment.question(),
              affiliation.group(),
              affiliation.region(),
              comment.language(),
              false);
      int[] counts = cells.computeIfAbsent(cell, unknown -> new int[2]);
      counts[0]++;
      counts[1] += nodes.get(i).parent == null ? 1 : 0;
    }
    counters.updateCounts(consultation, cells, changes);
  }
}
