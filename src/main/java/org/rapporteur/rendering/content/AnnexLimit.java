package org.rapporteur.rendering.content;

import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.rapporteur.rendering.content.AnnexSelection.Extent;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.text.Citation;
import org.rapporteur.rendering.text.Sentence;

/// Limits the number of comments that the annex of a paged format lists. Above the limit it lists
/// only the comments that the report mentions, or those whose numbers are visible in its text.
public record AnnexLimit(int maxListed) {

  public AnnexLimit {
    if (maxListed < 0) {
      throw new IllegalArgumentException("A negative limit: " + maxListed);
    }
  }

  public AnnexSelection select(ReportDocument document) {
    if (document.contributions().size() <= maxListed) {
      return AnnexSelection.all(document);
    }
    var mentioned = select(document, Extent.MENTIONED, Sentence::citations);
    return mentioned.entries().size() <= maxListed
        ? mentioned
        : select(document, Extent.VISIBLE, DocumentReferences::shownCitations);
  }

  private static AnnexSelection select(
      ReportDocument document, Extent extent, Function<Sentence, List<Citation>> citations) {
    BitSet mentioned = MentionedComments.find(document, citations);
    var all = document.contributions();
    return new AnnexSelection(
        extent, all.stream().filter(entry -> mentioned.get(entry.number())).toList(), all.size());
  }

  /// True if the list is so long that a page shows it collapsed.
  public boolean isExceededBy(AnnexSelection selection) {
    return selection.entries().size() > maxListed;
  }
}
