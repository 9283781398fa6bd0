package org.rapporteur.rendering.docx;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.rapporteur.rendering.content.BlockWriter;
import org.rapporteur.rendering.document.Table;
import org.rapporteur.rendering.output.XmlText;

/// A table that repeats its head on each page and has an alternative text.
final class DocxTable {

  private final DocxFile file;
  private final XWPFTable table;
  private final List<Integer> widths;
  private int rows;

  /// @param widths column widths in twentieths of a point
  DocxTable(
      DocxFile file, String caption, String description, List<String> heads, List<Integer> widths) {
    this.file = file;
    this.widths = widths;
    this.table = file.file().createTable(1, heads.size());
    table.setStyleID("ReportTable");
    CTTbl tbl = table.getCTTbl();
    CTTblPr properties = tbl.getTblPr();
    if (properties.isSetTblBorders()) {
      properties.unsetTblBorders();
    }
    if (file.isRightToLeft()) {
      properties.addNewBidiVisual();
    }
    table.setWidth(String.valueOf(widths.stream().mapToInt(Integer::intValue).sum()));
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    var look = properties.isSetTblLook() ? properties.getTblLook() : properties.addNewTblLook();
    look.setFirstRow(true);
    look.setFirstColumn(true);
    properties.addNewTblCaption().setVal(XmlText.removeForbidden(caption));
    properties.addNewTblDescription().setVal(XmlText.removeForbidden(description));
    var grid = tbl.getTblGrid() == null ? tbl.addNewTblGrid() : tbl.getTblGrid();
    while (grid.sizeOfGridColArray() > 0) {
      grid.removeGridCol(0);
    }
    widths.forEach(w -> grid.addNewGridCol().setW(BigInteger.valueOf(w)));
    XWPFTableRow head = row();
    head.setRepeatHeader(true);
    for (int i = 0; i < heads.size(); i++) {
      cell(head, i, "TableHead").text(heads.get(i));
    }
  }

  /// Writes a table whose first column is 1.5 times as wide as each of the others.
  static void write(DocxFile file, Table table, String caption) {
    int others = table.columnHeads().size() - 1;
    int width = (int) (DocxFile.TEXT_WIDTH / (others + 1.5));
    var widths = new ArrayList<Integer>();
    widths.add(DocxFile.TEXT_WIDTH - width * others);
    widths.addAll(Collections.nCopies(others, width));
    var written = new DocxTable(file, caption, table.description(), table.columnHeads(), widths);
    for (int at = 0; at < table.rows().size(); at++) {
      Table.Row each = table.rows().get(at);
      var row = written.row();
      var head = written.cell(row, 0, "TableText").text(each.head());
      if (table.rows().size() <= BlockWriter.MAX_UNBROKEN_ROWS && at < table.rows().size() - 1) {
        head.keepWithNext();
      }
      for (int i = 0; i < others; i++) {
        String cell = each.cells().get(i);
        var paragraph = written.cell(row, i + 1, "TableText").text(cell);
        if (Table.isNumber(cell)) {
          paragraph.alignEnd();
        }
      }
    }
    for (int i = 0; i < others; i++) {
      if (table.isNumeric(i)) {
        written.cell(written.table.getRow(0), i + 1, "TableHead").alignEnd();
      }
    }
  }

  /// Adds a row that stays on one page.
  XWPFTableRow row() {
    XWPFTableRow row = rows++ == 0 ? table.getRow(0) : table.createRow();
    row.setCantSplitRow(true);
    return row;
  }

  DocxParagraph cell(XWPFTableRow row, int column, String style) {
    var cell = row.getCell(column);
    width(cell, widths.get(column));
    return new DocxParagraph(file, cell.getParagraphs().getFirst()).style(style);
  }

  /// Merges the cells of two columns and those between them.
  DocxParagraph mergedCell(XWPFTableRow row, int from, int to) {
    int width = widths.subList(from, to + 1).stream().mapToInt(Integer::intValue).sum();
    for (int i = from + 1; i <= to; i++) {
      row.removeCell(from + 1);
    }
    var cell = row.getCell(from);
    width(cell, width);
    cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(to - from + 1L));
    return new DocxParagraph(file, cell.getParagraphs().getFirst()).style("TableText");
  }

  private static void width(org.apache.poi.xwpf.usermodel.XWPFTableCell cell, int width) {
    var properties =
        cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
    var size = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
    size.setW(BigInteger.valueOf(width));
    size.setType(STTblWidth.DXA);
  }
}
