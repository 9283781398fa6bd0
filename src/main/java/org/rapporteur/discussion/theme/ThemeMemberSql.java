package org.rapporteur.discussion.theme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.rapporteur.consultation.ConsultationId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores the comments of each theme and counts the public ones. Unchanged rows are not written
/// again.
@Component
class ThemeMemberSql {

  private static final int BATCH_SIZE = 1_000;

  /// An analysed comment.
  ///
  /// @param root the id of the first comment of its thread
  /// @param question the number of the question
  /// @param publication the publication number; 0 if it was never published
  record AnalysedComment(long id, long root, int question, int publication) {}

  /// A comment in a theme; the theme, the comment and the first comment of its thread are ids.
  ///
  /// @param revision the analysed revision
  /// @param firstRun the number of the detection run that first found the comment in the theme
  record ThemeMembership(long theme, long comment, long root, int revision, int firstRun) {}

  private final JdbcClient database;
  private final JdbcTemplate batches;

  ThemeMemberSql(JdbcClient database, JdbcTemplate batches) {
    this.database = database;
    this.batches = batches;
  }

  /// Loads comments by comment number.
  Map<Integer, AnalysedComment> loadComments(
      ConsultationId consultation, Collection<Integer> numbers) {
    var analysedComments = new HashMap<Integer, AnalysedComment>();
    for (var batch : toBatches(numbers.stream().sorted().toList())) {
      database
          .sql(
              """
              SELECT c.number, c.id, COALESCE(c.root_id, c.id) AS root, q.number AS question,
                     COALESCE(c.publication, 0) AS publication
                FROM comment c JOIN question q ON q.id = c.question_id
               WHERE c.consultation_id = :consultation AND c.number IN (:numbers)
              """)
          .param("consultation", consultation.value())
          .param("numbers", batch)
          .query(
              row -> {
                analysedComments.put(
                    row.getInt("number"),
                    new AnalysedComment(
                        row.getLong("id"),
                        row.getLong("root"),
                        row.getInt("question"),
                        row.getInt("publication")));
              });
    }
    return analysedComments;
  }

  /// Loads memberships by theme id and comment id.
  Map<Long, Map<Long, ThemeMembership>> loadMemberships(ConsultationId consultation) {
    var memberships = new HashMap<Long, Map<Long, ThemeMembership>>();
    database
        .sql(
            """
            SELECT membership.theme_id, membership.comment_id, membership.root_id, membership.revision,
                   membership.first_run
              FROM comment_theme membership JOIN question_theme t ON t.id = membership.theme_id
             WHERE t.consultation_id = ?
            """)
        .param(consultation.value())
        .query(
            row -> {
              var membership =
                  new ThemeMembership(
                      row.getLong("theme_id"),
                      row.getLong("comment_id"),
                      row.getLong("root_id"),
                      row.getInt("revision"),
                      row.getInt("first_run"));
              memberships
                  .computeIfAbsent(membership.theme(), theme -> new HashMap<>())
                  .put(membership.comment(), membership);
            });
    return memberships;
  }

  /// Replaces the stored memberships. Returns the ids of the comments that joined or left a theme,
  /// or are in it with a new revision.
  Set<Long> replace(
      Map<Long, Map<Long, ThemeMembership>> previous, List<ThemeMembership> memberships) {
    var removed = new HashMap<Long, Set<Long>>();
    previous.forEach((theme, byComment) -> removed.put(theme, new HashSet<>(byComment.keySet())));
    var changed = new ArrayList<ThemeMembership>();
    for (var membership : memberships) {
      removed.getOrDefault(membership.theme(), new HashSet<>()).remove(membership.comment());
      var previousMembership =
          previous.getOrDefault(membership.theme(), Map.of()).get(membership.comment());
      if (!membership.equals(previousMembership)) {
        changed.add(membership);
      }
    }
    removed.forEach((theme, comments) -> delete(theme, List.copyOf(comments)));
    insert(changed);
    var comments = new HashSet<Long>();
    removed.values().forEach(comments::addAll);
    changed.forEach(membership -> comments.add(membership.comment()));
    return comments;
  }

  private void delete(long theme, List<Long> comments) {
    for (var batch : toBatches(comments)) {
      database
          .sql("DELETE FROM comment_theme WHERE theme_id = :theme AND comment_id IN (:comments)")
          .param("theme", theme)
          .param("comments", batch)
          .update();
    }
  }

  private void insert(List<ThemeMembership> memberships) {
    for (var batch : toBatches(memberships)) {
      batches.update(
          "REPLACE INTO comment_theme (theme_id, comment_id, root_id, revision, first_run) VALUES "
              + String.join(", ", Collections.nCopies(batch.size(), "(?, ?, ?, ?, ?)")),
          batch.stream()
              .flatMap(
                  membership ->
                      Stream.<Object>of(
                          membership.theme(),
                          membership.comment(),
                          membership.root(),
                          membership.revision(),
                          membership.firstRun()))
              .toArray());
    }
  }

  private static <T> List<List<T>> toBatches(List<T> rows) {
    return rows.stream().gather(Gatherers.windowFixed(BATCH_SIZE)).toList();
  }

  /// Recounts the public comments and contributors of these themes.
  void recount(Collection<Long> themes) {
    if (!themes.isEmpty()) {
      database
          .sql(
              """
              UPDATE question_theme t
                LEFT JOIN (SELECT membership.theme_id, COUNT(*) AS comments, COUNT(DISTINCT c.contributor_id) AS contributors
                             FROM comment_theme membership JOIN comment c ON c.id = membership.comment_id
                            WHERE membership.theme_id IN (:themes) AND %s GROUP BY membership.theme_id) counted ON counted.theme_id = t.id
                 SET t.comments = COALESCE(counted.comments, 0), t.contributors = COALESCE(counted.contributors, 0)
               WHERE t.id IN (:themes)
              """
                  .formatted(PublicThemeSql.IS_PUBLIC))
          .param("themes", themes)
          .update();
    }
  }
}
