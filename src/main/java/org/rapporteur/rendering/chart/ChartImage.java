package org.rapporteur.rendering.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.TexturePaint;
import java.awt.font.TextLayout;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.rapporteur.rendering.output.ReportTemplates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A chart as an SVG file and as a bitmap for programs that do not show SVG.
public record ChartImage(ChartLayout layout) {

  private static final Logger LOG = LoggerFactory.getLogger(ChartImage.class);
  private static final int SCALE = 2;
  private static final int WIDTH = ChartLayout.FILE_WIDTH * SCALE;
  private static final int TILE = 6 * SCALE;

  public String svg() {
    return ReportTemplates.render("rendering/chart.jte", Map.of("layout", layout)).strip();
  }

  public byte[] png() {
    var image = new BufferedImage(WIDTH, layout.height() * SCALE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = createGraphics(image, Color.WHITE);
    for (ChartLayout.BarLayout bar : layout.bars()) {
      for (ChartLayout.Segment segment : bar.segments()) {
        graphics.setPaint(createPaint(segment.fill()));
        graphics.fill(
            new RoundRectangle2D.Double(
                segment.start() * WIDTH,
                (double) bar.barY() * SCALE,
                segment.length() * WIDTH,
                ChartLayout.BAR_HEIGHT * SCALE,
                4,
                4));
      }
    }
    drawLabels(graphics);
    graphics.dispose();
    var out = new ByteArrayOutputStream();
    // In memory: at shutdown, Java closes the cache files of ImageIO while reports are rendered.
    try (var stream = new MemoryCacheImageOutputStream(out)) {
      ImageIO.write(image, "png", stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static Graphics2D createGraphics(BufferedImage image, Color background) {
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(background);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    return graphics;
  }

  /// Draws no labels on a machine without fonts. The SVG and the table have them.
  private void drawLabels(Graphics2D graphics) {
    try {
      graphics.setColor(Color.BLACK);
      var font = new Font(Font.SANS_SERIF, Font.PLAIN, 13 * SCALE);
      for (ChartLayout.BarLayout bar : layout.bars()) {
        drawText(graphics, font, bar.label(), bar.labelY(), layout.rightToLeft());
        String total = String.valueOf(bar.total());
        drawText(graphics, font, total, bar.labelY(), !layout.rightToLeft());
      }
    } catch (RuntimeException | LinkageError | InternalError e) {
      LOG.warn("No font to label the bitmap of a chart with", e);
    }
  }

  private static void drawText(
      Graphics2D graphics, Font font, String text, int baseline, boolean alignRight) {
    if (text.isBlank()) {
      return;
    }
    var line = new TextLayout(text, font, graphics.getFontRenderContext());
    line.draw(graphics, alignRight ? WIDTH - line.getAdvance() : 0, (float) baseline * SCALE);
  }

  private static Paint createPaint(ChartFill fill) {
    Color colour = Color.decode(fill.colour());
    if (fill.pattern() == ChartFill.Pattern.SOLID) {
      return colour;
    }
    var tile = new BufferedImage(TILE, TILE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = createGraphics(tile, colour);
    graphics.setColor(new Color(255, 255, 255, 140));
    switch (fill.pattern()) {
      case VERTICAL -> graphics.fillRect(0, 0, TILE / 3, TILE);
      case DOTS ->
          graphics.fill(new Ellipse2D.Double(TILE / 4.0, TILE / 4.0, TILE / 2.0, TILE / 2.0));
      default -> {
        graphics.setStroke(new BasicStroke(TILE / 4f));
        for (int x = -TILE; x <= TILE; x += TILE) {
          graphics.drawLine(x, TILE, x + TILE, 0);
          graphics.drawLine(x + TILE, TILE, x + 2 * TILE, 0);
        }
      }
    }
    graphics.dispose();
    return new TexturePaint(tile, new Rectangle2D.Double(0, 0, TILE, TILE));
  }
}
