package org.rapporteur.discussion.comment;

import java.security.SecureRandom;
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
import org.rapporteur.discussion.CommentId;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.stereotype.Component;

/// Writes comments that have their numbers, and their words, with one plain statement for all: the
/// consultation's row is locked meanwhile, and whoever else posts there waits.
@Component
class CommentInserts {

  private static final String COMMENT =
      """
      INSERT INTO comment (consultation_id, question_id, number, publication, parent_id, root_id, depth,
        contributor_id, person_id, delegation_id, author, organization, delegation, stakeholder_group, country,
        region, official, language, channel, state, revision, created_at, received_at, published_at)
      VALUES\s""";

  private static final String WORDS =
      """
      INSERT INTO comment_revision (comment_id, number, state, text, html, renderer, language, salt, made_by, made_at)
      VALUES\s""";

  private static final int COLUMNS = 24;

  private final JdbcTemplate database;
  private final SecureRandom random = new SecureRandom();

  CommentInserts(JdbcTemplate database) {
    this.database = database;
  }

  /// What is written, and drawn before anything is locked.
  record Words(String text, String html, LanguageTag language, List<Integer> named) {

    static Words of(String text, LanguageTag language) {
      String html = Markdown.toHtml(text);
      return new Words(text, html, language, Mentions.namedIn(html));
    }
  }

  /// In the order given.
  List<CommentId> add(List<Comment> comments) {
    return Objects.requireNonNull(
        database.query(
            COMMENT
                + rows(comments.size(), "(" + "?, ".repeat(COLUMNS - 1) + "?)")
                + " RETURNING id",
            statement -> {
              int at = 0;
              for (var comment : comments) {
                comment.writeTo(statement, at);
                at += COLUMNS;
              }
            },
            (ResultSetExtractor<List<CommentId>>) CommentInserts::ids));
  }

  private static List<CommentId> ids(ResultSet inserted) throws SQLException {
    var ids = new ArrayList<CommentId>();
    while (inserted.next()) {
      ids.add(new CommentId(inserted.getLong(1)));
    }
    return ids;
  }

  /// The words of each arrival under the id of its comment.
  void add(List<CommentId> ids, List<Arrivals.Arrival> arrivals) {
    database.update(
        WORDS + rows(ids.size(), "(?, 1, 'CURRENT', ?, ?, ?, ?, ?, ?, ?)"),
        statement -> {
          int at = 0;
          for (int i = 0; i < ids.size(); i++) {
            var arrival = arrivals.get(i);
            var words = arrival.words();
            var by = arrival.viewer().person();
            statement.setLong(++at, ids.get(i).value());
            statement.setString(++at, words.text());
            statement.setString(++at, words.html());
            statement.setInt(++at, Markdown.VERSION);
            statement.setString(++at, words.language().value());
            statement.setBytes(++at, salt());
            number(statement, ++at, by == null ? null : by.value());
            statement.setTimestamp(++at, Timestamp.from(arrival.receivedAt()));
          }
        });
  }

  private byte[] salt() {
    byte[] salt = new byte[16];
    random.nextBytes(salt);
    return salt;
  }

  private static String rows(int many, String row) {
    return String.join(", ", Collections.nCopies(many, row));
  }

  static void number(PreparedStatement row, int at, @Nullable Number value) throws SQLException {
    if (value == null) {
      row.setNull(at, Types.BIGINT);
    } else {
      row.setLong(at, value.longValue());
    }
  }
}
