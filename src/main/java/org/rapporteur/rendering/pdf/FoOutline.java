package org.rapporteur.rendering.pdf;

import java.util.List;
import org.rapporteur.rendering.content.BlockWriter.OutlineEntry;
import org.rapporteur.rendering.content.DocumentReferences.Location;
import org.rapporteur.rendering.content.ReportContent;
import org.rapporteur.rendering.content.ReportTexts;

/// Writes the headings of a report as table of contents and as bookmarks of the PDF.
record FoOutline(FoWriter fo, List<OutlineEntry> entries) {

  void writeBookmarks() {
    fo.open("bookmark-tree");
    int depth = 0;
    for (OutlineEntry entry : entries) {
      for (; depth >= entry.level(); depth--) {
        fo.close();
      }
      fo.open("bookmark", "internal-destination=" + entry.id())
          .open("bookmark-title")
          .writeHidden(entry.fullText())
          .close();
      depth++;
    }
    for (; depth > 0; depth--) {
      fo.close();
    }
    fo.close();
  }

  /// Writes the named destinations: URLs can end with the same anchors in all formats.
  void writeDestinations(ReportContent content) {
    var document = content.document();
    entries.forEach(entry -> writeDestination(entry.id()));
    for (int point = 1; point <= document.summary().size(); point++) {
      writeDestination(Location.forSummaryPoint(point).anchor());
    }
    document
        .paragraphs()
        .forEach(p -> writeDestination(Location.forParagraph(p.number()).anchor()));
    document
        .submittedSummaries()
        .forEach(summary -> writeDestination(ReportTexts.submissionLabel(summary.submission())));
    content
        .selection()
        .entries()
        .forEach(entry -> writeDestination(ReportTexts.commentLabel(entry.number())));
  }

  private void writeDestination(String id) {
    fo.empty("fox:destination", "internal-destination=" + id);
  }

  void writeContents() {
    fo.open(FoStyle.CONTENTS);
    for (OutlineEntry entry : entries) {
      fo.open(
              "block",
              FoStyle.CONTENTS_ENTRY.maxWord(),
              "%s; start-indent=%dmm; font-weight=%s"
                  .formatted(
                      FoStyle.CONTENTS_ENTRY.attributes(),
                      7 * (entry.level() - 1),
                      entry.level() == 1 ? "bold" : "normal"),
              null)
          .openCrossReference(entry.id(), entry.fullText(), "")
          .writeIsolated(entry.fullText())
          .empty("leader", "leader-pattern=dots; font-weight=normal")
          .empty("page-number-citation", "ref-id=" + entry.id())
          .close()
          .close();
    }
    fo.close();
  }
}
