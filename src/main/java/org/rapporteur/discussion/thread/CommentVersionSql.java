package org.rapporteur.discussion.thread;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.theme.PublicThemeSql;
import org.rapporteur.discussion.theme.ThemeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Lists the versions of the comments on a page, so that callers reload only comments that changed.
/// Each method is one statement and needs no transaction.
@Service
public class CommentVersionSql {

  private static final String SELECT =
      "SELECT id, publication, version, position_changes FROM comment ";

  static final String SELECT_BY_THEME =
      """
      SELECT c.id, c.publication, c.version, c.position_changes
        FROM question_theme t
        JOIN comment_theme membership ON membership.theme_id = t.id
        JOIN comment c ON c.id = membership.comment_id
       WHERE\s"""
          + PublicThemeSql.IS_SHOWN
          + " AND "
          + PublicThemeSql.IS_PUBLIC
          + " AND ";

  private final JdbcClient database;
  private final CommentSql commentSql;
  private final ThemeService themes;

  CommentVersionSql(JdbcClient database, CommentSql commentSql, ThemeService themes) {
    this.database = database;
    this.commentSql = commentSql;
    this.themes = themes;
  }

  /// Lists versions of comments with higher publication numbers, in order of publication. Returns
  /// one more than `limit` if the question has more.
  public List<CommentVersion> listAfter(QuestionId question, int publication, int limit) {
    return query(
        SELECT + "WHERE question_id = ? AND publication > ? ORDER BY publication LIMIT ?",
        question.value(),
        publication,
        limit + 1);
  }

  /// Like [#listAfter], for the comments of a theme.
  ///
  /// @param theme the number of the theme
  public List<CommentVersion> listAfterInTheme(
      QuestionId question, int theme, int publication, int limit) {
    return query(
        SELECT_BY_THEME
            + """
              t.question_id = ? AND t.number = ? AND c.publication > ?
               ORDER BY c.publication LIMIT ?
              """,
        question.value(),
        theme,
        publication,
        limit + 1);
  }

  /// Lists the versions of the first comments of threads.
  ///
  /// @param after the cursor of the previous page; null for the first page
  public CommentVersionPage listThreads(
      QuestionId question,
      ThreadOrder order,
      ThreadFilter filter,
      @Nullable String after,
      int limit) {
    int themeSize = filter.hasTheme() ? themes.countComments(question, filter.theme()) : 0;
    var query = ThreadQuery.create(question, order, filter, after, limit + 1, themeSize);
    var cursors = new ArrayList<ThreadCursor>();
    var versions =
        database
            .sql(
                // The order names a column, which cannot be a parameter.
                "SELECT c.id, c.publication, c.version, c.position_changes, c.%s AS sort_key FROM comment c"
                        .formatted(order.column())
                    + query.sql())
            .params(query.parameters())
            .query(
                (row, n) -> {
                  cursors.add(
                      new ThreadCursor(row.getDouble("sort_key"), row.getInt("publication")));
                  return fromRow(row);
                })
            .list();
    return versions.size() > limit
        ? new CommentVersionPage(
            versions.subList(0, limit), Optional.of(cursors.get(limit - 1).serialize()))
        : new CommentVersionPage(versions, Optional.empty());
  }

  /// Finds the version of a visible comment. Empty if there is none.
  public List<CommentVersion> findVersion(ConsultationId consultation, int number) {
    return query(
        SELECT + "WHERE consultation_id = ? AND number = ? AND publication IS NOT NULL",
        consultation.value(),
        number);
  }

  /// Loads comments in no particular order.
  public List<CommentDetails> loadComments(Collection<CommentId> comments) {
    return comments.isEmpty()
        ? List.of()
        : commentSql.list(
            CommentSql.SELECT_PUBLIC + " WHERE c.id IN (:ids) AND c.publication IS NOT NULL",
            Map.of("ids", comments.stream().map(CommentId::value).toList()));
  }

  private List<CommentVersion> query(String sql, Object... parameters) {
    return database.sql(sql).params(parameters).query((row, n) -> fromRow(row)).list();
  }

  static CommentVersion fromRow(ResultSet row) throws SQLException {
    return new CommentVersion(
        new CommentId(row.getLong("id")),
        row.getInt("publication"),
        row.getInt("version"),
        row.getInt("position_changes"));
  }
}
