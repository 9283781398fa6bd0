package org.rapporteur.discussion.thread;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.reference.CommentPassage;
import org.rapporteur.discussion.reference.Quotations;
import org.rapporteur.discussion.reference.ReferenceParser;
import org.rapporteur.discussion.thread.CommentConnections.QuotationStatus;
import org.rapporteur.discussion.thread.CommentConnections.QuotedSource;
import org.rapporteur.discussion.thread.QuotationSql.NumberedRevision;
import org.rapporteur.discussion.thread.QuotationSql.QuotableRevision;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Service;

/// Resolves the references and quotations of a text that is being written, as if it were posted
/// now.
@Service
public class DraftConnectionService {

  private final ReferencePathResolver paths;
  private final QuotationSql quotationSql;
  private final Transactions transactions;

  DraftConnectionService(
      ReferencePathResolver paths, QuotationSql quotationSql, Transactions transactions) {
    this.paths = paths;
    this.quotationSql = quotationSql;
    this.transactions = transactions;
  }

  public CommentConnections resolve(ConsultationDetails consultation, String markdown) {
    var references = ReferenceParser.findIn(Markdown.toHtml(markdown));
    var quotedTexts = Quotations.findIn(markdown);
    if (references.isEmpty() && quotedTexts.isEmpty()) {
      return CommentConnections.NONE;
    }
    return transactions.read(
        () ->
            new CommentConnections(
                references.isEmpty() ? Map.of() : paths.resolve(consultation, references),
                resolveQuotations(consultation.id(), quotedTexts),
                List.of(),
                false));
  }

  /// Omits passages whose source does not contain the quoted text.
  private Map<CommentPassage, QuotedSource> resolveQuotations(
      ConsultationId consultation, Map<CommentPassage, String> quotedTexts) {
    var readableRevisions =
        quotationSql.findReadable(
            consultation,
            quotedTexts.keySet().stream().map(DraftConnectionService::toRevision).toList());
    var sources = new HashMap<CommentPassage, QuotedSource>();
    quotedTexts.forEach(
        (passage, quotedText) -> {
          var source = readableRevisions.get(toRevision(passage));
          if (source != null && contains(source, passage, quotedText)) {
            sources.put(
                passage,
                new QuotedSource(
                    source.author(),
                    source.isCurrent() ? QuotationStatus.UNCHANGED : QuotationStatus.CHANGED));
          }
        });
    return sources;
  }

  private static NumberedRevision toRevision(CommentPassage passage) {
    return new NumberedRevision(passage.comment(), passage.revision());
  }

  private static boolean contains(
      QuotableRevision source, CommentPassage passage, String quotedText) {
    return passage
        .extractFrom(Markdown.toPlainText(source.text()))
        .filter(passageText -> Quotations.areEquivalent(passageText, quotedText))
        .isPresent();
  }
}
