package org.rapporteur.rendering.format;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A chart as SVG file and as the bitmap that stands in where a word processor draws no SVG.
public record ChartPicture(ChartDrawing drawing) {

  private static final Logger LOG = LoggerFactory.getLogger(ChartPicture.class);
  private static final int SCALE = 2;
  private static final int TILE = 6 * SCALE;

  public byte[] svg() {
    return Templates.drawn("rendering/chart.jte", Map.of("drawing", drawing))
        .strip()
        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  byte[] png() {
    var image =
        new BufferedImage(
            ChartDrawing.FILE_WIDTH * SCALE, drawing.height() * SCALE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    for (ChartDrawing.DrawnBar bar : drawing.bars()) {
      for (ChartDrawing.Stretch stretch : bar.stretches()) {
        graphics.setPaint(paint(stretch.fill()));
        graphics.fill(
            new RoundRectangle2D.Double(
                stretch.from() * image.getWidth(),
                (double) bar.barY() * SCALE,
                stretch.length() * image.getWidth(),
                ChartDrawing.BAR_HEIGHT * SCALE,
                4,
                4));
      }
    }
    label(graphics);
    graphics.dispose();
    var out = new ByteArrayOutputStream();
    // In memory, because Java closes ImageIO's own cache files while reports are still rendered at
    // shutdown.
    try (var stream = new MemoryCacheImageOutputStream(out)) {
      ImageIO.write(image, "png", stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /// A machine without any font cannot write into a bitmap; the SVG and the table beside it have
  /// the words.
  private void label(Graphics2D graphics) {
    try {
      graphics.setColor(Color.BLACK);
      var font = new Font(Font.SANS_SERIF, Font.PLAIN, 13 * SCALE);
      for (ChartDrawing.DrawnBar bar : drawing.bars()) {
        write(graphics, font, bar.label(), bar.labelY(), drawing.rightToLeft());
        write(graphics, font, String.valueOf(bar.total()), bar.labelY(), !drawing.rightToLeft());
      }
    } catch (RuntimeException | LinkageError | InternalError e) {
      LOG.warn("No font to label the bitmap of a chart with", e);
    }
  }

  private static void write(
      Graphics2D graphics, Font font, String text, int baseline, boolean atTheRight) {
    if (text.isBlank()) {
      return;
    }
    var layout = new TextLayout(text, font, graphics.getFontRenderContext());
    float x = atTheRight ? ChartDrawing.FILE_WIDTH * SCALE - layout.getAdvance() : 0;
    layout.draw(graphics, x, (float) baseline * SCALE);
  }

  private static java.awt.Paint paint(ChartFill fill) {
    Color colour = Color.decode(fill.colour());
    if (fill.pattern() == ChartFill.Pattern.SOLID) {
      return colour;
    }
    var tile = new BufferedImage(TILE, TILE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = tile.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(colour);
    graphics.fillRect(0, 0, TILE, TILE);
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
