package org.rapporteur.rendering.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.rendering.document.Block;
import org.rapporteur.rendering.document.Chart;

/// The geometry of a chart, for SVG and bitmap. Heights are pixels; lengths along the bars are
/// shares of the width.
public record ChartLayout(
    Block.Figure figure, boolean rightToLeft, Medium medium, List<BarLayout> bars) {

  public static final int FILE_WIDTH = 640;
  public static final int LEGEND_SQUARE = 12;
  static final int BAR_HEIGHT = 14;
  private static final int ROW_HEIGHT = 47;
  private static final int BAR_BELOW_LABEL = 20;
  private static final int LABEL_BASELINE = 13;
  private static final double GAP = 0.0035;
  private static final int LEGEND_ROW_HEIGHT = 18;
  private static final int LEGEND_GAP = 8;

  /// The number of characters that fits on a phone beside the number.
  private static final int MAX_LABEL = 44;

  public enum Medium {
    /// Inline in a page: as wide as the column, with the colours and direction of the page.
    PAGE,
    /// A separate file, 640 pixels wide.
    FILE,
    /// A file with the fonts of the PDF and a legend.
    PRINT
  }

  /// @param start distance from the left edge
  public record Segment(ChartFill fill, double start, double length, String title) {}

  public record BarLayout(String label, int total, int labelY, int barY, List<Segment> segments) {}

  public record LegendEntry(ChartFill fill, String label, int y) {}

  public static ChartLayout create(Block.Figure figure, boolean rightToLeft, Medium medium) {
    Chart chart = figure.chart();
    int longest = chart.bars().stream().mapToInt(Chart.Bar::total).max().orElse(0);
    var bars = new ArrayList<BarLayout>();
    for (Chart.Bar bar : chart.bars()) {
      int top = bars.size() * ROW_HEIGHT;
      int fullLength = chart.scale() == Chart.Scale.SHARES ? bar.total() : longest;
      bars.add(
          new BarLayout(
              shorten(bar.label()),
              bar.endNumber(),
              top + LABEL_BASELINE,
              top + BAR_BELOW_LABEL,
              createSegments(chart, bar, fullLength, rightToLeft)));
    }
    return new ChartLayout(figure, rightToLeft, medium, List.copyOf(bars));
  }

  private static String shorten(String label) {
    return label.codePointCount(0, label.length()) <= MAX_LABEL
        ? label
        : label.substring(0, label.offsetByCodePoints(0, MAX_LABEL - 1)).strip() + "…";
  }

  private static List<Segment> createSegments(
      Chart chart, Chart.Bar bar, int fullLength, boolean rightToLeft) {
    var segments = new ArrayList<Segment>();
    int before = 0;
    for (int i = 0; i < chart.series().size(); i++) {
      int value = bar.values().get(i);
      if (value > 0) {
        var series = chart.series().get(i);
        double start = (double) before / fullLength;
        double length = Math.max((double) value / fullLength - GAP, GAP);
        segments.add(
            new Segment(
                ChartFill.forFill(series.fill()),
                rightToLeft ? 1 - start - length : start,
                length,
                series.label() + ": " + value));
        before += value;
      }
    }
    return List.copyOf(segments);
  }

  public int height() {
    int legend = legend().size();
    return barsHeight() + (legend == 0 ? 0 : LEGEND_GAP + legend * LEGEND_ROW_HEIGHT);
  }

  private int barsHeight() {
    return Math.max(bars.size() * ROW_HEIGHT - (ROW_HEIGHT - BAR_BELOW_LABEL - BAR_HEIGHT), 1);
  }

  public List<LegendEntry> legend() {
    var legend = new ArrayList<LegendEntry>();
    if (medium == Medium.PRINT) {
      for (Chart.Series series : figure.chart().series()) {
        int row = legend.size() + 1;
        int y = barsHeight() + LEGEND_ROW_HEIGHT * row - LEGEND_SQUARE + LEGEND_GAP;
        legend.add(new LegendEntry(ChartFill.forFill(series.fill()), series.label(), y));
      }
    }
    return legend;
  }

  public int legendX() {
    return rightToLeft ? FILE_WIDTH - LEGEND_SQUARE : 0;
  }

  public int legendLabelX() {
    return rightToLeft ? FILE_WIDTH - LEGEND_ROW_HEIGHT : LEGEND_ROW_HEIGHT;
  }

  public List<ChartFill> fills() {
    return figure.chart().series().stream()
        .map(series -> ChartFill.forFill(series.fill()))
        .distinct()
        .toList();
  }

  public boolean isFile() {
    return medium != Medium.PAGE;
  }

  public @Nullable String fontFamily() {
    return switch (medium) {
      case PAGE -> null;
      case FILE -> "Noto Sans, Arial, sans-serif";
      case PRINT -> "NotoSerif, NotoSerifSC, Vazirmatn";
    };
  }

  /// Formats a share of the width in pixels for a file, in per cent for a page.
  public String formatLength(double share) {
    return isFile()
        ? String.format(Locale.ROOT, "%.2f", share * FILE_WIDTH)
        : String.format(Locale.ROOT, "%.2f%%", share * 100);
  }

  public String labelX() {
    return formatLength(rightToLeft ? 1 : 0);
  }

  public String totalX() {
    return formatLength(rightToLeft ? 0 : 1);
  }

  /// Anchors the label in the direction of the page. A file has no direction: its text runs from
  /// left to right.
  public String labelAnchor() {
    return isFile() && rightToLeft ? "end" : "start";
  }

  public String totalAnchor() {
    return isFile() && rightToLeft ? "start" : "end";
  }

  public String id(String part) {
    return "f" + figure.number() + "-" + part;
  }

  public String colour(ChartFill fill) {
    return isFile() ? fill.colour() : "var(" + fill.cssProperty() + ")";
  }

  public String patternColour() {
    return isFile() ? "#ffffff" : "var(--rp-surface)";
  }

  public String paint(ChartFill fill) {
    return fill.pattern() == ChartFill.Pattern.SOLID
        ? colour(fill)
        : "url(#" + id(fill.code()) + ")";
  }
}
