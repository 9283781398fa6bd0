package org.rapporteur.rendering.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.xml.namespace.QName;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.main.CTBlip;
import org.openxmlformats.schemas.drawingml.x2006.main.CTOfficeArtExtension;

/// A chart in a word processor's file: an SVG where the program draws it, a bitmap elsewhere, with
/// words for both.
final class DocxChart {

  /// What names an SVG beside a bitmap; Office's own extension, unknown to POI.
  private static final String SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";

  private static final String SVG_NAMESPACE =
      "http://schemas.microsoft.com/office/drawing/2016/SVG/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /// Wide as the text, in pixels of 96 to an inch.
  private static final int WIDTH = 604;

  private DocxChart() {}

  static void draw(DocxFile file, ChartDrawing drawing, String words) {
    var picture = new ChartPicture(drawing);
    int height = drawing.height() * WIDTH / ChartDrawing.FILE_WIDTH;
    String name = drawing.id("chart") + ".png";
    XWPFRun run = file.paragraph("Normal").run();
    try {
      run.addPicture(
          new ByteArrayInputStream(picture.png()),
          PictureType.PNG,
          name,
          Units.pixelToEMU(WIDTH),
          Units.pixelToEMU(height));
    } catch (InvalidFormatException | IOException e) {
      throw new UncheckedIOException(new IOException("A chart is not taken as a picture", e));
    }
    var described = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
    described.setName(name);
    described.setDescr(XmlText.of(words));
    var blip = run.getEmbeddedPictures().getFirst().getCTPicture().getBlipFill().getBlip();
    addSvg(blip, file.picture(picture.svg(), PictureType.SVG));
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
