package org.rapporteur.rendering.docx;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.rapporteur.rendering.content.ReportBlock;
import org.rapporteur.rendering.content.ReportBlock.Cell;
import org.rapporteur.rendering.output.XmlText;

/// A table that repeats its head on each page and has an alternative text.
final class DocxTable {

  private static final List<Integer> ANNEX_WIDTHS =
      List.of(860, 800, 1650, 1180, 1030, 840, 950, 1760);

  private final DocxFile file;
  private final XWPFTable table;
  private final List<Integer> widths;

  private DocxTable(DocxFile file, ReportBlock.Table block) {
    this.file = file;
    this.widths = block.isAnnex() ? ANNEX_WIDTHS : computeWidths(block.columns().size());
    this.table = file.file().createTable(1, widths.size());
    table.setStyleID("ReportTable");
    var properties = table.getCTTbl().getTblPr();
    if (properties.isSetTblBorders()) {
      properties.unsetTblBorders();
    }
    if (file.isRightToLeft()) {
      properties.addNewBidiVisual();
    }
    table.setWidth(String.valueOf(sum(widths)));
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    var look = properties.isSetTblLook() ? properties.getTblLook() : properties.addNewTblLook();
    look.setFirstRow(true);
    look.setFirstColumn(true);
    properties.addNewTblCaption().setVal(XmlText.removeForbidden(block.caption()));
    properties.addNewTblDescription().setVal(XmlText.removeForbidden(block.description()));
    var grid = table.getCTTbl().getTblGrid();
    grid = grid == null ? table.getCTTbl().addNewTblGrid() : grid;
    while (grid.sizeOfGridColArray() > 0) {
      grid.removeGridCol(0);
    }
    for (int width : widths) {
      grid.addNewGridCol().setW(BigInteger.valueOf(width));
    }
  }

  /// Makes the first column 1.5 times as wide as each of the others.
  private static List<Integer> computeWidths(int columns) {
    int width = (int) (DocxFile.TEXT_WIDTH / (columns + 0.5));
    var widths = new ArrayList<>(Collections.nCopies(columns, width));
    widths.set(0, DocxFile.TEXT_WIDTH - width * (columns - 1));
    return widths;
  }

  static void write(DocxFile file, ReportBlock.Table block) {
    var table = new DocxTable(file, block);
    XWPFTableRow head = table.table.getRow(0);
    head.setCantSplitRow(true);
    head.setRepeatHeader(true);
    for (int i = 0; i < block.columns().size(); i++) {
      var paragraph = table.cell(head, i, i, 1, "TableHead").text(block.columns().get(i));
      if (block.isNumeric(i)) {
        paragraph.alignEnd();
      }
    }
    for (int i = 0; i < block.rows().size(); i++) {
      table.writeRow(block.rows().get(i), block.keepsWithNext(i));
    }
  }

  private void writeRow(List<Cell> cells, boolean keepWithNext) {
    XWPFTableRow row = table.createRow();
    row.setCantSplitRow(true);
    int column = 0;
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      var paragraph = cell(row, i, column, cell.columns(), "TableText").bookmark(cell.id());
      paragraph.write(List.of(cell.content()));
      if (cell.isNumber()) {
        paragraph.alignEnd();
      }
      if (i == 0 && keepWithNext) {
        paragraph.keepWithNext();
      }
      column += cell.columns();
    }
  }

  /// Returns the paragraph of a cell, merged with the cells after it if it spans columns.
  private DocxParagraph cell(XWPFTableRow row, int index, int column, int columns, String style) {
    var cell = row.getCell(index);
    var properties =
        cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
    var width = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
    width.setW(BigInteger.valueOf(sum(widths.subList(column, column + columns))));
    width.setType(STTblWidth.DXA);
    if (columns > 1) {
      properties.addNewGridSpan().setVal(BigInteger.valueOf(columns));
      for (int i = 1; i < columns; i++) {
        row.removeCell(index + 1);
      }
    }
    return new DocxParagraph(file, cell.getParagraphs().getFirst()).style(style);
  }

  private static int sum(List<Integer> widths) {
    return widths.stream().mapToInt(Integer::intValue).sum();
  }
}
