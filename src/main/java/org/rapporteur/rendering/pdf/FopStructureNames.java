package org.rapporteur.rendering.pdf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.fop.pdf.StandardStructureAttributes.Table;
import org.apache.fop.pdf.StandardStructureTypes;
import org.rapporteur.rendering.document.InputSnapshot;
import org.rapporteur.rendering.document.Masthead;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.document.ReportDocumentBuilder;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Slug;

/// The names of PDF structure types, which FOP shares between all documents. Each one references
/// the structure tree in which it was used last. For a long report that is hundreds of megabytes.
final class FopStructureNames {

  private static final List<String> TYPES =
      List.of(
          ("Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private H H1 H2"
                  + " H3 H4 H5 H6 P L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note"
                  + " Reference BibEntry Code Link Annot Figure Formula Form")
              .split(" "));

  /// A report that replaces the references to a large one.
  static final ReportDocument EMPTY_REPORT =
      new ReportDocumentBuilder(
              new Slug("empty"),
              LanguageTag.ENGLISH,
              new Masthead("-", null, null, LocalDate.EPOCH, LanguageTag.ENGLISH, "-", null),
              1,
              Instant.EPOCH,
              new InputSnapshot("0".repeat(64), 0, Instant.EPOCH))
          .build();

  private FopStructureNames() {}

  /// Removes the references that are accessible. Laying out [#EMPTY_REPORT] replaces the others,
  /// which every document uses.
  static void releaseDocument() {
    for (String type : TYPES) {
      var known = StandardStructureTypes.get(type);
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
