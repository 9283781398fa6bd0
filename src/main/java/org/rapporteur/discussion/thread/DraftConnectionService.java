package org.rapporteur.discussion.thread;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.reference.CommentPassage;
import org.rapporteur.discussion.reference.Quotations;
import org.rapporteur.discussion.reference.ReferenceParser;
import org.rapporteur.discussion.thread.CommentConnections.QuotationStatus;
import org.rapporteur.discussion.thread.CommentConnections.QuotedSource;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Resolves the references and quotations of a text that is being written, as if it were posted
/// now.
@Service
public class DraftConnectionService {

  private record QuotedComment(String author, int revision, String text) {}

  private final ReferenceAddressResolver addresses;
  private final JdbcClient database;
  private final Transactions transactions;

  DraftConnectionService(
      ReferenceAddressResolver addresses, JdbcClient database, Transactions transactions) {
    this.addresses = addresses;
    this.database = database;
    this.transactions = transactions;
  }

  public CommentConnections resolve(ConsultationDetails consultation, String markdown) {
    var references = ReferenceParser.findIn(Markdown.toHtml(markdown));
    var quoted = Quotations.findIn(markdown);
    if (references.isEmpty() && quoted.isEmpty()) {
      return CommentConnections.NONE;
    }
    return transactions.read(
        () ->
            new CommentConnections(
                references.isEmpty() ? Map.of() : addresses.resolve(consultation, references),
                resolveQuotations(consultation, quoted),
                List.of()));
  }

  private Map<CommentPassage, QuotedSource> resolveQuotations(
      ConsultationDetails consultation, Map<CommentPassage, String> quoted) {
    var sources = loadSources(consultation, quoted);
    var quotes = new HashMap<CommentPassage, QuotedSource>();
    quoted.forEach(
        (passage, quotedText) -> {
          var source = sources.get(new CommentPassage(passage.comment(), passage.revision(), 0, 0));
          if (source != null
              && passage
                  .extractFrom(Markdown.toPlainText(source.text()))
                  .filter(extracted -> Quotations.areEquivalent(extracted, quotedText))
                  .isPresent()) {
            boolean isUnchanged = source.revision() == passage.revision();
            quotes.put(
                passage,
                new QuotedSource(
                    source.author(), isUnchanged ? QuotationStatus.SAME : QuotationStatus.CHANGED));
          }
        });
    return quotes;
  }

  private Map<CommentPassage, QuotedComment> loadSources(
      ConsultationDetails consultation, Map<CommentPassage, String> quoted) {
    var sources = new HashMap<CommentPassage, QuotedComment>();
    if (quoted.isEmpty()) {
      return sources;
    }
    var sourceKeys = new ArrayList<Object[]>();
    quoted.keySet().forEach(p -> sourceKeys.add(new Object[] {p.comment(), p.revision()}));
    database
        .sql(
            """
            SELECT c.number, r.number AS said, c.author, c.revision, r.text
              FROM comment c JOIN comment_revision r ON r.comment_id = c.id
             WHERE c.consultation_id = :consultation AND c.state = 'PUBLISHED'
               AND r.state IN ('CURRENT', 'EARLIER') AND (c.number, r.number) IN (:wanted)
            """)
        .param("consultation", consultation.id().value())
        .param("wanted", sourceKeys)
        .query(
            row -> {
              sources.put(
                  new CommentPassage(row.getInt("number"), row.getInt("said"), 0, 0),
                  new QuotedComment(
                      row.getString("author"), row.getInt("revision"), row.getString("text")));
            });
    return sources;
  }
}
