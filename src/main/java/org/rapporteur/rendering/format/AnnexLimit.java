package org.rapporteur.rendering.format;

import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.rapporteur.rendering.document.Citation;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.document.Sentence;
import org.rapporteur.rendering.format.AnnexList.Extent;

/// How many comments an annex that somebody reads from page to page lists. Of more it lists those
/// that the report names, and where these are more, too, those whose numbers stand in its text, of
/// which there are never more than a text has room for.
///
/// @param mostListed a program that lays out pages takes milliseconds and kilobytes for each
public record AnnexLimit(int mostListed) {

  public AnnexLimit {
    if (mostListed < 0) {
      throw new IllegalArgumentException("A negative limit: " + mostListed);
    }
  }

  public AnnexList of(ReportDocument document) {
    var all = document.contributions();
    if (all.size() <= mostListed) {
      return AnnexList.complete(document);
    }
    var named = list(document, Extent.NAMED, Sentence::citations);
    return named.entries().size() <= mostListed
        ? named
        : list(document, Extent.SHOWN, Apparatus::shown);
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
    return list.entries().size() > mostListed;
  }
}
