package org.rapporteur.discussion.comment;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.shared.Markdown;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.stereotype.Component;

/// Inserts numbered comments, and their first revisions, with one statement each. The caller has
/// locked the counter row of the consultation, so other posts to it wait.
@Component
class CommentInsertSql {

  private static final String INSERT_COMMENTS =
      """
      INSERT INTO comment (consultation_id, question_id, number, publication, parent_id, root_id, depth,
        contributor_id, person_id, delegation_id, author_name, organization, delegation_name, stakeholder_group, country,
        region, official, language, channel, state, revision, created_at, received_at, published_at)
      VALUES\s""";

  private static final String INSERT_REVISIONS =
      """
      INSERT INTO comment_revision (comment_id, number, state, text, html, renderer_version, language, salt, created_by, created_at)
      VALUES\s""";

  private static final int COMMENT_COLUMNS = 24;

  private final JdbcTemplate database;
  private final CommentReferenceSql referenceSql;

  CommentInsertSql(JdbcTemplate database, CommentReferenceSql referenceSql) {
    this.database = database;
    this.referenceSql = referenceSql;
  }

  /// Returns the ids in the given order.
  List<CommentId> insertComments(List<Comment> comments) {
    return Objects.requireNonNull(
        database.query(
            INSERT_COMMENTS
                + repeatRow(comments.size(), "(" + "?, ".repeat(COMMENT_COLUMNS - 1) + "?)")
                + " RETURNING id",
            statement -> {
              int offset = 0;
              for (var comment : comments) {
                comment.bindTo(statement, offset);
                offset += COMMENT_COLUMNS;
              }
            },
            (ResultSetExtractor<List<CommentId>>) CommentInsertSql::readIds));
  }

  private static List<CommentId> readIds(ResultSet inserted) throws SQLException {
    var ids = new ArrayList<CommentId>();
    while (inserted.next()) {
      ids.add(new CommentId(inserted.getLong("id")));
    }
    return ids;
  }

  /// Inserts the text of each request under the id of its comment, with its references and
  /// quotations.
  void insertRevisions(
      ConsultationId consultation, List<CommentId> ids, List<CommentPosting.PostRequest> requests) {
    database.update(
        INSERT_REVISIONS + repeatRow(ids.size(), "(?, 1, 'CURRENT', ?, ?, ?, ?, ?, ?, ?)"),
        statement -> {
          int column = 0;
          for (int i = 0; i < ids.size(); i++) {
            var request = requests.get(i);
            var content = request.content();
            var person = request.viewer().person();
            statement.setLong(++column, ids.get(i).value());
            statement.setString(++column, content.text());
            statement.setString(++column, content.html());
            statement.setInt(++column, Markdown.RENDERER_VERSION);
            statement.setString(++column, content.language().value());
            statement.setBytes(++column, Revision.randomSalt());
            setNullableLong(statement, ++column, person == null ? null : person.value());
            statement.setTimestamp(++column, Timestamp.from(request.receivedAt()));
          }
        });
    referenceSql.store(consultation, toStoredRevisions(ids, requests));
  }

  private static List<CommentReferenceSql.StoredRevision> toStoredRevisions(
      List<CommentId> ids, List<CommentPosting.PostRequest> requests) {
    var revisions = new ArrayList<CommentReferenceSql.StoredRevision>(ids.size());
    for (int i = 0; i < ids.size(); i++) {
      var content = requests.get(i).content();
      revisions.add(
          new CommentReferenceSql.StoredRevision(
              ids.get(i), 1, content.text(), content.html(), content.mentionedNumbers()));
    }
    return revisions;
  }

  private static String repeatRow(int count, String row) {
    return String.join(", ", Collections.nCopies(count, row));
  }

  static void setNullableLong(PreparedStatement statement, int index, @Nullable Number value)
      throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.BIGINT);
    } else {
      statement.setLong(index, value.longValue());
    }
  }
}
