package org.rapporteur.rendering.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.rendering.document.Block;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.document.SummaryPoint;
import org.rapporteur.rendering.text.Citation;
import org.rapporteur.rendering.text.Sentence;

/// The footnotes and citation lists of a report. The text shows the start of a long citation list;
/// an annex has the complete list.
public final class DocumentReferences {

  /// A list of one more citation is shown complete, because "+1" saves nothing.
  static final int MAX_SHOWN = 5;

  /// A paragraph or, with `inSummary`, a point of the summary. Both count from 1.
  public record Location(boolean inSummary, int number) {

    public static Location forParagraph(int number) {
      return new Location(false, number);
    }

    public static Location forSummaryPoint(int number) {
      return new Location(true, number);
    }

    public String anchor() {
      return (inSummary ? "sum" : "p") + number;
    }

    /// Returns the anchor of the complete citation list of a sentence.
    public String citationListId(int sentence) {
      return anchor() + "-" + sentence;
    }
  }

  public record Footnote(int number, String text, Location location) {}

  /// @param sentence counted from 1 within its location
  public record CitationList(Location location, int sentence, List<Citation> citations) {

    public String id() {
      return location.citationListId(sentence);
    }
  }

  private record SentenceKey(Location location, int sentence) {}

  private final Map<SentenceKey, Footnote> footnotes = new LinkedHashMap<>();
  private final List<CitationList> citationLists = new ArrayList<>();
  private final boolean corrected;

  public DocumentReferences(ReportDocument document) {
    corrected = !document.corrections().isEmpty();
    int number = 0;
    for (SummaryPoint point : document.summary()) {
      addAll(Location.forSummaryPoint(++number), point.sentences());
    }
    for (Block.Paragraph paragraph : document.paragraphs()) {
      addAll(Location.forParagraph(paragraph.number()), paragraph.sentences());
    }
  }

  private void addAll(Location location, List<Sentence> sentences) {
    for (int i = 0; i < sentences.size(); i++) {
      String footnote = sentences.get(i).footnote();
      if (footnote != null) {
        footnotes.put(
            new SentenceKey(location, i + 1),
            new Footnote(footnotes.size() + 1, footnote, location));
      }
      if (isShortened(sentences.get(i))) {
        citationLists.add(new CitationList(location, i + 1, sentences.get(i).citations()));
      }
    }
  }

  /// Returns the headings of the annexes that the report has, in order, by their anchors.
  public Map<String, String> annexHeadings(ReportTexts texts) {
    var headings = new LinkedHashMap<String, String>();
    headings.put("annex", texts.text("report.annex.contributions"));
    headings.put("method", texts.text("report.annex.method"));
    if (!citationLists.isEmpty()) {
      headings.put("citations", texts.text("report.annex.citations"));
    }
    if (corrected) {
      headings.put("corrections", texts.text("report.corrections"));
    }
    return headings;
  }

  public List<Footnote> footnotes() {
    return List.copyOf(footnotes.values());
  }

  public Optional<Footnote> findFootnote(Location location, int sentence) {
    return Optional.ofNullable(footnotes.get(new SentenceKey(location, sentence)));
  }

  public List<CitationList> citationLists() {
    return citationLists;
  }

  /// Returns the citations of a sentence that the text shows, as ranges.
  public static List<CitationRange> shownRanges(Sentence sentence) {
    var ranges = CitationRange.of(sentence.citations());
    return isShortened(sentence) ? ranges.subList(0, MAX_SHOWN) : ranges;
  }

  /// Returns the citations whose numbers stand in the text.
  public static List<Citation> shownCitations(Sentence sentence) {
    return shownRanges(sentence).stream().flatMap(range -> range.ends().stream()).toList();
  }

  /// Returns the number of citations that [#shownRanges] omits.
  public static int hiddenCitations(Sentence sentence) {
    return sentence.citations().size()
        - shownRanges(sentence).stream().mapToInt(range -> range.citations().size()).sum();
  }

  private static boolean isShortened(Sentence sentence) {
    return CitationRange.of(sentence.citations()).size() > MAX_SHOWN + 1;
  }
}
