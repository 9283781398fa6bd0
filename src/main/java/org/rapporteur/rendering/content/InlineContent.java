package org.rapporteur.rendering.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.rapporteur.rendering.content.DocumentReferences.CitationList;
import org.rapporteur.rendering.content.DocumentReferences.Location;
import org.rapporteur.rendering.document.Correction;
import org.rapporteur.rendering.document.SummaryPoint;
import org.rapporteur.rendering.text.Citation;
import org.rapporteur.rendering.text.QuotedSpan;
import org.rapporteur.rendering.text.Sentence;

/// Creates the runs of text of sentences and references.
///
/// @param mark invisible character that keeps brackets and commas in the direction of the report
/// @param citations the citations of a sentence that the text shows
public record InlineContent(
    ReportContent report, String mark, Function<Sentence, List<CitationRange>> citations) {

  private static final String RIGHT_TO_LEFT_MARK = "\u200F";

  /// For formats with pages: long citation lists are in an annex.
  public static InlineContent forPages(ReportContent report) {
    return new InlineContent(
        report,
        report.document().language().isRightToLeft() ? RIGHT_TO_LEFT_MARK : "",
        DocumentReferences::shownRanges);
  }

  /// For plain text: sentences have all their citations.
  public static InlineContent forPlainText(ReportContent report) {
    return new InlineContent(report, "", sentence -> CitationRange.of(sentence.citations()));
  }

  public List<Inline> summaryPoint(Location location, SummaryPoint point) {
    var runs = sentences(location, point.sentences());
    var paragraphs = point.paragraphs();
    if (!paragraphs.isEmpty()) {
      String label = report.texts().text("report.summary.paragraphs", paragraphs.size());
      runs.add(new Inline.Text(" " + mark + "[" + label + " "));
      addList(runs, paragraphs, this::paragraphReference);
      runs.add(new Inline.Text("]" + mark));
    }
    return runs;
  }

  public List<Inline> sentences(Location location, List<Sentence> sentences) {
    var runs = new ArrayList<Inline>();
    for (int i = 0; i < sentences.size(); i++) {
      if (i > 0) {
        runs.add(new Inline.Text(" "));
      }
      sentences.get(i).parts().forEach(part -> addPart(runs, part));
      report
          .references()
          .findFootnote(location, i + 1)
          .ifPresent(footnote -> runs.add(new Inline.FootnoteMark(footnote)));
      addCitations(runs, sentences.get(i), location.citationListId(i + 1));
    }
    return runs;
  }

  private void addPart(List<Inline> runs, Sentence.Part part) {
    QuotedSpan span = part.quotedSpan();
    if (part.translation() != null) {
      runs.add(new Inline.Text(" " + mark));
      runs.addAll(report.texts().translation(part.translation()));
      runs.add(new Inline.Text(mark));
    } else if (span == null) {
      runs.add(new Inline.Text(part.text()));
    } else if (span.removal() == null) {
      runs.add(new Inline.Quote(part.text(), span.language()));
    } else {
      runs.add(
          new Inline.Link(
              report.links().decision(span.removal().decision()),
              report.texts().removalLabel(span.removal())));
    }
  }

  private void addCitations(List<Inline> runs, Sentence sentence, String listId) {
    if (sentence.citations().isEmpty()) {
      return;
    }
    var shown = citations.apply(sentence);
    int hidden =
        sentence.citations().size()
            - shown.stream().mapToInt(range -> range.citations().size()).sum();
    runs.add(new Inline.Text(" " + mark + "["));
    addList(runs, shown);
    if (hidden > 0) {
      runs.add(new Inline.Text(" "));
      runs.add(
          new Inline.CrossReference(
              listId, "+" + hidden, report.texts().text("report.citation.more", hidden)));
    }
    runs.add(new Inline.Text("]" + mark));
  }

  /// Returns a complete citation list, or its length and a link if the annex does not list
  /// citations.
  public List<Inline> citationList(CitationList list) {
    var runs = new ArrayList<Inline>();
    String sentence = report.texts().sentenceLabel(list);
    runs.add(new Inline.CrossReference(list.location().anchor(), sentence, sentence));
    runs.add(new Inline.Text(" " + mark + "["));
    if (report.selection().listsCitations()) {
      addList(runs, CitationRange.of(list.citations()));
    } else {
      String size = report.texts().text("report.annex.citations.number", list.citations().size());
      runs.add(
          report
              .selection()
              .completeListUrl(report.document(), report.links())
              .<Inline>map(url -> new Inline.Link(url + "#" + list.id(), size))
              .orElseGet(() -> new Inline.Text(size)));
    }
    runs.add(new Inline.Text("]" + mark));
    return runs;
  }

  public List<Inline> correction(Correction correction) {
    return List.of(
        new Inline.Link(
            report.links().decision(correction.decision()),
            ReportTexts.decisionLabel(correction.decision())),
        new Inline.Text(" " + report.texts().correction(correction)));
  }

  private void addList(List<Inline> runs, List<CitationRange> ranges) {
    for (int i = 0; i < ranges.size(); i++) {
      if (i > 0) {
        runs.add(new Inline.Text("," + mark + " "));
      }
      var ends = ranges.get(i).ends();
      runs.add(citationLink(ends.getFirst()));
      if (ends.size() > 1) {
        runs.add(new Inline.Text("–" + mark));
        runs.add(citationLink(ends.getLast()));
      }
    }
  }

  private <T> void addList(List<Inline> runs, List<T> items, Function<T, Inline> toRun) {
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        runs.add(new Inline.Text("," + mark + " "));
      }
      runs.add(toRun.apply(items.get(i)));
    }
  }

  private Inline citationLink(Citation citation) {
    return new Inline.Link(
        report.links().comment(citation.comment()), ReportTexts.citationLabel(citation));
  }

  private Inline paragraphReference(int paragraph) {
    return new Inline.CrossReference(
        Location.forParagraph(paragraph).anchor(),
        String.valueOf(paragraph),
        report.texts().text("report.paragraph", paragraph));
  }
}
