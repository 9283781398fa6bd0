package org.rapporteur.opendata;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The tables of public data with their columns, in this order. A column never changes its meaning;
/// new columns may follow. `*` marks a column that has name and meaning of a column in Decidim's
/// open data. The keys `opendata.column.<table>.<column>` explain the columns.
enum DataTable {
  /// The text is last, because in a workbook a long text continues in the next cells.
  COMMENTS(
      "*id:number *created_at:time *locale:code *author/id:number *author/name:text"
          + " *alignment:number *depth:number *user_group/id:number *user_group/name:text"
          + " *commentable_id:number *commentable_type:code *root_commentable_url:text url:text"
          + " question:number parent:number organization:text group:code country:code region:code"
          + " state:code official:truth submission:number revision:number agree:number"
          + " disagree:number talliesAgree:number talliesDisagree:number *body:text"),
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

  /// The type of all values of a column. A value can be absent.
  enum Type {
    NUMBER,
    /// One of a fixed list.
    CODE,
    TEXT,
    TRUTH,
    TIME;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  record Column(String name, Type type, boolean isInDecidim) {

    private static Column parse(String text) {
      var parts = text.split(":");
      return new Column(
          parts[0].replace("*", ""),
          Type.valueOf(parts[1].toUpperCase(Locale.ROOT)),
          text.startsWith("*"));
    }
  }

  private final List<Column> columns;

  DataTable(String columns) {
    this.columns = Arrays.stream(columns.split(" ")).map(Column::parse).toList();
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  List<Column> columns() {
    return columns;
  }

  String[] columnNames() {
    return columns.stream().map(Column::name).toArray(String[]::new);
  }
}
