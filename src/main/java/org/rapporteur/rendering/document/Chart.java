package org.rapporteur.rendering.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A chart of stacked bars, with one segment for each series.
///
/// @param description one or two sentences about the data
/// @param rowHeading label of the bars as a column of a table, such as `Region`
public record Chart(
    String title,
    String description,
    Scale scale,
    String rowHeading,
    List<Series> series,
    List<Bar> bars) {

  public enum Scale {
    /// The length of a bar is its total.
    NUMBERS,
    /// All bars have the same length.
    SHARES
  }

  /// The pattern and colour of a series: those of a stakeholder group or of a position.
  public enum Fill {
    GOVERNMENTS,
    PRIVATE_SECTOR,
    CIVIL_SOCIETY,
    INTERNATIONAL_ORGANIZATIONS,
    TECHNICAL_AND_ACADEMIC,
    NOT_STATED,
    AGREE,
    DISAGREE
  }

  public record Series(String label, Fill fill) {}

  /// @param distinctTotal number at the end of the bar if it is not the total, because some
  ///     contributors are in two segments
  public record Bar(String label, List<Integer> values, @Nullable Integer distinctTotal) {

    public Bar(String label, List<Integer> values) {
      this(label, values, null);
    }

    public Bar {
      values = List.copyOf(values);
    }

    public int endNumber() {
      return distinctTotal == null ? total() : distinctTotal;
    }

    public int total() {
      return values.stream().mapToInt(Integer::intValue).sum();
    }
  }

  public Chart {
    series = List.copyOf(series);
    bars = List.copyOf(bars);
    for (Bar bar : bars) {
      if (bar.values().size() != series.size() || bar.values().stream().anyMatch(v -> v < 0)) {
        throw new IllegalStateException("%s does not fit %s".formatted(bar, series));
      }
    }
  }

  /// Returns the same numbers as a table.
  public Table asTable() {
    var heads = new ArrayList<String>();
    heads.add(rowHeading);
    series.forEach(s -> heads.add(s.label()));
    return new Table(title, description, heads, bars.stream().map(Chart::row).toList());
  }

  private static Table.Row row(Bar bar) {
    return new Table.Row(
        bar.label(),
        IntStream.range(0, bar.values().size())
            .mapToObj(i -> String.valueOf(bar.values().get(i)))
            .toList());
  }
}
