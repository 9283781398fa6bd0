package org.rapporteur.discussion.similarity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.language.Shingles;
import org.rapporteur.shared.Markdown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Loads the texts of published comments for the similarity index.
@Component
class SimilarityIndexSql {

  private static final String SELECT =
      """
      SELECT c.id, c.publication, r.text
        FROM comment c JOIN comment_revision r ON r.comment_id = c.id AND r.number = c.revision
       WHERE c.question_id = :question AND c.state = 'PUBLISHED'
      """;

  /// A published comment as it is added to an index.
  record IndexedComment(CommentId comment, int publication, String text) {

    Shingles shingles() {
      return Shingles.fromText(Markdown.toPlainText(text));
    }
  }

  private final JdbcClient database;

  SimilarityIndexSql(JdbcClient database) {
    this.database = database;
  }

  int countPublished(QuestionId question) {
    return database
        .sql("SELECT COALESCE(SUM(comments), 0) FROM comment_count WHERE question_id = ?")
        .param(question.value())
        .query(Integer.class)
        .single();
  }

  /// Lists comments with lower publication numbers, newest first.
  List<IndexedComment> listBefore(QuestionId question, int publication, int limit) {
    return database
        .sql(SELECT + " AND c.publication < :publication ORDER BY c.publication DESC LIMIT :limit")
        .param("question", question.value())
        .param("publication", publication)
        .param("limit", limit)
        .query((row, n) -> fromRow(row))
        .list();
  }

  /// Lists comments with higher publication numbers, oldest first.
  List<IndexedComment> listAfter(QuestionId question, int publication, int limit) {
    return database
        .sql(SELECT + " AND c.publication > :publication ORDER BY c.publication LIMIT :limit")
        .param("question", question.value())
        .param("publication", publication)
        .param("limit", limit)
        .query((row, n) -> fromRow(row))
        .list();
  }

  List<IndexedComment> list(QuestionId question, Collection<CommentId> comments) {
    return comments.isEmpty()
        ? List.of()
        : database
            .sql(SELECT + " AND c.id IN (:ids)")
            .param("question", question.value())
            .param("ids", comments.stream().map(CommentId::value).toList())
            .query((row, n) -> fromRow(row))
            .list();
  }

  /// Returns those comments that other persons wrote. Imported comments, which have no person, are
  /// included.
  List<CommentId> filterByOthers(PersonId person, Collection<Long> comments) {
    return database
        .sql("SELECT id FROM comment WHERE id IN (:ids) AND NOT person_id <=> :person")
        .param("ids", comments)
        .param("person", person.value())
        .query((row, n) -> new CommentId(row.getLong("id")))
        .list();
  }

  private static IndexedComment fromRow(ResultSet row) throws SQLException {
    return new IndexedComment(
        new CommentId(row.getLong("id")), row.getInt("publication"), row.getString("text"));
  }
}
