package org.rapporteur.report.data;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The tables of public data, always in this order and with these columns. Columns are named as the
/// JSON of the product names them and never change their meaning; new ones may follow. What one
/// means is in the bundle, under `report.data.column.<table>.<column>`.
enum DataTable {
  /// The text comes last, because in a workbook a long one goes on in the cells beside it.
  COMMENTS(
      "number:number question:number parent:number contributor:number author:text"
          + " organization:text delegation:text group:code country:code region:code language:code"
          + " createdAt:time state:code official:truth submission:number revision:number"
          + " agree:number disagree:number talliesAgree:number talliesDisagree:number text:text"),
  POSITIONS("comment:number question:number group:code region:code agree:number disagree:number"),
  QUESTIONS("number:number language:code title:text"),
  THEMES(
      "question:number number:number language:code label:text named:truth comments:number"
          + " contributors:number governments:number privateSector:number civilSociety:number"
          + " internationalOrganizations:number technicalAndAcademic:number"
          + " groupNotStated:number african:number asiaPacific:number easternEuropean:number"
          + " latinAmericanAndCaribbean:number westernEuropeanAndOther:number noRegion:number"),
  LEDGER(
      "edition:number comment:number question:number outcome:code reason:code label:text"
          + " paragraphs:text decision:code");

  /// A column's values are all of a kind, or absent.
  enum Kind {
    NUMBER,
    /// Of a closed list.
    CODE,
    TEXT,
    TRUTH,
    TIME;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  record Column(String name, Kind kind) {

    private static Column of(String written) {
      int colon = written.indexOf(':');
      return new Column(
          written.substring(0, colon),
          Kind.valueOf(written.substring(colon + 1).toUpperCase(Locale.ROOT)));
    }
  }

  private final List<Column> columns;

  DataTable(String columns) {
    this.columns = Arrays.stream(columns.split(" ")).map(Column::of).toList();
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  List<Column> columns() {
    return columns;
  }
}
