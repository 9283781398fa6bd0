package org.rapporteur.discussion.comment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.reference.CommentPassage;
import org.rapporteur.discussion.reference.Quotations;
import org.rapporteur.shared.Markdown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds and records quotations in other comments that a redaction affects.
@Component
class RedactedQuotationSql {

  /// A revision that redacts quotations, and the source revision that caused it.
  record QuotationRedaction(
      CommentId comment, int revision, CommentId source, int sourceRevision) {}

  private record StoredQuotation(CommentId quoting, CommentId source, CommentPassage passage) {}

  private static final String SELECT_QUOTATIONS =
      """
      SELECT DISTINCT q.comment_id, q.source_id, source.number, q.source_revision, q.span_from, q.span_to
        FROM quotation q JOIN comment source ON source.id = q.source_id
        JOIN comment c ON c.id = q.comment_id AND c.state <> 'WITHDRAWN'
      """;

  private final JdbcClient database;

  RedactedQuotationSql(JdbcClient database) {
    this.database = database;
  }

  /// Finds readable quotations of passages that the comment no longer contains. Returns the
  /// passages by quoting comment.
  Map<CommentId, Set<CommentPassage>> findOutdated(CommentId source, String currentText) {
    var quotations =
        query(
            SELECT_QUOTATIONS
                + """
                  JOIN comment_revision r ON r.comment_id = q.comment_id AND r.number = q.revision
                   AND r.state IN ('CURRENT', 'EARLIER')
                 WHERE q.source_id = ? AND q.comment_id <> q.source_id
                """,
            source.value());
    var outdatedPassages = new LinkedHashMap<CommentId, Set<CommentPassage>>();
    var quotedTexts = new QuotedTexts();
    String currentPlainText = Markdown.toPlainText(currentText);
    for (var quotation : quotations) {
      if (!quotedTexts.isContainedIn(quotation, currentPlainText)) {
        outdatedPassages
            .computeIfAbsent(quotation.quoting(), id -> new HashSet<>())
            .add(quotation.passage());
      }
    }
    return outdatedPassages;
  }

  /// Finds passages that a revision quotes and that were redacted in their source. Returns them by
  /// source comment.
  Map<CommentId, Set<CommentPassage>> findRedactedIn(CommentId quoting, int revision) {
    var quotations =
        query(
            SELECT_QUOTATIONS
                + """
                 WHERE q.comment_id = ? AND q.revision = ? AND q.comment_id <> q.source_id
                   AND EXISTS (SELECT 1 FROM comment_revision r
                                WHERE r.comment_id = q.source_id AND r.state = 'SEALED')
                """,
            quoting.value(),
            revision);
    var redactedPassages = new HashMap<CommentId, Set<CommentPassage>>();
    var quotedTexts = new QuotedTexts();
    for (var quotation : quotations) {
      if (!quotedTexts.isContainedIn(
          quotation, Markdown.toPlainText(currentText(quotation.source())))) {
        redactedPassages
            .computeIfAbsent(quotation.source(), id -> new HashSet<>())
            .add(quotation.passage());
      }
    }
    return redactedPassages;
  }

  void store(QuotationRedaction redaction) {
    database
        .sql(
            """
            INSERT INTO redacted_quotation (comment_id, revision, source_id, source_revision)
            VALUES (?, ?, ?, ?)
            """)
        .params(
            redaction.comment().value(),
            redaction.revision(),
            redaction.source().value(),
            redaction.sourceRevision())
        .update();
  }

  /// True if the revision exists only because a quoted comment was redacted.
  boolean isQuotationRedaction(CommentId comment, int revision) {
    return database
            .sql("SELECT COUNT(*) FROM redacted_quotation WHERE comment_id = ? AND revision = ?")
            .params(comment.value(), revision)
            .query(Integer.class)
            .single()
        > 0;
  }

  List<QuotationRedaction> listCausedBy(CommentId source, int sourceRevision) {
    return database
        .sql(
            """
            SELECT comment_id, revision FROM redacted_quotation
             WHERE source_id = ? AND source_revision = ?
            """)
        .params(source.value(), sourceRevision)
        .query(
            (row, n) ->
                new QuotationRedaction(
                    new CommentId(row.getLong("comment_id")),
                    row.getInt("revision"),
                    source,
                    sourceRevision))
        .list();
  }

  /// Copies the decision number of the comment to all comments whose quotations were redacted with
  /// it.
  void copyDecision(CommentId source) {
    database
        .sql(
            """
            UPDATE comment c
              JOIN (WITH RECURSIVE caused (id, revision, decision) AS (
                      SELECT id, revision, decision_number FROM comment WHERE id = ?
                      UNION
                      SELECT c.id, c.revision, caused.decision
                        FROM caused
                        JOIN redacted_quotation redacted ON redacted.source_id = caused.id AND redacted.source_revision = caused.revision
                        JOIN comment c ON c.id = redacted.comment_id AND c.revision = redacted.revision)
                    SELECT id, decision FROM caused) affected ON affected.id = c.id
               SET c.decision_number = affected.decision
            """)
        .param(source.value())
        .update();
  }

  private List<StoredQuotation> query(String sql, Object... parameters) {
    return database
        .sql(sql)
        .params(parameters)
        .query(
            (row, n) ->
                new StoredQuotation(
                    new CommentId(row.getLong("comment_id")),
                    new CommentId(row.getLong("source_id")),
                    new CommentPassage(
                        row.getInt("number"),
                        row.getInt("source_revision"),
                        row.getInt("span_from"),
                        row.getInt("span_to"))))
        .list();
  }

  private String currentText(CommentId comment) {
    return database
        .sql(
            """
            SELECT r.text
              FROM comment c JOIN comment_revision r ON r.comment_id = c.id AND r.number = c.revision
             WHERE c.id = ?
            """)
        .param(comment.value())
        .query(String.class)
        .single();
  }

  /// Cache of the plain texts of quoted revisions, so that each is loaded once.
  private final class QuotedTexts {

    private record QuotedTextKey(CommentId comment, int revision) {}

    private final Map<QuotedTextKey, String> plainTexts = new HashMap<>();

    boolean isContainedIn(StoredQuotation quotation, String text) {
      return quotedText(quotation)
          .filter(quoted -> Quotations.isContainedIn(quoted, text))
          .isPresent();
    }

    private Optional<String> quotedText(StoredQuotation quotation) {
      var key = new QuotedTextKey(quotation.source(), quotation.passage().revision());
      return quotation.passage().extractFrom(plainTexts.computeIfAbsent(key, this::load));
    }

    private String load(QuotedTextKey key) {
      return database
          .sql("SELECT text FROM comment_revision WHERE comment_id = ? AND number = ?")
          .params(key.comment().value(), key.revision())
          .query(String.class)
          .optional()
          .map(Markdown::toPlainText)
          .orElse("");
    }
  }
}
