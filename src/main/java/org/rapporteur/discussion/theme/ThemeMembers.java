package org.rapporteur.discussion.theme;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rapporteur.consultation.ConsultationId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps which comments are in which theme, and how many of them are public.
@Repository
class ThemeMembers {

  private static final int TOGETHER = 1_000;

  /// A comment that was read: its id, that of its thread's first, the number of its question, and
  /// when it became visible.
  record Read(long id, long root, int question, int publication) {}

  record Membership(long theme, Read comment, int revision, int reading) {}

  private final JdbcClient database;
  private final JdbcTemplate batches;

  ThemeMembers(JdbcClient database, JdbcTemplate batches) {
    this.database = database;
    this.batches = batches;
  }

  /// By number.
  Map<Integer, Read> read(ConsultationId consultation, Collection<Integer> numbers) {
    var read = new HashMap<Integer, Read>();
    var all = numbers.stream().sorted().toList();
    for (int from = 0; from < all.size(); from += TOGETHER) {
      database
          .sql(
              """
              SELECT c.number, c.id, COALESCE(c.root_id, c.id), q.number, COALESCE(c.publication, 0)
                FROM comment c JOIN question q ON q.id = c.question_id
               WHERE c.consultation_id = :consultation AND c.number IN (:numbers)
              """)
          .param("consultation", consultation.value())
          .param("numbers", all.subList(from, Math.min(all.size(), from + TOGETHER)))
          .query(
              row -> {
                read.put(
                    row.getInt(1),
                    new Read(row.getLong(2), row.getLong(3), row.getInt(4), row.getInt(5)));
              });
    }
    return read;
  }

  /// In which reading each comment came to each theme.
  Map<Long, Map<Long, Integer>> joined(ConsultationId consultation) {
    var joined = new HashMap<Long, Map<Long, Integer>>();
    database
        .sql(
            """
            SELECT m.theme_id, m.comment_id, m.reading FROM comment_theme m
              JOIN question_theme t ON t.id = m.theme_id WHERE t.consultation_id = ?
            """)
        .param(consultation.value())
        .query(
            row -> {
              joined
                  .computeIfAbsent(row.getLong(1), theme -> new HashMap<>())
                  .put(row.getLong(2), row.getInt(3));
            });
    return joined;
  }

  void replace(ConsultationId consultation, List<Membership> members) {
    database
        .sql(
            """
            DELETE m FROM comment_theme m JOIN question_theme t ON t.id = m.theme_id WHERE t.consultation_id = ?
            """)
        .param(consultation.value())
        .update();
    for (int from = 0; from < members.size(); from += TOGETHER) {
      var some = members.subList(from, Math.min(members.size(), from + TOGETHER));
      batches.update(
          "INSERT INTO comment_theme (theme_id, comment_id, root_id, revision, reading) VALUES (?,?,?,?,?)"
              + ",(?,?,?,?,?)".repeat(some.size() - 1),
          some.stream()
              .flatMap(
                  m ->
                      Stream.<Object>of(
                          m.theme(),
                          m.comment().id(),
                          m.comment().root(),
                          m.revision(),
                          m.reading()))
              .toArray());
    }
  }

  /// What of them is public now.
  void count(Collection<Long> themes) {
    if (!themes.isEmpty()) {
      database
          .sql(
              """
              UPDATE question_theme t
                LEFT JOIN (SELECT m.theme_id, COUNT(*) AS comments, COUNT(DISTINCT c.contributor_id) AS contributors
                             FROM comment_theme m JOIN comment c ON c.id = m.comment_id
                            WHERE m.theme_id IN (:themes) AND %s GROUP BY m.theme_id) n ON n.theme_id = t.id
                 SET t.comments = COALESCE(n.comments, 0), t.contributors = COALESCE(n.contributors, 0)
               WHERE t.id IN (:themes)
              """
                  .formatted(ThemeService.PUBLIC))
          .param("themes", themes)
          .update();
    }
  }
}
