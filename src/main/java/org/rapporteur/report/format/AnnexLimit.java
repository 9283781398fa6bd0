package org.rapporteur.report.format;

import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.rapporteur.report.document.Citation;
import org.rapporteur.report.document.ReportDocument;
import org.rapporteur.report.document.Sentence;
import org.rapporteur.report.format.AnnexList.Extent;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How many comments an annex that somebody reads from page to page lists. Of more it lists those
/// that the report names, and where these are more, too, those whose numbers stand in its text, of
/// which there are never more than a text has room for.
///
/// @param most a program that lays out pages takes milliseconds and kilobytes for each
@Component
public record AnnexLimit(@Value("${rapporteur.report.most-listed}") int most) {

  public AnnexLimit {
    if (most < 0) {
      throw new IllegalStateException("No list has %d comments".formatted(most));
    }
  }

  public AnnexList of(ReportDocument document) {
    var all = document.contributions();
    if (all.size() <= most) {
      return AnnexList.complete(document);
    }
    var named = list(document, Extent.NAMED, Sentence::citations);
    return named.entries().size() <= most ? named : list(document, Extent.SHOWN, Apparatus::shown);
  }

  private static AnnexList list(
      ReportDocument document, Extent extent, Function<Sentence, List<Citation>> citations) {
    BitSet named = NamedComments.of(document, citations);
    var all = document.contributions();
    return new AnnexList(
        extent, all.stream().filter(entry -> named.get(entry.number())).toList(), all.size());
  }

  /// Whether a list is so long that a browser opens it only when asked to.
  boolean folds(AnnexList list) {
    return list.entries().size() > most;
  }
}
