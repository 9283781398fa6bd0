package org.rapporteur.opendata;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The tables of public data, always in this order and with these columns. Columns are named as the
/// open data of Decidim name what means the same, and else as the JSON of the product. They never
/// change their meaning; new ones may follow. What one means is in the bundle, under
/// `opendata.column.<table>.<column>`.
enum DataTable {
  /// The text comes last, because in a workbook a long one goes on in the cells beside it.
  COMMENTS(
      "id:number created_at:time locale:code author/id:number author/name:text alignment:number"
          + " depth:number user_group/id:number user_group/name:text commentable_id:number"
          + " commentable_type:code root_commentable_url:text url:text question:number"
          + " parent:number organization:text group:code country:code region:code state:code"
          + " official:truth submission:number revision:number agree:number disagree:number"
          + " talliesAgree:number talliesDisagree:number body:text"),
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

  /// Those of the comments by which scripts for the open data of Decidim know them.
  static final Set<String> AS_IN_DECIDIM =
      Set.of(
          "id",
          "created_at",
          "body",
          "locale",
          "author/id",
          "author/name",
          "alignment",
          "depth",
          "user_group/id",
          "user_group/name",
          "commentable_id",
          "commentable_type",
          "root_commentable_url");

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

  boolean isInDecidim(Column column) {
    return this == COMMENTS && AS_IN_DECIDIM.contains(column.name());
  }
}
