package org.rapporteur.rendering.format.pdf;

import org.rapporteur.rendering.document.Mandate;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.document.SummaryPoint;
import org.rapporteur.rendering.format.AnnexList;
import org.rapporteur.rendering.format.Apparatus;
import org.rapporteur.rendering.format.ReportLinks;
import org.rapporteur.rendering.format.ReportWords;

/// One report being laid out, from masthead to annexes.
final class FoReport {

  private final FoWriter fo;
  private final FoPages pages;
  private final ReportDocument document;
  private final ReportWords words;
  private final ReportLinks links;
  private final FoBody body;
  private final FoAnnexes annexes;
  private final FoOutline outline;

  FoReport(
      FoWriter fo,
      ReportDocument document,
      ReportWords words,
      ReportLinks links,
      AnnexList listed) {
    this.fo = fo;
    this.pages = new FoPages(fo, document, words.foot(document));
    this.document = document;
    this.words = words;
    this.links = links;
    this.body = new FoBody(fo, pages, document, words, links);
    this.annexes = new FoAnnexes(fo, pages, document, words, links, listed);
    this.outline = new FoOutline(fo, document, listed, annexes.headings());
  }

  void write() {
    pages.start();
    outline.bookmarks();
    outline.anchors();
    pages.open();
    masthead();
    mandate();
    coverage();
    summary();
    coverHeading(words.text("report.contents"));
    outline.contents();
    if (!document.sections().isEmpty()) {
      pages.turn();
      body.write();
    }
    annexes.write();
    pages.close();
    pages.finish();
  }

  private void masthead() {
    var masthead = document.masthead();
    String symbol = masthead.symbol();
    String distribution = masthead.distribution();
    String subtitle = masthead.subtitle();
    fo.open(FoStyle.MASTHEAD).whole(masthead.institution());
    space();
    fo.text(symbol == null ? "" : symbol).close();
    fo.open(FoStyle.MASTHEAD_DETAIL)
        .text(words.text("report.document") + ", " + words.date(masthead.date()));
    space();
    if (distribution != null) {
      fo.text(words.text("report.distribution", distribution));
      space();
    }
    fo.text(words.text("report.original", words.language(masthead.originalLanguage()))).close();
    fo.open(FoStyle.TITLE).whole(masthead.title()).close();
    if (subtitle != null) {
      fo.open(FoStyle.SUBTITLE).whole(subtitle).close();
    }
    var embargo = masthead.embargo();
    if (embargo == null) {
      fo.open(FoStyle.DETAIL).link(links.edition(document.edition()), words.status(document));
    } else {
      fo.open(FoStyle.SUBTITLE).whole(words.embargo(embargo)).close();
      fo.open(FoStyle.DETAIL).whole(words.status(document));
    }
    fo.close();
  }

  /// As wide as the line leaves it.
  private void space() {
    fo.empty("leader", "leader-pattern", "space");
  }

  private void mandate() {
    Mandate mandate = document.mandate();
    if (mandate == null) {
      return;
    }
    coverHeading(words.text("report.mandate"));
    String direction = mandate.language().isRightToLeft() ? "rl-tb" : "lr-tb";
    fo.open("block-container", "writing-mode", direction)
        .open(FoStyle.QUOTE)
        .open("block", "xml:lang", mandate.language().value())
        .text(mandate.quote())
        .close()
        .close()
        .close();
    String link = mandate.link();
    fo.open(FoStyle.DETAIL);
    if (link == null) {
      fo.whole(mandate.source());
    } else {
      fo.link(link, mandate.source());
    }
    fo.close();
  }

  private void coverage() {
    coverHeading(words.text("report.coverage"));
    for (String line : words.coverage(document.coverage())) {
      fo.open(FoStyle.DETAIL).whole(line).close();
    }
    var snapshot = document.snapshot();
    String input =
        words.text("report.coverage.input", snapshot.comments(), words.moment(snapshot.takenAt()));
    fo.open(FoStyle.DETAIL).whole(input + " " + snapshot.sha256()).close();
  }

  private void summary() {
    if (document.summary().isEmpty()) {
      return;
    }
    coverHeading(words.text("report.summary"));
    int number = 0;
    for (SummaryPoint point : document.summary()) {
      var place = Apparatus.Place.point(++number);
      fo.open(FoStyle.SUMMARY, "id", place.anchor());
      body.point(place, point.sentences(), () -> carrying(point));
      fo.close();
    }
  }

  /// The paragraphs of the body that say it.
  private void carrying(SummaryPoint point) {
    if (point.paragraphs().isEmpty()) {
      return;
    }
    String label = words.text("report.summary.paragraphs", point.paragraphs().size());
    fo.text(" " + fo.mark() + "[" + label + " ");
    String separator = "";
    for (int number : point.paragraphs()) {
      fo.text(separator)
          .linkWithin("p" + number, String.valueOf(number), words.text("report.paragraph", number));
      separator = "," + fo.mark() + " ";
    }
    fo.text("]" + fo.mark());
  }

  private void coverHeading(String text) {
    fo.open(FoStyle.COVER_HEADING).whole(text).close();
  }
}
