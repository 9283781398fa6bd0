package org.rapporteur.rendering.format.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rapporteur.rendering.document.Heading;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.document.Section;
import org.rapporteur.rendering.format.AnnexList;
import org.rapporteur.rendering.format.Apparatus;
import org.rapporteur.rendering.format.ReportWords;

/// The headings of a report, as its contents and as the bookmarks beside its pages.
final class FoOutline {

  private record Entry(int level, String id, String text) {}

  private final FoWriter fo;
  private final ReportDocument document;
  private final AnnexList listed;
  private final List<Entry> entries = new ArrayList<>();

  /// @param annexes their anchors and headings, in order
  FoOutline(FoWriter fo, ReportDocument document, AnnexList listed, Map<String, String> annexes) {
    this.fo = fo;
    this.document = document;
    this.listed = listed;
    document.sections().forEach(this::collect);
    annexes.forEach((id, text) -> entries.add(new Entry(1, id, text)));
  }

  void bookmarks() {
    fo.open("bookmark-tree");
    int open = 0;
    for (Entry entry : entries) {
      for (; open >= entry.level(); open--) {
        fo.close();
      }
      fo.open("bookmark", "internal-destination", entry.id())
          .open("bookmark-title")
          .unseen(entry.text())
          .close();
      open++;
    }
    for (; open > 0; open--) {
      fo.close();
    }
    fo.close();
  }

  /// What an address may name behind its `#`, as with the other formats.
  void anchors() {
    entries.forEach(entry -> anchor(entry.id()));
    for (int point = 1; point <= document.summary().size(); point++) {
      anchor(Apparatus.Place.point(point).anchor());
    }
    document.paragraphs().forEach(paragraph -> anchor("p" + paragraph.number()));
    document
        .submittedSummaries()
        .forEach(summary -> anchor(ReportWords.submission(summary.submission())));
    listed.entries().forEach(entry -> anchor(ReportWords.comment(entry.number())));
  }

  private void anchor(String id) {
    fo.empty("fox:destination", "internal-destination", id);
  }

  void contents() {
    fo.open(FoStyle.CONTENTS);
    for (Entry entry : entries) {
      fo.open(
              FoStyle.CONTENTS_ENTRY,
              "start-indent",
              "%dmm".formatted(7 * (entry.level() - 1)),
              "font-weight",
              entry.level() == 1 ? "bold" : "normal")
          .openLinkWithin(entry.id(), entry.text())
          .whole(entry.text())
          .empty("leader", "leader-pattern", "dots", "font-weight", "normal")
          .empty("page-number-citation", "ref-id", entry.id())
          .close()
          .close();
    }
    fo.close();
  }

  private void collect(Section section) {
    Heading heading = section.heading();
    entries.add(new Entry(heading.level(), heading.id(), heading.whole()));
    section.sections().forEach(this::collect);
  }
}
