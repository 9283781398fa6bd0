package org.rapporteur.rendering.format.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.xml.sax.SAXException;

/// The formatter with its fonts, and what the fonts can show. Reading them takes a while, so it is
/// done once, when the first PDF is asked for.
final class PdfFonts {

  /// Scripts end with the ideographs of the second supplementary plane.
  private static final int CODE_POINTS = 0x30000;

  /// Nothing is read there: the formatter wants an address that a URL may have, and asks
  /// [OwnFonts].
  private static final URI FONTS = URI.create("file:///fonts/");

  /// @param widths in thousandths of an em
  private record Reach(BitSet characters, short[] widths) {}

  private final Map<PdfFont, Reach> reaches = new EnumMap<>(PdfFont.class);
  private final FopFactory formatter;

  PdfFonts() {
    try {
      for (PdfFont font : PdfFont.values()) {
        reaches.put(font, read(font));
      }
      formatter = configured();
    } catch (IOException e) {
      throw new UncheckedIOException("The fonts of the PDF cannot be read", e);
    }
  }

  FopFactory formatter() {
    return formatter;
  }

  boolean has(PdfFont font, int character) {
    return reach(font).characters().get(character);
  }

  /// In ems, for a font that has the character.
  double width(PdfFont font, int character) {
    return reach(font).widths()[character] / 1000.0;
  }

  private Reach reach(PdfFont font) {
    return Objects.requireNonNull(reaches.get(font));
  }

  private static Reach read(PdfFont chosen) throws IOException {
    try (InputStream in = stream(chosen.file());
        TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(in))) {
      var lookup = font.getUnicodeCmapLookup();
      var characters = new BitSet(CODE_POINTS);
      var widths = new short[CODE_POINTS];
      for (int c = ' '; c < CODE_POINTS; c++) {
        int glyph = lookup.getGlyphId(c);
        if (glyph != 0 && Character.getType(c) != Character.PRIVATE_USE) {
          characters.set(c);
          widths[c] = (short) (font.getAdvanceWidth(glyph) * 1000 / font.getUnitsPerEm());
        }
      }
      return new Reach(characters, widths);
    }
  }

  private static FopFactory configured() throws IOException {
    try (InputStream in = Objects.requireNonNull(PdfFonts.class.getResourceAsStream("fop.xml"))) {
      return new FopConfParser(in, FONTS, new OwnFonts()).getFopFactoryBuilder().build();
    } catch (SAXException e) {
      throw new IllegalStateException("The configuration of the formatter is broken", e);
    }
  }

  private static InputStream stream(String file) throws IOException {
    return Objects.requireNonNull(PdfFonts.class.getResourceAsStream("fonts/" + file));
  }

  /// All that the formatter can reach: whatever else it asks for is not there, on this machine or
  /// on the network.
  private static final class OwnFonts implements ResourceResolver {

    @Override
    public Resource getResource(URI uri) throws IOException {
      String path = String.valueOf(uri.getPath());
      if (!FONTS.getScheme().equals(uri.getScheme()) || !path.matches("/fonts/[A-Za-z-]+\\.ttf")) {
        throw new IOException("Not a font of ours: " + uri);
      }
      return new Resource(stream(path.substring("/fonts/".length())));
    }

    @Override
    public OutputStream getOutputStream(URI uri) throws IOException {
      throw new IOException("Nothing is written beside the PDF: " + uri);
    }
  }
}
