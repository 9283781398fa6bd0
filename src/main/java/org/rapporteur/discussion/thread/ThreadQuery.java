package org.rapporteur.discussion.thread;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.theme.ThemeService;

/// Which comments begin the threads of a page: what follows a select from `comment c`. It runs
/// along the index of its order, so that a page deep in a large question costs what the first one
/// does.
record ThreadQuery(String sql, Map<String, Object> parameters) {

  /// Beside so many comments of a theme, going along the order costs less than sorting theirs.
  private static final int FEW = 1_000;

  static ThreadQuery of(
      QuestionId question,
      ThreadOrder order,
      ThreadFilter filter,
      @Nullable String after,
      int most,
      int themeSize) {
    var parameters = new HashMap<String, Object>();
    parameters.put("question", question.value());
    var sql = new StringBuilder();
    sql.append(" WHERE c.question_id = :question AND c.depth = 0 AND c.publication IS NOT NULL");
    sql.append(order.condition());
    if (!filter.isEmpty()) {
      addFilter(sql, filter, parameters, themeSize);
    }
    String column = "c." + order.column();
    String beyond = order.isDescending() ? "<" : ">";
    if (after != null) {
      var cursor = Cursor.read(after);
      parameters.put("key", cursor.key());
      parameters.put("publication", cursor.publication());
      sql.append(
          " AND (%1$s %2$s :key OR %1$s = :key AND c.publication %2$s :publication)"
              .formatted(column, beyond));
    }
    String direction = order.isDescending() ? " DESC" : "";
    sql.append(" ORDER BY ").append(column).append(direction);
    sql.append(", c.publication").append(direction);
    sql.append(" LIMIT ").append(most);
    return new ThreadQuery(sql.toString(), parameters);
  }

  // Asked of the thread's first comment and of its replies apart: an OR between the two would read
  // the whole table for each thread.
  private static void addFilter(
      StringBuilder sql, ThreadFilter filter, Map<String, Object> parameters, int themeSize) {
    if (filter.theme() > 0) {
      addTheme(sql, filter, parameters, themeSize > FEW);
      return;
    }
    if (filter.official()) {
      // Few, and found by an index of their own.
      sql.append(
          " AND c.id IN (SELECT COALESCE(o.root_id, o.id) FROM comment o WHERE o.question_id = :question"
              + " AND o.official AND o.state = 'PUBLISHED')");
    }
    if (filter.groups().isEmpty() && filter.regions().isEmpty() && filter.languages().isEmpty()) {
      return;
    }
    sql.append(" AND (c.state = 'PUBLISHED'").append(matching("c", filter, parameters));
    sql.append(
        " OR EXISTS (SELECT 1 FROM comment m WHERE m.root_id = c.id AND m.state = 'PUBLISHED'");
    sql.append(matching("m", filter, parameters)).append("))");
  }

  // Few are gone through and sorted; of many the first threads in the order have some. An EXISTS
  // would be made an IN by the database.
  private static void addTheme(
      StringBuilder sql, ThreadFilter filter, Map<String, Object> parameters, boolean many) {
    sql.append(many ? " AND (SELECT 1" : " AND c.id IN (SELECT m.root_id")
        .append(ofTheme("s", filter, parameters))
        .append(many ? " AND m.root_id = c.id LIMIT 1) IS NOT NULL" : ")");
  }

  /// The comments of a theme that match in everything: what follows a select. `comment` is the name
  /// by which they go.
  static String ofTheme(String comment, ThreadFilter filter, Map<String, Object> parameters) {
    parameters.put("theme", filter.theme());
    return " FROM question_theme t JOIN comment_theme m ON m.theme_id = t.id JOIN comment %1$s ON %1$s.id = m.comment_id"
            .formatted(comment)
        + " WHERE t.question_id = :question AND t.number = :theme AND "
        + ThemeService.SHOWN
        + " AND "
        + ThemeService.isPublic(comment)
        + (filter.official() ? " AND " + comment + ".official" : "")
        + matching(comment, filter, parameters);
  }

  private static String matching(
      String comment, ThreadFilter filter, Map<String, Object> parameters) {
    var sql = new StringBuilder();
    if (!filter.groups().isEmpty()) {
      sql.append(" AND ").append(comment).append(".stakeholder_group IN (:groups)");
      sql.append(" AND NOT ").append(comment).append(".official");
      parameters.put("groups", filter.groups().stream().map(Enum::name).toList());
    }
    if (!filter.regions().isEmpty()) {
      sql.append(" AND ").append(comment).append(".region IN (:regions)");
      sql.append(" AND NOT ").append(comment).append(".official");
      parameters.put("regions", filter.regions().stream().map(Enum::name).toList());
    }
    if (!filter.languages().isEmpty()) {
      sql.append(" AND ").append(comment).append(".language IN (:languages)");
      parameters.put("languages", filter.languages().stream().map(Object::toString).toList());
    }
    return sql.toString();
  }
}
