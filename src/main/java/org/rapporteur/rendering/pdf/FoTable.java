package org.rapporteur.rendering.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.rapporteur.rendering.content.BlockWriter;
import org.rapporteur.rendering.document.Table;

/// A table that repeats its head on each page. The first column has the heads of the rows.
final class FoTable {

  /// Priority of keeping rows together: above full pages, below the end of the page.
  private static final String KEEP = "9";

  private static final String RULE = "0.4pt solid #9aa1a9";

  private final FoWriter fo;
  private final FoPages pages;
  private final List<String> heads;
  private final List<Double> widths;
  private final List<Boolean> numeric;
  private int column;
  private int rowCount;

  /// @param widths column widths in millimetres
  /// @param numeric if the column is aligned at its end
  private FoTable(
      FoWriter fo, FoPages pages, List<String> heads, List<Double> widths, List<Boolean> numeric) {
    this.fo = fo;
    this.pages = pages;
    this.heads = heads;
    this.widths = widths;
    this.numeric = numeric;
  }

  /// Starts a table for rows of text.
  static FoTable start(
      FoWriter fo,
      FoPages pages,
      List<String> heads,
      List<List<String>> rows,
      List<Boolean> numeric) {
    var widths = new FoColumnWidths(fo.text(), heads, rows).compute();
    var table = new FoTable(fo, pages, heads, widths, numeric);
    table.start();
    return table;
  }

  static void write(FoWriter fo, FoPages pages, Table table) {
    var rows = table.rows().stream().map(FoTable::cells).toList();
    var numeric =
        IntStream.range(0, table.columnHeads().size())
            .mapToObj(i -> i > 0 && table.isNumeric(i - 1))
            .toList();
    var written = start(fo, pages, table.columnHeads(), rows, numeric);
    boolean isUnbroken = rows.size() <= BlockWriter.MAX_UNBROKEN_ROWS;
    for (int i = 0; i < rows.size(); i++) {
      written.startRow(isUnbroken && i < rows.size() - 1);
      rows.get(i).forEach(written::cell);
      written.endRow();
    }
    written.end();
  }

  private static List<String> cells(Table.Row row) {
    var cells = new ArrayList<>(List.of(row.head()));
    cells.addAll(row.cells());
    return cells;
  }

  private void start() {
    fo.open("table", "table-layout=fixed; width=100%; space-before=3mm; border-top=" + RULE);
    for (int i = 0; i < widths.size(); i++) {
      fo.empty(
          "table-column",
          String.format(
              Locale.ROOT,
              "column-width=proportional-column-width(%.2f); fox:header=%s",
              widths.get(i),
              i == 0));
    }
    fo.open("table-header").open("table-row", "background-color=#eef1f4; border-bottom=" + RULE);
    column = 0;
    for (String head : heads) {
      openCell(FoStyle.TABLE_HEAD, 1, "");
      fo.writeIsolated(head);
      closeCell(1);
    }
    fo.close().close().open("table-body");
  }

  /// Adds an empty row to a table without rows, because FOP requires one.
  void end() {
    if (rowCount == 0) {
      fo.open("table-row");
      column = 0;
      spanningCell(widths.size(), () -> {});
      fo.close();
    }
    fo.close().close();
  }

  void startRow(boolean keepWithNext) {
    if (pages.isFull()) {
      end();
      pages.startSequence();
      start();
    }
    pages.count(1);
    rowCount++;
    column = 0;
    fo.open(
        "table-row",
        "keep-together.within-column=%s; keep-with-next.within-column=%s; border-bottom=%s"
            .formatted(KEEP, keepWithNext ? KEEP : "auto", RULE));
  }

  void endRow() {
    fo.close();
  }

  /// Writes a cell with a block for each line of text.
  void cell(String text) {
    openCell(FoStyle.TABLE_TEXT, 1, "");
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        fo.close();
        openBlock(FoStyle.TABLE_TEXT, 1, "");
      }
      fo.writeIsolated(lines[i]);
    }
    closeCell(1);
  }

  /// Writes a cell that is a link target.
  void cellWithId(String id, Runnable content) {
    openCell(FoStyle.TABLE_TEXT, 1, "; id=" + id);
    content.run();
    closeCell(1);
  }

  void spanningCell(int columns, Runnable content) {
    openCell(FoStyle.TABLE_TEXT, columns, "");
    content.run();
    closeCell(columns);
  }

  private void openCell(FoStyle style, int columns, String attributes) {
    fo.open(
        "table-cell",
        "number-columns-spanned=%d; padding=0.8mm %smm".formatted(columns, FoColumnWidths.PADDING));
    openBlock(style, columns, attributes);
  }

  private void openBlock(FoStyle style, int columns, String attributes) {
    double width =
        widths.subList(column, column + columns).stream().mapToDouble(Double::doubleValue).sum();
    double ems = (width - 2 * FoColumnWidths.PADDING) / FoColumnWidths.EM;
    String align = numeric.get(column) && columns == 1 ? "end" : "start";
    fo.open(
        "block",
        style == FoStyle.TABLE_HEAD ? ems / FoStyle.BOLD : ems,
        style.attributes() + "; text-align=" + align + attributes,
        null);
  }

  private void closeCell(int columns) {
    fo.close().close();
    column += columns;
  }
}
