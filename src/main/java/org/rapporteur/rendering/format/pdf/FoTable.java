package org.rapporteur.rendering.format.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.rapporteur.rendering.document.Table;
import org.rapporteur.rendering.format.HtmlReport;

/// A table whose heads come again on each page, and whose first column heads its rows.
final class FoTable {

  /// A longer table may be divided between pages.
  private static final int MOST_TOGETHER = 15;

  /// Stronger than the wish for full pages, and weaker than the end of the page.
  private static final String TOGETHER = "9";

  private static final String RULE = "0.4pt solid #9aa1a9";

  private final FoWriter fo;
  private final FoPages pages;
  private final List<String> heads;
  private final List<Double> widths;
  private final List<Boolean> numeric;
  private int column;
  private int rows;

  /// @param widths of the columns, in millimetres
  /// @param numeric the columns of figures, which stand at the end
  FoTable(
      FoWriter fo, FoPages pages, List<String> heads, List<Double> widths, List<Boolean> numeric) {
    this.fo = fo;
    this.pages = pages;
    this.heads = heads;
    this.widths = widths;
    this.numeric = numeric;
  }

  static void write(FoWriter fo, FoPages pages, Table table, String caption, String id) {
    fo.open(FoStyle.CAPTION, "id", id).whole(caption).close();
    rows(fo, pages, table);
    fo.open(FoStyle.TABLE_NOTE).whole(table.description()).close();
  }

  static void rows(FoWriter fo, FoPages pages, Table table) {
    List<List<String>> rows = table.rows().stream().map(FoTable::cells).toList();
    var written =
        new FoTable(
            fo,
            pages,
            table.columnHeads(),
            new FoColumns(fo.words(), table.columnHeads(), rows).widths(),
            IntStream.range(0, table.columnHeads().size())
                .mapToObj(i -> i > 0 && isNumeric(rows, i))
                .toList());
    written.start();
    for (int at = 0; at < rows.size(); at++) {
      written.startRow(rows.size() <= MOST_TOGETHER && at < rows.size() - 1);
      rows.get(at).forEach(written::cell);
      written.endRow();
    }
    written.end();
  }

  private static List<String> cells(Table.Row row) {
    var cells = new ArrayList<>(List.of(row.head()));
    cells.addAll(row.cells());
    return cells;
  }

  private static boolean isNumeric(List<List<String>> rows, int column) {
    return !rows.isEmpty() && HtmlReport.isNumber(rows.getFirst().get(column));
  }

  void start() {
    fo.open(
        "table",
        "table-layout",
        "fixed",
        "width",
        "100%",
        "space-before",
        "3mm",
        "border-top",
        RULE);
    for (int i = 0; i < widths.size(); i++) {
      String width = String.format(Locale.ROOT, "proportional-column-width(%.2f)", widths.get(i));
      fo.empty("table-column", "column-width", width, "fox:header", String.valueOf(i == 0));
    }
    fo.open("table-header").open("table-row", "background-color", "#eef1f4", "border-bottom", RULE);
    column = 0;
    for (String head : heads) {
      openCell(FoStyle.TABLE_HEAD, 1).whole(head);
      closeCell(1);
    }
    fo.close().close().open("table-body");
  }

  /// A table without any row is refused.
  void end() {
    if (rows == 0) {
      fo.open("table-row");
      column = 0;
      openCell(FoStyle.TABLE_TEXT, widths.size());
      closeCell(widths.size());
      fo.close();
    }
    fo.close().close();
  }

  void startRow(boolean withNext) {
    if (pages.isFull()) {
      end();
      pages.turn();
      start();
    }
    pages.fill(1);
    rows++;
    column = 0;
    fo.open(
        "table-row",
        "keep-together.within-column",
        TOGETHER,
        "keep-with-next.within-column",
        withNext ? TOGETHER : "auto",
        "border-bottom",
        RULE);
  }

  void endRow() {
    fo.close();
  }

  /// Lines of text stand one below the other.
  void cell(String text) {
    openCell(FoStyle.TABLE_TEXT, 1);
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        fo.close();
        openText(FoStyle.TABLE_TEXT, 1);
      }
      fo.whole(lines[i]);
    }
    closeCell(1);
  }

  /// A cell that links lead to.
  void anchored(String id, Runnable content) {
    openCell(FoStyle.TABLE_TEXT, 1, "id", id);
    content.run();
    closeCell(1);
  }

  void across(int columns, Runnable content) {
    openCell(FoStyle.TABLE_TEXT, columns);
    content.run();
    closeCell(columns);
  }

  private FoWriter openCell(FoStyle style, int columns, String... more) {
    fo.open(
        "table-cell",
        "number-columns-spanned",
        String.valueOf(columns),
        "padding",
        "0.8mm " + FoColumns.PADDING + "mm");
    return openText(style, columns, more);
  }

  private FoWriter openText(FoStyle style, int columns, String... more) {
    double width =
        widths.subList(column, column + columns).stream().mapToDouble(Double::doubleValue).sum();
    double letters = (width - 2 * FoColumns.PADDING) / FoColumns.EM;
    String aligned = numeric.get(column) && columns == 1 ? "end" : "start";
    return fo.open(
        "block",
        style == FoStyle.TABLE_HEAD ? letters / FoStyle.BOLD : letters,
        FoStyle.joined(style.with("text-align", aligned), more));
  }

  private void closeCell(int columns) {
    fo.close().close();
    column += columns;
  }
}
