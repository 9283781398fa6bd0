package org.rapporteur.rendering.pdf;

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

/// FOP with the fonts of the PDF, and the characters and widths of the fonts. Loading takes a while
/// and happens once.
final class PdfFonts {

  /// The end of the last plane with ideographs.
  private static final int CODE_POINTS = 0x30000;

  /// A base URI that FOP requires. [FontResolver] answers all requests.
  private static final URI FONTS = URI.create("file:///fonts/");

  /// @param widths in thousandths of an em
  private record Glyphs(BitSet characters, short[] widths) {}

  private final Map<PdfFont, Glyphs> glyphs = new EnumMap<>(PdfFont.class);
  private final FopFactory fopFactory;

  PdfFonts() {
    try {
      for (PdfFont font : PdfFont.values()) {
        glyphs.put(font, readGlyphs(font));
      }
      fopFactory = createFopFactory();
    } catch (IOException e) {
      throw new UncheckedIOException("The fonts of the PDF cannot be read", e);
    }
  }

  FopFactory fopFactory() {
    return fopFactory;
  }

  boolean has(PdfFont font, int character) {
    return glyphs(font).characters().get(character);
  }

  /// Returns the width in ems of a character that the font has.
  double width(PdfFont font, int character) {
    return glyphs(font).widths()[character] / 1000.0;
  }

  private Glyphs glyphs(PdfFont font) {
    return Objects.requireNonNull(glyphs.get(font));
  }

  private static Glyphs readGlyphs(PdfFont chosen) throws IOException {
    try (InputStream in = open(chosen.file());
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
      return new Glyphs(characters, widths);
    }
  }

  private static FopFactory createFopFactory() throws IOException {
    try (InputStream in = Objects.requireNonNull(PdfFonts.class.getResourceAsStream("fop.xml"))) {
      return new FopConfParser(in, FONTS, new FontResolver()).getFopFactoryBuilder().build();
    } catch (SAXException e) {
      throw new IllegalStateException("The configuration of FOP is not valid", e);
    }
  }

  private static InputStream open(String file) throws IOException {
    return Objects.requireNonNull(PdfFonts.class.getResourceAsStream("fonts/" + file));
  }

  /// Gives FOP the fonts and no other file or URL.
  private static final class FontResolver implements ResourceResolver {

    @Override
    public Resource getResource(URI uri) throws IOException {
      String path = String.valueOf(uri.getPath());
      if (!FONTS.getScheme().equals(uri.getScheme()) || !path.matches("/fonts/[A-Za-z-]+\\.ttf")) {
        throw new IOException("Not a font: " + uri);
      }
      return new Resource(open(path.substring("/fonts/".length())));
    }

    @Override
    public OutputStream getOutputStream(URI uri) throws IOException {
      throw new IOException("FOP writes no other file: " + uri);
    }
  }
}
