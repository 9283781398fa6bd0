package org.rapporteur.discussion.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.identity.DelegationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Lists the newest comments for feeds. Skips removed and withdrawn comments.
@Service
public class NewestCommentSql {

  /// Number of statements. Each loads a larger page than the one before. After mass removals a feed
  /// is short rather than slow.
  private static final int MAX_ATTEMPTS = 4;

  private static final int GROWTH_FACTOR = 4;

  private final JdbcClient database;

  NewestCommentSql(JdbcClient database) {
    this.database = database;
  }

  public List<CommentVersion> listInConsultation(ConsultationId consultation, int limit) {
    return query("c.consultation_id = ?", limit, consultation.value());
  }

  public List<CommentVersion> listInQuestion(QuestionId question, int limit) {
    return query("c.question_id = ?", limit, question.value());
  }

  /// Lists the newest replies of a thread.
  ///
  /// @param root the number of the first comment of the thread
  public List<CommentVersion> listReplies(ConsultationId consultation, int root, int limit) {
    return query(
        """
        c.root_id = (SELECT root.id FROM comment root
                      WHERE root.consultation_id = ? AND root.number = ?)
        """,
        limit,
        consultation.value(),
        root);
  }

  public List<CommentVersion> listByContributor(
      ConsultationId consultation, int contributor, int limit) {
    return query(
        """
        c.contributor_id = (SELECT contributor.id FROM contributor
                             WHERE contributor.consultation_id = ? AND contributor.number = ?)
        """,
        limit,
        consultation.value(),
        contributor);
  }

  public List<CommentVersion> listInTheme(ConsultationId consultation, int theme, int limit) {
    return database
        .sql(
            CommentVersionSql.SELECT_BY_THEME
                + "t.consultation_id = ? AND t.number = ? ORDER BY c.publication DESC LIMIT ?")
        .params(consultation.value(), theme, limit)
        .query((row, n) -> CommentVersionSql.fromRow(row))
        .list();
  }

  /// Lists the newest comments of a delegation in the consultations that pass the filter.
  public List<DelegationCommentVersion> listByDelegation(
      DelegationId delegation, Predicate<ConsultationId> filter, int limit) {
    return listPublic(
            """
            JOIN contributor ON contributor.id = c.contributor_id
             WHERE contributor.delegation_id = ? AND c.publication IS NOT NULL AND c.id < ? ORDER BY c.id DESC
            """,
            comment -> comment.version().comment().value(),
            filter,
            limit,
            delegation.value())
        .stream()
        .map(comment -> new DelegationCommentVersion(comment.consultation(), comment.version()))
        .toList();
  }

  private List<CommentVersion> query(String condition, int limit, Object... keys) {
    return listPublic(
            "WHERE " + condition + " AND c.publication < ? ORDER BY c.publication DESC",
            comment -> comment.version().publication(),
            consultation -> true,
            limit,
            keys)
        .stream()
        .map(NewestComment::version)
        .toList();
  }

  private record NewestComment(
      ConsultationId consultation, CommentVersion version, CommentState state) {}

  /// Loads larger and larger pages until `limit` comments are found.
  ///
  /// @param sortKey the value by which the comments are sorted; the next page starts after it
  private List<NewestComment> listPublic(
      String condition,
      ToLongFunction<NewestComment> sortKey,
      Predicate<ConsultationId> filter,
      int limit,
      Object... keys) {
    var newest = new ArrayList<NewestComment>();
    long beforeKey = Long.MAX_VALUE;
    int pageLimit = limit;
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      var page = loadPage(condition, beforeKey, pageLimit, keys);
      page.stream()
          .filter(comment -> comment.state().showsText() && filter.test(comment.consultation()))
          .limit(limit - newest.size())
          .forEach(newest::add);
      if (newest.size() == limit || page.size() < pageLimit) {
        return newest;
      }
      beforeKey = sortKey.applyAsLong(page.getLast());
      pageLimit *= GROWTH_FACTOR;
    }
    return newest;
  }

  private List<NewestComment> loadPage(String condition, long before, int limit, Object... keys) {
    var parameters = new ArrayList<Object>(List.of(keys));
    parameters.add(before);
    parameters.add(limit);
    return database
        .sql(
            """
            SELECT c.id, c.publication, c.version, c.position_changes, c.consultation_id, c.state
              FROM comment c
            """
                + condition
                + " LIMIT ?")
        .params(parameters)
        .query(
            (row, n) ->
                new NewestComment(
                    new ConsultationId(row.getLong("consultation_id")),
                    CommentVersionSql.fromRow(row),
                    CommentState.valueOf(row.getString("state"))))
        .list();
  }
}
