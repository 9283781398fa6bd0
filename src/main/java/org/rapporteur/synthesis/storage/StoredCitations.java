package org.rapporteur.synthesis.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.rapporteur.analysis.draft.CitationRef;
import org.rapporteur.language.TextSpan;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.util.StdConverter;

/// Stores the citations of a sentence as one line: `3-12 15r2 7@10-40` is comments 3 to 12 in their
/// first revision, 15 in its second, and a span of 7. A sentence on participation cites every
/// comment, so an object for each would be most of the database.
abstract class StoredCitations {

  private static final Pattern CITED =
      Pattern.compile("(\\d+)(?:-(\\d+))?(?:r(\\d+))?(?:@(\\d+)-(\\d+))?(?: |$)");

  @JsonSerialize(converter = ToLine.class)
  @JsonDeserialize(converter = FromLine.class)
  abstract List<CitationRef> citations();

  static final class ToLine extends StdConverter<List<CitationRef>, String> {

    @Override
    public String convert(List<CitationRef> citations) {
      return written(citations);
    }
  }

  static final class FromLine extends StdConverter<String, List<CitationRef>> {

    @Override
    public List<CitationRef> convert(String line) {
      return read(line);
    }
  }

  static String written(List<CitationRef> citations) {
    var text = new StringBuilder();
    for (int at = 0; at < citations.size(); ) {
      int until = at + 1;
      while (until < citations.size() && follows(citations.get(until - 1), citations.get(until))) {
        until++;
      }
      write(citations.get(at), citations.get(until - 1), text);
      at = until;
    }
    return text.toString();
  }

  static List<CitationRef> read(String text) {
    var citations = new ArrayList<CitationRef>();
    var cited = CITED.matcher(text);
    int end = 0;
    while (cited.find() && cited.start() == end) {
      int first = Integer.parseInt(cited.group(1));
      int last = cited.group(2) == null ? first : Integer.parseInt(cited.group(2));
      int revision = cited.group(3) == null ? 1 : Integer.parseInt(cited.group(3));
      var span =
          cited.group(4) == null
              ? null
              : new TextSpan(Integer.parseInt(cited.group(4)), Integer.parseInt(cited.group(5)));
      for (int comment = first; comment <= last; comment++) {
        citations.add(new CitationRef(comment, revision, span));
      }
      end = cited.end();
    }
    if (end < text.length()) {
      throw new IllegalStateException("No citations: " + text.substring(end));
    }
    return citations;
  }

  private static boolean follows(CitationRef one, CitationRef next) {
    return next.comment() == one.comment() + 1
        && next.revision() == one.revision()
        && one.span() == null
        && next.span() == null;
  }

  private static void write(CitationRef first, CitationRef last, StringBuilder into) {
    if (!into.isEmpty()) {
      into.append(' ');
    }
    into.append(first.comment());
    if (last.comment() != first.comment()) {
      into.append('-').append(last.comment());
    }
    if (first.revision() != 1) {
      into.append('r').append(first.revision());
    }
    var span = first.span();
    if (span != null) {
      into.append('@').append(span.start()).append('-').append(span.end());
    }
  }
}
