package org.rapporteur.discussion.thread;

import java.util.HashMap;
import java.util.List;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.reference.CommentPassage;
import org.rapporteur.discussion.reference.Quotations;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Shows moderators which comments quote a comment, because a redaction changes these too.
@Service
public class QuotingCommentService {

  /// Only the list is limited; a redaction covers all quoting comments.
  public static final int MAX_LISTED = 100;

  /// A comment that quotes another one, with the quoted text.
  public record QuotingComment(int number, String quotedText) {

    public boolean isContainedIn(String plainText) {
      return Quotations.isContainedIn(quotedText, plainText);
    }
  }

  private final JdbcClient database;
  private final Transactions transactions;

  QuotingCommentService(JdbcClient database, Transactions transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  /// By comment number, with current texts.
  public List<QuotingComment> list(Viewer viewer, ConsultationId consultation, int number) {
    viewer.requireStaff(consultation.scope(), "inspect");
    var plain = new HashMap<Integer, String>();
    return transactions.read(
        () ->
            database
                .sql(
                    """
                    SELECT c.number, q.source_revision, q.span_from, q.span_to, q.source_id
                      FROM comment s
                      JOIN quotation q ON q.source_id = s.id AND q.comment_id <> s.id
                      JOIN comment c ON c.id = q.comment_id AND c.revision = q.revision
                       AND c.state IN ('PUBLISHED', 'AWAITING_REVIEW')
                     WHERE s.consultation_id = ? AND s.number = ?
                     ORDER BY c.number LIMIT ?
                    """)
                .params(consultation.value(), number, MAX_LISTED)
                .query(
                    (row, n) -> {
                      int revision = row.getInt("source_revision");
                      long source = row.getLong("source_id");
                      var passage =
                          new CommentPassage(
                              number, revision, row.getInt("span_from"), row.getInt("span_to"));
                      String sourceText = plain.computeIfAbsent(revision, r -> loadText(source, r));
                      return new QuotingComment(
                          row.getInt("number"), passage.extractFrom(sourceText).orElse(""));
                    })
                .list());
  }

  private String loadText(long comment, int revision) {
    return Markdown.toPlainText(
        database
            .sql("SELECT text FROM comment_revision WHERE comment_id = ? AND number = ?")
            .params(comment, revision)
            .query(String.class)
            .single());
  }
}
