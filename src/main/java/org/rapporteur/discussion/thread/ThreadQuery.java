package org.rapporteur.discussion.thread;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.theme.PublicThemeSql;
import org.rapporteur.shared.LanguageTag;

/// SQL that selects the first comments of a page of threads; it follows a SELECT from `comment c`.
/// It scans the index of the sort order, so a later page is as fast as the first.
record ThreadQuery(String sql, Map<String, Object> parameters) {

  /// Up to this size, sorting the comments of a theme is faster than scanning the index of the
  /// order.
  private static final int MAX_SORTED_THEME_SIZE = 1_000;

  /// Creates the query of one page.
  ///
  /// @param after the cursor of the previous page; null for the first page
  /// @param themeSize number of comments of the theme in the filter; 0 without one
  static ThreadQuery create(
      QuestionId question,
      ThreadOrder order,
      ThreadFilter filter,
      @Nullable String after,
      int limit,
      int themeSize) {
    var parameters = new HashMap<String, Object>();
    parameters.put("question", question.value());
    var sql = new StringBuilder();
    sql.append(" WHERE c.question_id = :question AND c.depth = 0 AND c.publication IS NOT NULL");
    sql.append(order.condition());
    if (!filter.isEmpty()) {
      addFilter(sql, filter, parameters, themeSize);
    }
    if (after != null) {
      sql.append(cursorCondition(order, ThreadCursor.parse(after), parameters));
    }
    sql.append(orderBy(order)).append(" LIMIT ").append(limit);
    return new ThreadQuery(sql.toString(), parameters);
  }

  private static String cursorCondition(
      ThreadOrder order, ThreadCursor cursor, Map<String, Object> parameters) {
    parameters.put("key", cursor.key());
    parameters.put("publication", cursor.publication());
    return " AND (c.%1$s %2$s :key OR c.%1$s = :key AND c.publication %2$s :publication)"
        .formatted(order.column(), order.isDescending() ? "<" : ">");
  }

  private static String orderBy(ThreadOrder order) {
    return " ORDER BY c.%1$s%2$s, c.publication%2$s"
        .formatted(order.column(), order.isDescending() ? " DESC" : "");
  }

  // Two conditions, for the first comment and for its replies: a single condition with OR
  // would scan the whole table for each thread.
  private static void addFilter(
      StringBuilder sql, ThreadFilter filter, Map<String, Object> parameters, int themeSize) {
    if (filter.hasTheme()) {
      addThemeFilter(sql, filter, parameters, themeSize > MAX_SORTED_THEME_SIZE);
      return;
    }
    if (filter.official()) {
      // Official replies are few and have their own index.
      sql.append(
          " AND c.id IN (SELECT COALESCE(reply.root_id, reply.id) FROM comment reply WHERE reply.question_id = :question"
              + " AND reply.official AND reply.state = 'PUBLISHED')");
    }
    if (filter.withOfficial(false).isEmpty()) {
      return;
    }
    sql.append(" AND (c.state = 'PUBLISHED'").append(filterConditions("c", filter, parameters));
    sql.append(
        " OR EXISTS (SELECT 1 FROM comment reply WHERE reply.root_id = c.id AND reply.state = 'PUBLISHED'");
    sql.append(filterConditions("reply", filter, parameters)).append("))");
  }

  // The threads of a small theme are sorted. For a large theme, the index of the order is scanned
  // until the page is full; a scalar subquery, because the database would rewrite EXISTS as IN.
  private static void addThemeFilter(
      StringBuilder sql,
      ThreadFilter filter,
      Map<String, Object> parameters,
      boolean isLargeTheme) {
    sql.append(isLargeTheme ? " AND (SELECT 1" : " AND c.id IN (SELECT membership.root_id")
        .append(fromTheme("theme_comment", filter, parameters))
        .append(isLargeTheme ? " AND membership.root_id = c.id LIMIT 1) IS NOT NULL" : ")");
  }

  /// Returns FROM and WHERE clauses for the comments of a theme that match all filters.
  static String fromTheme(
      String commentAlias, ThreadFilter filter, Map<String, Object> parameters) {
    parameters.put("theme", filter.theme());
    return " FROM question_theme t JOIN comment_theme membership ON membership.theme_id = t.id JOIN comment %1$s ON %1$s.id = membership.comment_id"
            .formatted(commentAlias)
        + " WHERE t.question_id = :question AND t.number = :theme AND "
        + PublicThemeSql.IS_SHOWN
        + " AND "
        + PublicThemeSql.isPublic(commentAlias)
        + (filter.official() ? " AND " + commentAlias + ".official" : "")
        + filterConditions(commentAlias, filter, parameters);
  }

  /// Returns FROM and WHERE clauses for the comments that match all filters. One of them is the
  /// position on the question.
  static String fromQuestionPositions(
      String commentAlias, ThreadFilter filter, Map<String, Object> parameters) {
    return " FROM question_position answer JOIN comment %1$s ON %1$s.contributor_id = answer.contributor_id AND %1$s.question_id = answer.question_id"
            .formatted(commentAlias)
        + " WHERE answer.question_id = :question AND "
        + commentAlias
        + ".state = 'PUBLISHED'"
        + (filter.official() ? " AND " + commentAlias + ".official" : "")
        + filterConditions(commentAlias, filter, parameters);
  }

  private static String filterConditions(
      String commentAlias, ThreadFilter filter, Map<String, Object> parameters) {
    var sql = new StringBuilder();
    if (!filter.groups().isEmpty()) {
      sql.append(" AND ").append(commentAlias).append(".stakeholder_group IN (:groups)");
      sql.append(" AND NOT ").append(commentAlias).append(".official");
      parameters.put("groups", filter.groups().stream().map(Enum::name).toList());
    }
    if (!filter.regions().isEmpty()) {
      sql.append(" AND ").append(commentAlias).append(".region IN (:regions)");
      sql.append(" AND NOT ").append(commentAlias).append(".official");
      parameters.put("regions", filter.regions().stream().map(Enum::name).toList());
    }
    if (!filter.languages().isEmpty()) {
      sql.append(" AND ").append(commentAlias).append(".language IN (:languages)");
      parameters.put("languages", filter.languages().stream().map(LanguageTag::value).toList());
    }
    if (!filter.questionPositions().isEmpty()) {
      // A scalar subquery, because the database would rewrite EXISTS as a scan of all positions.
      sql.append(
          " AND (SELECT own.choice FROM question_position own WHERE own.question_id = %1$s.question_id AND own.contributor_id = %1$s.contributor_id) IN (:questionPositions)"
              .formatted(commentAlias));
      parameters.put(
          "questionPositions", filter.questionPositions().stream().map(Enum::name).toList());
    }
    return sql.toString();
  }
}
