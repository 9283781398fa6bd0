package org.rapporteur.discussion.comment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Places the comments of a batch in the threads of stored comments.
@Component
class ThreadNodeSql {

  private static final int BATCH_SIZE = 500;

  private final JdbcClient database;
  private final JdbcTemplate batches;

  ThreadNodeSql(JdbcClient database, JdbcTemplate batches) {
    this.database = database;
    this.batches = batches;
  }

  /// Loads the stored parents of the batch and the first comments of their threads, by id.
  Map<Long, ThreadNode> loadStoredParents(List<BatchComment> comments) {
    var parentIds =
        comments.stream()
            .map(comment -> comment.parent().stored())
            .filter(Objects::nonNull)
            .map(CommentId::value)
            .distinct()
            .toList();
    var nodes = new HashMap<Long, ThreadNode>();
    var rootIds = new HashMap<ThreadNode, Long>();
    if (parentIds.isEmpty()) {
      return nodes;
    }
    database
        .sql("SELECT id, question_id, root_id, depth FROM comment WHERE id IN (:ids)")
        .param("ids", parentIds)
        .query(
            row -> {
              var node =
                  new ThreadNode(new QuestionId(row.getLong("question_id")), row.getLong("id"));
              node.depth = row.getInt("depth");
              nodes.put(row.getLong("id"), node);
              var rootId = row.getObject("root_id", Long.class);
              if (rootId != null) {
                rootIds.put(node, rootId);
              }
            });
    rootIds.forEach(
        (node, rootId) ->
            node.root = nodes.computeIfAbsent(rootId, id -> new ThreadNode(node.question, id)));
    return nodes;
  }

  static List<ThreadNode> createNodes(
      List<BatchComment> comments, Map<Long, ThreadNode> storedParents) {
    var nodes = new ArrayList<ThreadNode>(comments.size());
    for (var comment : comments) {
      var node = new ThreadNode(comment.question(), null);
      var storedParent = comment.parent().stored();
      var indexInBatch = comment.parent().indexInBatch();
      if (storedParent != null) {
        node.placeBelow(
            Objects.requireNonNull(
                storedParents.get(storedParent.value()), storedParent::toString));
      } else if (indexInBatch != null) {
        node.placeBelow(nodes.get(indexInBatch));
      }
      nodes.add(node);
    }
    return nodes;
  }

  /// Sets the parents that are in the same batch, because their ids are known only after the
  /// insert.
  void setParents(List<ThreadNode> nodes) {
    var childrenInBatch =
        nodes.stream().filter(node -> node.parent != null && node.parent.isNew).toList();
    batches.batchUpdate(
        "UPDATE comment SET parent_id = ?, root_id = ? WHERE id = ?",
        childrenInBatch,
        BATCH_SIZE,
        (statement, node) -> {
          CommentInsertSql.setNullableLong(statement, 1, Objects.requireNonNull(node.parent).id);
          CommentInsertSql.setNullableLong(statement, 2, Objects.requireNonNull(node.root).id);
          CommentInsertSql.setNullableLong(statement, 3, node.id);
        });
  }

  /// Counts the replies of the batch on the stored comments.
  void updateThreadSizes(Map<Long, ThreadNode> storedParents) {
    batches.batchUpdate(
        "UPDATE comment SET thread_size = thread_size + ?, replies = replies + ? WHERE id = ?",
        storedParents.values(),
        BATCH_SIZE,
        (statement, node) -> {
          statement.setInt(1, node.threadSize);
          statement.setInt(2, node.replies);
          CommentInsertSql.setNullableLong(statement, 3, node.id);
        });
  }
}
