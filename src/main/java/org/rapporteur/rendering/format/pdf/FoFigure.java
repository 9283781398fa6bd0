package org.rapporteur.rendering.format.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.rapporteur.rendering.document.Figure;
import org.rapporteur.rendering.format.ChartDrawing;
import org.rapporteur.rendering.format.ChartPicture;
import org.rapporteur.rendering.format.ReportWords;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// A chart on a page, with words for it and its numbers below.
final class FoFigure {

  private FoFigure() {}

  static void write(FoWriter fo, FoPages pages, Figure figure, ReportWords words) {
    pages.fill(1);
    String title = words.text("report.figure", figure.number(), figure.chart().title());
    String description = figure.chart().description();
    var drawing = ChartDrawing.of(figure, fo.isRightToLeft(), ChartDrawing.Medium.PRINT);
    fo.open(FoStyle.CAPTION, "id", drawing.id("chart")).whole(title).close();
    fo.open(FoStyle.DRAWING)
        .open(
            "instream-foreign-object",
            "content-width",
            "170mm",
            "fox:alt-text",
            fo.words().plain(title + ". " + description));
    draw(new ChartPicture(drawing).svg(), fo);
    fo.close().close();
    Integer table = figure.table();
    if (table == null) {
      FoTable.rows(fo, pages, figure.chart().asTable());
      fo.open(FoStyle.TABLE_NOTE).whole(description).close();
    } else {
      fo.open(FoStyle.TABLE_NOTE).whole(description + " " + words.inTable(table)).close();
    }
  }

  private static void draw(byte[] svg, FoWriter fo) {
    try {
      var parsers = SAXParserFactory.newInstance();
      parsers.setNamespaceAware(true);
      parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      parsers.newSAXParser().parse(new ByteArrayInputStream(svg), new Telling(fo));
    } catch (SAXException | ParserConfigurationException e) {
      throw new IllegalStateException("A drawing of our own is refused", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Hands the elements of a drawing on, inside the document that is already being told.
  private static final class Telling extends DefaultHandler {

    private final ContentHandler handler;
    private final FoText words;

    Telling(FoWriter fo) {
      this.handler = fo.handler();
      this.words = fo.words();
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes)
        throws SAXException {
      handler.startElement(uri, local, name, attributes);
    }

    @Override
    public void endElement(String uri, String local, String name) throws SAXException {
      handler.endElement(uri, local, name);
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
      String shown = words.shown(new String(text, start, length));
      handler.characters(shown.toCharArray(), 0, shown.length());
    }
  }
}
