package org.rapporteur.rendering.format.pdf;

import org.rapporteur.rendering.document.Masthead;
import org.rapporteur.rendering.document.ReportDocument;

/// The pages of a report: their size and foot, and where a new sequence of them begins. The
/// formatter holds all of a sequence, so a long report is several.
final class FoPages {

  /// A heading that comes after so many blocks or rows starts a new page.
  private static final int MANY = 250;

  /// So many are never exceeded, whether a heading comes or not.
  private static final int MOST = 500;

  private static final String PAGE = "page";

  private final FoWriter fo;
  private final ReportDocument document;
  private final String foot;
  private int filled;

  FoPages(FoWriter fo, ReportDocument document, String foot) {
    this.fo = fo;
    this.document = document;
    this.foot = foot;
  }

  void start() {
    fo.start()
        .open(
            "root",
            "xml:lang",
            document.language().value(),
            "font-family",
            fo.words().font().family(),
            "font-size",
            FoStyle.TEXT_SIZE,
            "line-height",
            "1.45",
            "text-align",
            "start");
    fo.open("layout-master-set")
        .open(
            "simple-page-master",
            "master-name",
            PAGE,
            "page-width",
            "210mm",
            "page-height",
            "297mm",
            "margin",
            "20mm 20mm 12mm 20mm",
            "writing-mode",
            fo.writingMode())
        .empty("region-body", "margin-bottom", "13mm")
        .empty("region-after", "extent", "6mm")
        .close()
        .close();
    properties();
  }

  /// The title stands here alone: given to the formatter too, it would be written as plain text,
  /// which an archive refuses.
  private void properties() {
    Masthead masthead = document.masthead();
    fo.open("declarations")
        .open("x:xmpmeta")
        .open("rdf:RDF")
        .open("rdf:Description", "rdf:about", "");
    fo.open("dc:title")
        .open("rdf:Alt")
        .open("rdf:li", "xml:lang", "x-default")
        .unseen(masthead.title())
        .close()
        .close()
        .close();
    fo.open("dc:creator")
        .open("rdf:Seq")
        .open("rdf:li")
        .unseen(masthead.institution())
        .close()
        .close()
        .close();
    fo.close().close().close().close();
  }

  void open() {
    fo.open(
        "page-sequence",
        "master-reference",
        PAGE,
        "writing-mode",
        fo.writingMode(),
        "force-page-count",
        "no-force");
    fo.open("static-content", "flow-name", "xsl-region-after", "role", "artifact")
        .open(FoStyle.FOOT)
        .text(foot)
        .empty("leader", "leader-pattern", "space")
        .empty("page-number", "role", "artifact")
        .close()
        .close();
    fo.open("static-content", "flow-name", "xsl-footnote-separator", "role", "artifact")
        .open("block", "role", "artifact", "space-before", "4mm", "line-height", "3mm")
        .empty(
            "leader",
            "leader-pattern",
            "rule",
            "leader-length",
            "30%",
            "rule-thickness",
            "0.5pt",
            "role",
            "artifact")
        .close()
        .close();
    fo.open("flow", "flow-name", "xsl-region-body");
    filled = 0;
  }

  void close() {
    fo.close().close();
  }

  /// Before a heading.
  void turnIfMany() {
    if (filled >= MANY) {
      turn();
    }
  }

  /// Before a block.
  void turnIfFull() {
    if (isFull()) {
      turn();
    }
  }

  /// Before a row, whose table has to end first.
  boolean isFull() {
    return filled >= MOST;
  }

  void turn() {
    close();
    open();
  }

  void fill(int blocks) {
    filled += blocks;
  }

  void finish() {
    fo.close().finish();
  }
}
