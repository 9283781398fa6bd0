package org.rapporteur.rendering.pdf;

import static org.rapporteur.rendering.pdf.Fo.element;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rapporteur.rendering.content.Inline;
import org.rapporteur.rendering.content.ReportBlock;
import org.rapporteur.rendering.content.ReportBlock.Cell;

/// Creates XSL-FO of a table that repeats its head on each page. The first column has the heads of
/// the rows.
final class FoTable {

  static final String END = "</fo:table-body></fo:table>";

  private static final String RULE = "='0.4pt solid #9aa1a9'";

  private final FoInlines inlines;
  private final ReportBlock.Table table;
  private final List<Double> widths;

  FoTable(FoInlines inlines, FoText text, ReportBlock.Table table) {
    this.inlines = inlines;
    this.table = table;
    this.widths =
        new FoColumnWidths(
                text, table.columns(), table.rows().stream().map(FoTable::texts).toList())
            .compute();
  }

  /// Returns the texts of the cells before the first that spans columns.
  private static List<String> texts(List<Cell> row) {
    return row.stream()
        .takeWhile(cell -> cell.columns() == 1)
        .map(
            cell ->
                switch (cell.content()) {
                  case Inline.Link(var url, String text) -> text;
                  case Inline.Isolated(String text) -> text;
                  default -> "";
                })
        .toList();
  }

  String start() {
    String columns =
        IntStream.range(0, widths.size())
            .mapToObj(
                i ->
                    String.format(
                        Locale.ROOT,
                        "<fo:table-column column-width='proportional-column-width(%.2f)'"
                            + " fox:header='%s'/>",
                        widths.get(i),
                        i == 0))
            .collect(Collectors.joining());
    String head =
        IntStream.range(0, widths.size())
            .mapToObj(i -> cell(FoStyle.TABLE_HEAD, i, Cell.text(table.columns().get(i))))
            .collect(Collectors.joining());
    return "<fo:table table-layout='fixed' width='100%' space-before='3mm' border-top"
        + RULE
        + ">"
        + columns
        + element(
            "table-header",
            "",
            element("table-row", "background-color='#eef1f4' border-bottom" + RULE, head))
        + "<fo:table-body>";
  }

  /// Keeps a row together. The priority is above full pages and below the end of the page.
  String row(int index) {
    String keepWithNext = table.keepsWithNext(index) ? "9" : "auto";
    return element(
        "table-row",
        "keep-together.within-column='9' keep-with-next.within-column='%s' border-bottom%s"
            .formatted(keepWithNext, RULE),
        cells(table.rows().get(index)));
  }

  /// Returns the row of a table without rows, because FOP requires one.
  String emptyRow() {
    return element(
        "table-row", "", cells(List.of(new Cell(null, new Inline.Text(""), widths.size(), false))));
  }

  private String cells(List<Cell> cells) {
    var xml = new StringBuilder();
    int column = 0;
    for (Cell cell : cells) {
      xml.append(cell(FoStyle.TABLE_TEXT, column, cell));
      column += cell.columns();
    }
    return xml.toString();
  }

  /// Returns a cell with a block for each line of text.
  private String cell(FoStyle style, int column, Cell cell) {
    double width =
        widths.subList(column, column + cell.columns()).stream()
            .mapToDouble(Double::doubleValue)
            .sum();
    double ems = (width - 2 * FoColumnWidths.PADDING) / FoColumnWidths.EM;
    double maxWord = style == FoStyle.TABLE_HEAD ? ems / FoStyle.BOLD : ems;
    boolean alignEnd = table.isNumeric(column) && cell.columns() == 1;
    String attributes =
        style.attributes()
            + (alignEnd ? " text-align='end'" : " text-align='start'")
            + (cell.id() == null ? "" : " id='" + cell.id() + "'");
    String blocks =
        cell.content() instanceof Inline.Isolated(String text)
            ? Arrays.stream(text.split("\n", -1))
                .map(line -> element("block", attributes, inlines.isolated(line, maxWord)))
                .collect(Collectors.joining())
            : element("block", attributes, inlines.runs(List.of(cell.content()), maxWord));
    return element(
        "table-cell",
        "number-columns-spanned='%d' padding='0.8mm %smm'"
            .formatted(cell.columns(), FoColumnWidths.PADDING),
        blocks);
  }
}
