package org.rapporteur.discussion.thread;

import java.util.HashMap;
import java.util.List;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.reference.Passage;
import org.rapporteur.discussion.reference.Quotations;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.UseCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Tells the staff which comments quote a comment, so that they know whose words they black out
/// with it.
@Service
public class QuotingComments {

  /// More than anybody goes through before a decision; all of them are redacted.
  public static final int MOST = 100;

  /// The words that a comment quotes of another.
  public record Quoting(int number, String words) {

    /// Whether a plain text says them.
    public boolean isOf(String plain) {
      return Quotations.isIn(words, plain);
    }
  }

  private final JdbcClient database;
  private final UseCases useCases;

  QuotingComments(JdbcClient database, UseCases useCases) {
    this.database = database;
    this.useCases = useCases;
  }

  /// As they stand now, by their numbers.
  public List<Quoting> of(Viewer viewer, ConsultationId consultation, int number) {
    viewer.staff(consultation.scope(), "inspect");
    var plain = new HashMap<Integer, String>();
    return useCases.read(
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
                .params(consultation.value(), number, MOST)
                .query(
                    (row, n) -> {
                      int revision = row.getInt("source_revision");
                      long source = row.getLong("source_id");
                      var passage =
                          new Passage(
                              number, revision, row.getInt("span_from"), row.getInt("span_to"));
                      String said = plain.computeIfAbsent(revision, r -> text(source, r));
                      return new Quoting(row.getInt("number"), passage.in(said).orElse(""));
                    })
                .list());
  }

  private String text(long comment, int revision) {
    return Markdown.toPlainText(
        database
            .sql("SELECT text FROM comment_revision WHERE comment_id = ? AND number = ?")
            .params(comment, revision)
            .query(String.class)
            .single());
  }
}
