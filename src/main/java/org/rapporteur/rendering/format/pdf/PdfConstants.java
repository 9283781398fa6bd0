package org.rapporteur.rendering.format.pdf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.fop.pdf.StandardStructureAttributes.Table;
import org.apache.fop.pdf.StandardStructureTypes;
import org.rapporteur.rendering.document.Masthead;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.document.Snapshot;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Slug;

/// Names that the formatter shares between all documents. Each remembers the last tag that it stood
/// in, and with it all tags of a document, until it stands in another: of a long report that would
/// be hundreds of megabytes.
final class PdfConstants {

  private static final List<String> KINDS =
      List.of(
          "Document",
          "Part",
          "Art",
          "Sect",
          "Div",
          "BlockQuote",
          "Caption",
          "TOC",
          "TOCI",
          "Index",
          "NonStruct",
          "Private",
          "H",
          "H1",
          "H2",
          "H3",
          "H4",
          "H5",
          "H6",
          "P",
          "L",
          "LI",
          "Lbl",
          "LBody",
          "Table",
          "TR",
          "TH",
          "TD",
          "THead",
          "TBody",
          "TFoot",
          "Span",
          "Quote",
          "Note",
          "Reference",
          "BibEntry",
          "Code",
          "Link",
          "Annot",
          "Figure",
          "Formula",
          "Form");

  /// A report that says nothing.
  static final ReportDocument NOTHING =
      ReportDocument.of(
              new Slug("nothing"),
              LanguageTag.ENGLISH,
              new Masthead("-", null, null, LocalDate.EPOCH, LanguageTag.ENGLISH, "-", null),
              1,
              Instant.EPOCH,
              new Snapshot("0".repeat(64), 0, Instant.EPOCH))
          .build();

  private PdfConstants() {}

  /// Those that can be reached. The others stand in every document: whoever has laid out [#NOTHING]
  /// is rid of what was before.
  static void forgetTheDocument() {
    for (String kind : KINDS) {
      var known = StandardStructureTypes.get(kind);
      if (known != null) {
        known.getName().setParent(null);
      }
    }
    for (Table.Scope scope : Table.Scope.values()) {
      scope.getName().setParent(null);
    }
    Table.NAME.setParent(null);
  }
}
