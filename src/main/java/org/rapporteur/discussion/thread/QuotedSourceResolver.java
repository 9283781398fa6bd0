package org.rapporteur.discussion.thread;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.attachment.CommentRevisionId;
import org.rapporteur.discussion.reference.CommentPassage;
import org.rapporteur.discussion.reference.Quotations;
import org.rapporteur.discussion.thread.CommentConnections.QuotationStatus;
import org.rapporteur.discussion.thread.CommentConnections.QuotedSource;
import org.rapporteur.discussion.thread.QuotationSql.QuotationRow;
import org.springframework.stereotype.Component;

/// Finds the author and the current status of each quoted passage. Texts are loaded and compared
/// once, because a page can contain thousands of quotations of one comment.
@Component
class QuotedSourceResolver {

  private record ComparisonKey(CommentId source, int currentRevision, CommentPassage passage) {}

  private final QuotationSql quotationSql;

  QuotedSourceResolver(QuotationSql quotationSql) {
    this.quotationSql = quotationSql;
  }

  /// Resolves the sources of quotations in the current texts of these comments.
  Map<CommentId, Map<CommentPassage, QuotedSource>> resolve(List<CommentId> comments) {
    var quotations = quotationSql.listByComments(comments);
    var changed = quotations.stream().filter(QuotationRow::hasChangedSource).toList();
    var plainTexts =
        quotationSql.loadPlainTexts(
            changed.stream()
                .flatMap(
                    quotation -> Stream.of(quotedRevision(quotation), currentRevision(quotation)))
                .toList());
    var statuses = new HashMap<ComparisonKey, QuotationStatus>();
    var sources = new HashMap<CommentId, Map<CommentPassage, QuotedSource>>();
    for (var quotation : quotations) {
      var key =
          new ComparisonKey(quotation.source(), quotation.currentRevision(), quotation.passage());
      var status = statuses.computeIfAbsent(key, unknown -> findStatus(quotation, plainTexts));
      sources
          .computeIfAbsent(quotation.quotingComment(), id -> new LinkedHashMap<>())
          .put(quotation.passage(), new QuotedSource(quotation.author(), status));
    }
    return sources;
  }

  private static QuotationStatus findStatus(
      QuotationRow quotation, Map<CommentRevisionId, String> plainTexts) {
    if (!quotation.isSourcePublished()) {
      return QuotationStatus.MISSING;
    }
    if (!quotation.hasChangedSource()) {
      return QuotationStatus.UNCHANGED;
    }
    String quotedText = plainTexts.getOrDefault(quotedRevision(quotation), "");
    String currentText = plainTexts.getOrDefault(currentRevision(quotation), "");
    return quotation
            .passage()
            .extractFrom(quotedText)
            .filter(passage -> Quotations.isContainedIn(passage, currentText))
            .isPresent()
        ? QuotationStatus.UNCHANGED
        : QuotationStatus.CHANGED;
  }

  private static CommentRevisionId quotedRevision(QuotationRow quotation) {
    return new CommentRevisionId(quotation.source(), quotation.passage().revision());
  }

  private static CommentRevisionId currentRevision(QuotationRow quotation) {
    return new CommentRevisionId(quotation.source(), quotation.currentRevision());
  }
}
