package org.rapporteur.discussion.thread;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Selects the comments of threads and lists. Each statement reads a limited range of one index.
@Component
class ThreadSql {

  private final CommentSql commentSql;
  private final JdbcClient database;

  ThreadSql(CommentSql commentSql, JdbcClient database) {
    this.commentSql = commentSql;
    this.database = database;
  }

  List<CommentDetails> listRoots(ThreadQuery query) {
    return commentSql.list(CommentSql.SELECT_PUBLIC + query.sql(), query.parameters());
  }

  /// Loads the first visible replies of each thread in order of publication, by the number of the
  /// first comment. Uses one statement for the page, with a limited index scan for each thread.
  Map<Integer, List<CommentDetails>> listFirstReplies(List<CommentDetails> roots, int limit) {
    var selects = new ArrayList<String>();
    var parameters = new HashMap<String, Object>();
    parameters.put("limit", limit);
    for (var root : roots) {
      if (root.threadSize() > 0) {
        String parameter = "root" + selects.size();
        parameters.put(parameter, root.id().value());
        selects.add(
            "("
                + CommentSql.SELECT_PUBLIC
                + " WHERE c.root_id = :"
                + parameter
                + " AND c.publication IS NOT NULL ORDER BY c.publication LIMIT :limit)");
      }
    }
    var repliesByRoot = new LinkedHashMap<Integer, List<CommentDetails>>();
    if (!selects.isEmpty()) {
      for (var reply : commentSql.list(String.join(" UNION ALL ", selects), parameters)) {
        repliesByRoot.computeIfAbsent(reply.root(), number -> new ArrayList<>()).add(reply);
      }
    }
    return repliesByRoot;
  }

  /// Lists replies of a thread with higher publication numbers, in order of publication.
  List<CommentDetails> listReplies(CommentId root, int afterPublication, int limit) {
    return listAfter("c.root_id = :key", root.value(), afterPublication, limit);
  }

  /// Lists direct replies to a comment with higher publication numbers, in order of publication.
  List<CommentDetails> listDirectReplies(CommentId parent, int afterPublication, int limit) {
    return listAfter("c.parent_id = :key", parent.value(), afterPublication, limit);
  }

  /// Lists comments of a question with higher publication numbers, in order of publication.
  List<CommentDetails> listByQuestion(QuestionId question, int afterPublication, int limit) {
    return listAfter("c.question_id = :key", question.value(), afterPublication, limit);
  }

  private List<CommentDetails> listAfter(
      String condition, long key, int afterPublication, int limit) {
    return commentSql.list(
        CommentSql.SELECT_PUBLIC
            + " WHERE "
            + condition
            + " AND c.publication > :after ORDER BY c.publication LIMIT :limit",
        Map.of("key", key, "after", afterPublication, "limit", limit));
  }

  /// Lists comments of a contributor with higher publication numbers, in order of publication.
  List<CommentDetails> listByContributor(
      ConsultationId consultation, int contributor, int afterPublication, int limit) {
    return commentSql.list(
        CommentSql.SELECT_PUBLIC
            + """
               WHERE contributor.consultation_id = :consultation AND contributor.number = :contributor
                 AND c.publication > :after
               ORDER BY c.publication LIMIT :limit
              """,
        Map.of(
            "consultation", consultation.value(),
            "contributor", contributor,
            "after", afterPublication,
            "limit", limit));
  }

  /// Finds those comments that are visible, by number.
  List<CommentDetails> find(ConsultationId consultation, Collection<Integer> numbers) {
    return commentSql.list(
        CommentSql.SELECT_PUBLIC
            + """
               WHERE c.consultation_id = :consultation AND c.number IN (:numbers)
                 AND c.publication IS NOT NULL
               ORDER BY c.number
              """,
        Map.of("consultation", consultation.value(), "numbers", numbers));
  }

  /// Lists the comments from the first comment of the thread to the comment itself.
  List<CommentDetails> listAncestors(CommentId comment) {
    return commentSql.list(
        """
        WITH RECURSIVE ancestor AS (
          SELECT id, parent_id FROM comment WHERE id = :comment
          UNION ALL
          SELECT parent.id, parent.parent_id FROM comment parent JOIN ancestor ON parent.id = ancestor.parent_id
        )
        """
            + CommentSql.SELECT_PUBLIC
            + " JOIN ancestor ON ancestor.id = c.id ORDER BY c.publication",
        Map.of("comment", comment.value()));
  }

  /// Lists publications with higher numbers, in order.
  List<NewPublication> listPublications(
      ConsultationId consultation, int afterPublication, int limit) {
    return database
        .sql(
            """
            SELECT c.publication, q.number AS question, COALESCE(root.number, c.number) AS root
              FROM comment c JOIN question q ON q.id = c.question_id
              LEFT JOIN comment root ON root.id = c.root_id
             WHERE c.consultation_id = ? AND c.publication > ? ORDER BY c.publication LIMIT ?
            """)
        .params(consultation.value(), afterPublication, limit)
        .query(
            (row, n) ->
                new NewPublication(
                    row.getInt("publication"), row.getInt("question"), row.getInt("root")))
        .list();
  }

  /// Finds the highest number of a visible comment.
  Optional<Integer> findLastNumber(ConsultationId consultation) {
    return database
        .sql(
            """
            SELECT number FROM comment WHERE consultation_id = ? AND publication IS NOT NULL
             ORDER BY number DESC LIMIT 1
            """)
        .param(consultation.value())
        .query(Integer.class)
        .optional();
  }

  /// Counts the comments that match the filter, which has a theme or a position on the question.
  int countMatching(QuestionId question, ThreadFilter filter) {
    var parameters = new HashMap<String, Object>();
    parameters.put("question", question.value());
    String from =
        filter.hasTheme()
            ? ThreadQuery.fromTheme("c", filter, parameters)
            : ThreadQuery.fromQuestionPositions("c", filter, parameters);
    return database.sql("SELECT COUNT(*)" + from).params(parameters).query(Integer.class).single();
  }
}
