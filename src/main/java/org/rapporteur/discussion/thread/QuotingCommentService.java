package org.rapporteur.discussion.thread;

import java.util.List;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.attachment.CommentRevisionId;
import org.rapporteur.discussion.reference.Quotations;
import org.rapporteur.discussion.thread.QuotationSql.QuotingRow;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Service;

/// Lists the comments that quote a comment, because a redaction also changes these. For staff only.
@Service
public class QuotingCommentService {

  /// Limits only the list. A redaction changes all quoting comments.
  public static final int MAX_LISTED = 100;

  /// A comment that quotes another one, with the quoted text.
  public record QuotingComment(int number, String quotedText) {

    public boolean isContainedIn(String plainText) {
      return Quotations.isContainedIn(quotedText, plainText);
    }
  }

  private final QuotationSql quotationSql;
  private final Transactions transactions;

  QuotingCommentService(QuotationSql quotationSql, Transactions transactions) {
    this.quotationSql = quotationSql;
    this.transactions = transactions;
  }

  /// Lists quoting comments by number, with their current texts.
  public List<QuotingComment> listQuoting(Viewer viewer, ConsultationId consultation, int number) {
    viewer.requireStaff(consultation.scope(), "inspect");
    return transactions.read(
        () -> {
          var quotations = quotationSql.listQuoting(consultation, number, MAX_LISTED);
          var sourceTexts =
              quotationSql.loadPlainTexts(
                  quotations.stream().map(QuotingCommentService::quotedRevision).toList());
          return quotations.stream()
              .map(
                  quotation ->
                      toQuotingComment(
                          quotation, sourceTexts.getOrDefault(quotedRevision(quotation), "")))
              .toList();
        });
  }

  private static CommentRevisionId quotedRevision(QuotingRow quotation) {
    return new CommentRevisionId(quotation.source(), quotation.passage().revision());
  }

  private static QuotingComment toQuotingComment(QuotingRow quotation, String sourceText) {
    return new QuotingComment(
        quotation.quotingNumber(), quotation.passage().extractFrom(sourceText).orElse(""));
  }
}
