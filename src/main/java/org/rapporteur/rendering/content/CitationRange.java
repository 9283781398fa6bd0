package org.rapporteur.rendering.content;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.rendering.text.Citation;

/// One citation, or many of comments with consecutive numbers, written as C1–C80.
public record CitationRange(List<Citation> citations) {

  private static final int MIN_LENGTH = 10;

  public CitationRange {
    citations = List.copyOf(citations);
  }

  public static List<CitationRange> of(List<Citation> citations) {
    var ranges = new ArrayList<CitationRange>();
    int start = 0;
    for (int end = 1; end <= citations.size(); end++) {
      if (end == citations.size() || !follows(citations.get(end), citations.get(end - 1))) {
        add(citations.subList(start, end), ranges);
        start = end;
      }
    }
    return ranges;
  }

  private static boolean follows(Citation citation, Citation previous) {
    return citation.comment() == previous.comment() + 1
        && citation.submission() == null
        && previous.submission() == null;
  }

  private static void add(List<Citation> consecutive, List<CitationRange> ranges) {
    if (consecutive.size() >= MIN_LENGTH) {
      ranges.add(new CitationRange(consecutive));
    } else {
      consecutive.forEach(citation -> ranges.add(new CitationRange(List.of(citation))));
    }
  }

  /// Returns the one citation, or the first and the last.
  public List<Citation> ends() {
    return citations.size() == 1 ? citations : List.of(citations.getFirst(), citations.getLast());
  }
}
