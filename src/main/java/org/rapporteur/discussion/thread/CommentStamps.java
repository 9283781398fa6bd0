package org.rapporteur.discussion.thread;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.theme.ThemeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Tells which visible comments stand on a page and whether they still say what they said, so that
/// whoever keeps them drawn reads only those that changed. Each answer is one statement, and one
/// statement needs no transaction around it.
@Service
public class CommentStamps {

  private static final String SELECT =
      "SELECT id, publication, version, position_changes FROM comment ";

  static final String OF_THEME =
      "SELECT c.id, c.publication, c.version, c.position_changes FROM question_theme t"
          + " JOIN comment_theme m ON m.theme_id = t.id JOIN comment c ON c.id = m.comment_id WHERE "
          + ThemeService.SHOWN
          + " AND "
          + ThemeService.PUBLIC
          + " AND ";

  private final JdbcClient database;
  private final CommentRows rows;
  private final ThemeService themes;

  CommentStamps(JdbcClient database, CommentRows rows, ThemeService themes) {
    this.database = database;
    this.rows = rows;
    this.themes = themes;
  }

  /// In order of publication, and one more than `most` where the question has more.
  public List<CommentStamp> after(QuestionId question, int publication, int most) {
    return stamps(
        SELECT + "WHERE question_id = ? AND publication > ? ORDER BY publication LIMIT ?",
        question.value(),
        publication,
        most + 1);
  }

  /// Those of a theme, in the same way.
  public List<CommentStamp> after(QuestionId question, int theme, int publication, int most) {
    return stamps(
        OF_THEME
            + "t.question_id = ? AND t.number = ? AND c.publication > ? ORDER BY c.publication LIMIT ?",
        question.value(),
        theme,
        publication,
        most + 1);
  }

  /// The first comments of threads and from where the next ones go on.
  public StampPage threads(
      QuestionId question,
      ThreadOrder order,
      ThreadFilter filter,
      @Nullable String after,
      int most) {
    int size = filter.theme() == 0 ? 0 : themes.size(question, filter.theme());
    var query = ThreadQuery.of(question, order, filter, after, most + 1, size);
    var cursors = new ArrayList<Cursor>();
    var found =
        database
            .sql(
                "SELECT c.id, c.publication, c.version, c.position_changes, c.%s FROM comment c"
                        .formatted(order.column())
                    + query.sql())
            .params(query.parameters())
            .query(
                (row, n) -> {
                  cursors.add(new Cursor(row.getDouble(5), row.getInt(2)));
                  return stamp(row);
                })
            .list();
    return found.size() > most
        ? new StampPage(found.subList(0, most), Optional.of(cursors.get(most - 1).written()))
        : new StampPage(found, Optional.empty());
  }

  public List<CommentStamp> of(ConsultationId consultation, int number) {
    return stamps(
        SELECT + "WHERE consultation_id = ? AND number = ? AND publication IS NOT NULL",
        consultation.value(),
        number);
  }

  /// The comments themselves, in no order.
  public List<CommentDetails> read(Collection<CommentId> comments) {
    return comments.isEmpty()
        ? List.of()
        : rows.read(
            CommentRows.SELECT + " WHERE c.id IN (:ids) AND c.publication IS NOT NULL",
            java.util.Map.of("ids", comments.stream().map(CommentId::value).toList()));
  }

  private List<CommentStamp> stamps(String sql, Object... parameters) {
    return database.sql(sql).params(parameters).query((row, n) -> stamp(row)).list();
  }

  static CommentStamp stamp(ResultSet row) throws SQLException {
    return new CommentStamp(
        new CommentId(row.getLong(1)), row.getInt(2), row.getInt(3), row.getInt(4));
  }
}
