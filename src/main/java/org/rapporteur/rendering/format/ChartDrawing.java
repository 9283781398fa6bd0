package org.rapporteur.rendering.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.rendering.document.Chart;
import org.rapporteur.rendering.document.Figure;

/// Where everything of a chart stands: the geometry that the SVG of both kinds and the picture
/// share. Heights are in pixels; lengths along the bars are shares of the width.
public record ChartDrawing(Figure figure, boolean rightToLeft, Medium medium, List<DrawnBar> bars) {

  static final int BAR_HEIGHT = 14;
  private static final int ROW_HEIGHT = 47;
  private static final int BAR_BELOW_LABEL = 20;
  private static final int LABEL_BASELINE = 13;
  private static final double GAP = 0.0035;
  private static final int KEY_SIDE = 12;
  private static final int KEY_HEIGHT = 18;
  private static final int KEY_GAP = 8;

  /// In characters, for the width of a telephone.
  private static final int LONGEST_LABEL = 44;

  public enum Medium {
    /// In a page: as wide as the column, in the colours of its theme, in its direction.
    PAGE,
    /// A file of its own, 640 pixels wide.
    FILE,
    /// The same in the fonts of printed pages, with the key below.
    PRINT
  }

  static final int FILE_WIDTH = 640;

  /// @param from where it starts, from 0 at the left edge to 1 at the right
  public record Stretch(ChartFill fill, double from, double length, String title) {}

  public record DrawnBar(String label, int total, int labelY, int barY, List<Stretch> stretches) {}

  /// What a series is called, beside a square of its filling.
  public record Key(ChartFill fill, String label, int y) {}

  public static ChartDrawing of(Figure figure, boolean rightToLeft, Medium medium) {
    Chart chart = figure.chart();
    int longest = chart.bars().stream().mapToInt(Chart.Bar::total).max().orElse(0);
    var bars = new ArrayList<DrawnBar>();
    for (Chart.Bar bar : chart.bars()) {
      int top = bars.size() * ROW_HEIGHT;
      int whole = chart.scale() == Chart.Scale.SHARES ? bar.total() : longest;
      bars.add(
          new DrawnBar(
              cut(bar.label()),
              bar.told(),
              top + LABEL_BASELINE,
              top + BAR_BELOW_LABEL,
              stretches(chart, bar, whole, rightToLeft)));
    }
    return new ChartDrawing(figure, rightToLeft, medium, List.copyOf(bars));
  }

  /// A longer one would run into the number at the end; a table has it whole.
  private static String cut(String label) {
    return label.codePointCount(0, label.length()) <= LONGEST_LABEL
        ? label
        : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL - 1)).strip() + "…";
  }

  private static List<Stretch> stretches(
      Chart chart, Chart.Bar bar, int whole, boolean rightToLeft) {
    var stretches = new ArrayList<Stretch>();
    int before = 0;
    for (int i = 0; i < chart.series().size(); i++) {
      int value = bar.values().get(i);
      if (value > 0) {
        double from = (double) before / whole;
        double length = Math.max((double) value / whole - GAP, GAP);
        stretches.add(
            new Stretch(
                ChartFill.of(chart.series().get(i).fill()),
                rightToLeft ? 1 - from - length : from,
                length,
                chart.series().get(i).label() + ": " + value));
        before += value;
      }
    }
    return List.copyOf(stretches);
  }

  public int height() {
    return barsHeight() + (keys().isEmpty() ? 0 : KEY_GAP + keys().size() * KEY_HEIGHT);
  }

  private int barsHeight() {
    return Math.max(bars.size() * ROW_HEIGHT - (ROW_HEIGHT - BAR_BELOW_LABEL - BAR_HEIGHT), 1);
  }

  public List<Key> keys() {
    var keys = new ArrayList<Key>();
    if (medium == Medium.PRINT) {
      for (Chart.Series series : figure.chart().series()) {
        int y = barsHeight() + KEY_HEIGHT * (keys.size() + 1) - KEY_SIDE + KEY_GAP;
        keys.add(new Key(ChartFill.of(series.fill()), series.label(), y));
      }
    }
    return keys;
  }

  public int keySide() {
    return KEY_SIDE;
  }

  public int keyX() {
    return rightToLeft ? FILE_WIDTH - KEY_SIDE : 0;
  }

  public int keyLabelX() {
    return rightToLeft ? FILE_WIDTH - KEY_HEIGHT : KEY_HEIGHT;
  }

  public List<ChartFill> fills() {
    return figure.chart().series().stream().map(s -> ChartFill.of(s.fill())).distinct().toList();
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

  public int fileWidth() {
    return FILE_WIDTH;
  }

  /// A share of the width as this medium measures it.
  public String along(double share) {
    return isFile()
        ? String.format(Locale.ROOT, "%.2f", share * FILE_WIDTH)
        : String.format(Locale.ROOT, "%.2f%%", share * 100);
  }

  public String labelX() {
    return along(rightToLeft ? 1 : 0);
  }

  public String totalX() {
    return along(rightToLeft ? 0 : 1);
  }

  /// In a page text starts where its direction starts; a file has no direction, so its labels
  /// start at the left.
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
    return isFile() ? fill.colour() : "var(" + fill.token() + ")";
  }

  public String weave() {
    return isFile() ? "#ffffff" : "var(--rp-surface)";
  }

  public String paint(ChartFill fill) {
    return fill.pattern() == ChartFill.Pattern.SOLID
        ? colour(fill)
        : "url(#" + id(fill.code()) + ")";
  }
}
