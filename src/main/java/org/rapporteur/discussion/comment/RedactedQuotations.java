package org.rapporteur.discussion.comment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.reference.Passage;
import org.rapporteur.discussion.reference.Quotations;
import org.rapporteur.shared.Markdown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which comments quote what a redaction blacked out, and which of their revisions black it out
/// with it.
@Component
class RedactedQuotations {

  /// A revision that blacks out quotations, because of a revision of what it quotes.
  record Made(CommentId comment, int revision, CommentId source, int sourceRevision) {}

  private record Quoted(CommentId quoting, CommentId source, Passage passage) {}

  private final JdbcClient database;

  RedactedQuotations(JdbcClient database) {
    this.database = database;
  }

  /// By the comment that quotes it, what a comment does not say any more and revisions that can be
  /// read quote of it.
  Map<CommentId, Set<Passage>> lost(CommentId source, String says) {
    var quoted =
        quoted(
            """
            JOIN comment_revision r ON r.comment_id = q.comment_id AND r.number = q.revision
             AND r.state IN ('CURRENT', 'EARLIER')
            WHERE q.source_id = ? AND q.comment_id <> q.source_id
            """,
            source.value());
    var lost = new LinkedHashMap<CommentId, Set<Passage>>();
    var words = new Words();
    String plain = Markdown.toPlainText(says);
    for (var one : quoted) {
      if (!words.areIn(one, plain)) {
        lost.computeIfAbsent(one.quoting(), id -> new HashSet<>()).add(one.passage());
      }
    }
    return lost;
  }

  /// By their comment, passages that a revision quotes and that were redacted there.
  Map<CommentId, Set<Passage>> lostIn(CommentId quoting, int revision) {
    var quoted =
        quoted(
            """
            WHERE q.comment_id = ? AND q.revision = ? AND q.comment_id <> q.source_id
              AND EXISTS (SELECT 1 FROM comment_revision r
                           WHERE r.comment_id = q.source_id AND r.state = 'SEALED')
            """,
            quoting.value(),
            revision);
    var lost = new HashMap<CommentId, Set<Passage>>();
    var words = new Words();
    for (var one : quoted) {
      if (!words.areIn(one, Markdown.toPlainText(shown(one.source())))) {
        lost.computeIfAbsent(one.source(), id -> new HashSet<>()).add(one.passage());
      }
    }
    return lost;
  }

  /// The text with these quotations blacked out; their links stay.
  static String without(String markdown, Set<Passage> passages) {
    return Markdown.replaceQuotations(
        markdown,
        quotation ->
            Passage.of(quotation.link()).filter(passages::contains).map(p -> Redaction.MARK));
  }

  void note(Made made) {
    database
        .sql(
            "INSERT INTO redacted_quotation (comment_id, revision, source_id, source_revision) VALUES (?, ?, ?, ?)")
        .params(
            made.comment().value(), made.revision(), made.source().value(), made.sourceRevision())
        .update();
  }

  /// Whether a revision is there because of what it quotes alone.
  boolean isBecauseOfQuotation(CommentId comment, int revision) {
    return database
            .sql("SELECT COUNT(*) FROM redacted_quotation WHERE comment_id = ? AND revision = ?")
            .params(comment.value(), revision)
            .query(Integer.class)
            .single()
        > 0;
  }

  List<Made> becauseOf(CommentId source, int sourceRevision) {
    return database
        .sql(
            "SELECT comment_id, revision FROM redacted_quotation WHERE source_id = ? AND source_revision = ?")
        .params(source.value(), sourceRevision)
        .query(
            (row, n) ->
                new Made(new CommentId(row.getLong(1)), row.getInt(2), source, sourceRevision))
        .list();
  }

  /// The places of what was blacked out with a comment lead to the same decision.
  void noteDecision(CommentId source) {
    database
        .sql(
            """
            UPDATE comment c
              JOIN (WITH RECURSIVE because (id, revision, decision) AS (
                      SELECT id, revision, decision_number FROM comment WHERE id = ?
                      UNION
                      SELECT c.id, c.revision, b.decision
                        FROM because b
                        JOIN redacted_quotation r ON r.source_id = b.id AND r.source_revision = b.revision
                        JOIN comment c ON c.id = r.comment_id AND c.revision = r.revision)
                    SELECT id, decision FROM because) found ON found.id = c.id
               SET c.decision_number = found.decision
            """)
        .param(source.value())
        .update();
  }

  private List<Quoted> quoted(String which, Object... parameters) {
    return database
        .sql(
            """
            SELECT DISTINCT q.comment_id, q.source_id, s.number, q.source_revision, q.span_from, q.span_to
              FROM quotation q JOIN comment s ON s.id = q.source_id
              JOIN comment c ON c.id = q.comment_id AND c.state <> 'WITHDRAWN'
            """
                + which)
        .params(parameters)
        .query(
            (row, n) ->
                new Quoted(
                    new CommentId(row.getLong("comment_id")),
                    new CommentId(row.getLong("source_id")),
                    new Passage(
                        row.getInt("number"),
                        row.getInt("source_revision"),
                        row.getInt("span_from"),
                        row.getInt("span_to"))))
        .list();
  }

  private String shown(CommentId comment) {
    return database
        .sql(
            "SELECT r.text FROM comment c JOIN comment_revision r ON r.comment_id = c.id AND r.number = c.revision WHERE c.id = ?")
        .param(comment.value())
        .query(String.class)
        .single();
  }

  /// The plain texts of what is quoted, each read once.
  private final class Words {

    private record Text(CommentId comment, int revision) {}

    private final Map<Text, String> plain = new HashMap<>();

    boolean areIn(Quoted one, String says) {
      return said(one).filter(words -> Quotations.isIn(words, says)).isPresent();
    }

    private Optional<String> said(Quoted one) {
      var text = new Text(one.source(), one.passage().revision());
      return one.passage().in(plain.computeIfAbsent(text, this::read));
    }

    private String read(Text text) {
      return database
          .sql("SELECT text FROM comment_revision WHERE comment_id = ? AND number = ?")
          .params(text.comment().value(), text.revision())
          .query(String.class)
          .optional()
          .map(Markdown::toPlainText)
          .orElse("");
    }
  }
}
