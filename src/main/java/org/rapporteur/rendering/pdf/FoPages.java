package org.rapporteur.rendering.pdf;

import org.rapporteur.rendering.document.Masthead;
import org.rapporteur.rendering.document.ReportDocument;

/// The page sequences of a report. FOP keeps a whole sequence in memory, so a long report has
/// several.
final class FoPages {

  /// The number of blocks and rows after which a heading starts a new sequence.
  private static final int MAX_BEFORE_HEADING = 250;

  private static final int MAX_IN_SEQUENCE = 500;

  private final FoWriter fo;
  private final ReportDocument document;
  private final String footer;
  private int written;

  FoPages(FoWriter fo, ReportDocument document, String footer) {
    this.fo = fo;
    this.document = document;
    this.footer = footer;
  }

  void start() {
    fo.start()
        .open(
            "root",
            "xml:lang=%s; font-family=%s; font-size=%spt; line-height=1.45; text-align=start"
                .formatted(
                    document.language().value(), fo.text().mainFont().family(), FoStyle.TEXT_SIZE));
    fo.open("layout-master-set")
        .open(
            "simple-page-master",
            "master-name=page; page-width=210mm; page-height=297mm;"
                + " margin=20mm 20mm 12mm 20mm; writing-mode="
                + fo.writingMode())
        .empty("region-body", "margin-bottom=13mm")
        .empty("region-after", "extent=6mm")
        .close()
        .close();
    writeMetadata();
  }

  /// Writes the title only here. FOP would also write the title of its user agent as plain text,
  /// which PDF/A forbids.
  private void writeMetadata() {
    Masthead masthead = document.masthead();
    fo.open("declarations").open("x:xmpmeta").open("rdf:RDF");
    fo.open("rdf:Description", "rdf:about=");
    fo.open("dc:title").open("rdf:Alt").open("rdf:li", "xml:lang=x-default");
    fo.writeHidden(masthead.title()).close().close().close();
    fo.open("dc:creator").open("rdf:Seq").open("rdf:li");
    fo.writeHidden(masthead.institution()).close().close().close();
    fo.close().close().close().close();
  }

  void open() {
    fo.open(
        "page-sequence",
        "master-reference=page; force-page-count=no-force; writing-mode=" + fo.writingMode());
    fo.open("static-content", "flow-name=xsl-region-after; role=artifact")
        .open(FoStyle.FOOTER)
        .write(footer)
        .empty("leader", "leader-pattern=space")
        .empty("page-number", "role=artifact")
        .close()
        .close();
    fo.open("static-content", "flow-name=xsl-footnote-separator; role=artifact")
        .open("block", "role=artifact; space-before=4mm; line-height=3mm")
        .empty(
            "leader", "leader-pattern=rule; leader-length=30%; rule-thickness=0.5pt; role=artifact")
        .close()
        .close();
    fo.open("flow", "flow-name=xsl-region-body");
    written = 0;
  }

  void startSequence() {
    close();
    open();
  }

  void startSequenceBeforeHeading() {
    if (written >= MAX_BEFORE_HEADING) {
      startSequence();
    }
  }

  void startSequenceIfFull() {
    if (isFull()) {
      startSequence();
    }
  }

  boolean isFull() {
    return written >= MAX_IN_SEQUENCE;
  }

  void count(int blocks) {
    written += blocks;
  }

  private void close() {
    fo.close().close();
  }

  void finish() {
    close();
    fo.close().finish();
  }
}
