package org.rapporteur.rendering.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Stacked bars: one bar a row, one stretch a series.
///
/// @param description what the chart shows, in one or two sentences
/// @param rowHead what the bars are, as `Region`
public record Chart(
    String title,
    String description,
    Scale scale,
    String rowHead,
    List<Series> series,
    List<Bar> bars) {

  public enum Scale {
    /// Bars are as long as their totals.
    NUMBERS,
    /// Every bar is full; its total stands at its end.
    SHARES
  }

  /// How a series is filled: pattern and colour of a stakeholder group, or of an answer.
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

  /// @param counted what stands at the end of the bar, where some are in two of its stretches
  public record Bar(String label, List<Integer> values, @Nullable Integer counted) {

    public Bar(String label, List<Integer> values) {
      this(label, values, null);
    }

    public Bar {
      values = List.copyOf(values);
    }

    /// The number at its end.
    public int told() {
      return counted == null ? total() : counted;
    }

    /// How long it is.
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

  /// The same numbers for whoever reads rather than looks.
  public Table asTable() {
    var heads = new ArrayList<String>();
    heads.add(rowHead);
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
