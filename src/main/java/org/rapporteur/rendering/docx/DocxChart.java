package org.rapporteur.rendering.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.xml.namespace.QName;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.main.CTBlip;
import org.openxmlformats.schemas.drawingml.x2006.main.CTOfficeArtExtension;
import org.rapporteur.rendering.chart.ChartImage;
import org.rapporteur.rendering.chart.ChartLayout;
import org.rapporteur.rendering.output.XmlText;

/// Writes a chart as SVG, with a bitmap for word processors that do not show SVG.
final class DocxChart {

  /// The Office extension for an SVG beside a bitmap. POI does not support it.
  private static final String SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";

  private static final String SVG_NAMESPACE =
      "http://schemas.microsoft.com/office/drawing/2016/SVG/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /// The width of the text, in pixels of 96 to an inch.
  private static final int WIDTH = 604;

  private DocxChart() {}

  static void write(DocxFile file, ChartLayout layout, String alternativeText) {
    var image = new ChartImage(layout);
    int height = layout.height() * WIDTH / ChartLayout.FILE_WIDTH;
    String name = layout.id("chart") + ".png";
    XWPFRun run = file.paragraph("Normal").run();
    try {
      run.addPicture(
          new ByteArrayInputStream(image.png()),
          PictureType.PNG,
          name,
          Units.pixelToEMU(WIDTH),
          Units.pixelToEMU(height));
    } catch (InvalidFormatException | IOException e) {
      throw new UncheckedIOException(new IOException("A chart cannot be added", e));
    }
    var properties = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
    properties.setName(name);
    properties.setDescr(XmlText.removeForbidden(alternativeText));
    var blip = run.getEmbeddedPictures().getFirst().getCTPicture().getBlipFill().getBlip();
    addSvg(blip, file.addPicture(image.svg().getBytes(StandardCharsets.UTF_8), PictureType.SVG));
  }

  private static void addSvg(CTBlip blip, String relation) {
    CTOfficeArtExtension extension = blip.addNewExtLst().addNewExt();
    extension.setUri(SVG_EXTENSION);
    try (XmlCursor cursor = extension.newCursor()) {
      cursor.toEndToken();
      cursor.beginElement(new QName(SVG_NAMESPACE, "svgBlip", "asvg"));
      cursor.insertNamespace("asvg", SVG_NAMESPACE);
      cursor.insertAttributeWithValue(new QName(RELATIONS, "embed", "r"), relation);
    }
  }
}
