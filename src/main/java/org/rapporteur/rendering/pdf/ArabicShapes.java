package org.rapporteur.rendering.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// Maps the shapes of Arabic letters and ligatures to plain letters, so that the text of the PDF
/// can be copied and searched.
final class ArabicShapes {

  /// The maximum number of lines in a table of a character map.
  private static final int MAX_LINES = 100;

  private static final int CODES = 0x10000;

  /// The code points of shapes that Unicode does not have. The README of the fonts defines them.
  private static final int SHAPES = 0xF000;

  private static final int LIGATURES = 0xF600;
  private static final int LAST_LIGATURE = 0xF601;
  private static final int FIRST_LETTER = 0x0600;
  private static final int FORMS = 4;

  private ArabicShapes() {}

  static boolean isShape(int character) {
    return character >= 0xFB00 && character <= 0xFB06
        || character >= 0xFB50 && character <= 0xFDFF
        || character >= 0xFE70 && character <= 0xFEFC
        || isOwnShape(character);
  }

  /// True for a shape that only our Arabic font has.
  static boolean isOwnShape(int character) {
    return character >= SHAPES && character <= LAST_LIGATURE;
  }

  static String toLetters(String shapes) {
    return shapes
        .codePoints()
        .mapToObj(c -> isShape(c) ? toLetters(c) : Character.toString(c))
        .collect(Collectors.joining());
  }

  private static String toLetters(int shape) {
    if (shape >= LIGATURES && shape <= LAST_LIGATURE) {
      return "\u06B5\u0627";
    }
    if (shape >= SHAPES && shape < LIGATURES) {
      return Character.toString(FIRST_LETTER + (shape - SHAPES) / FORMS);
    }
    return Normalizer.normalize(Character.toString(shape), Normalizer.Form.NFKC).strip();
  }

  static void fixCharacterMaps(PDDocument pdf) throws IOException {
    var done = new HashSet<COSDictionary>();
    for (var page : pdf.getPages()) {
      var resources = page.getResources();
      for (COSName name : resources.getFontNames()) {
        PDFont font = resources.getFont(name);
        if (font instanceof PDType0Font && done.add(font.getCOSObject())) {
          fixCharacterMap(pdf, font);
        }
      }
    }
  }

  private static void fixCharacterMap(PDDocument pdf, PDFont font) throws IOException {
    COSStream original = font.getCOSObject().getCOSStream(COSName.TO_UNICODE);
    if (original == null) {
      return;
    }
    CMap known = new CMapParser().parse(original.createView());
    var letters = new LinkedHashMap<Integer, String>();
    boolean shaped = false;
    for (int code = 0; code < CODES; code++) {
      String letter = known.toUnicode(new byte[] {(byte) (code >> 8), (byte) code});
      if (letter != null) {
        letters.put(code, toLetters(letter));
        shaped |= letter.codePoints().anyMatch(ArabicShapes::isShape);
      }
    }
    if (shaped) {
      COSStream map = pdf.getDocument().createCOSStream();
      try (OutputStream out = map.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(createMap(letters).getBytes(StandardCharsets.US_ASCII));
      }
      font.getCOSObject().setItem(COSName.TO_UNICODE, map);
    }
  }

  private static String createMap(Map<Integer, String> letters) {
    var map = new StringBuilder();
    map.append(
        """
        /CIDInit /ProcSet findresource begin
        12 dict begin
        begincmap
        /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
        /CMapName /Adobe-Identity-UCS def
        /CMapType 2 def
        1 begincodespacerange
        <0000> <FFFF>
        endcodespacerange
        """);
    var lines = letters.entrySet().stream().map(e -> line(e.getKey(), e.getValue())).toList();
    for (int from = 0; from < lines.size(); from += MAX_LINES) {
      var some = lines.subList(from, Math.min(from + MAX_LINES, lines.size()));
      map.append(some.size()).append(" beginbfchar\n");
      some.forEach(map::append);
      map.append("endbfchar\n");
    }
    return map.append(
            """
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end
            """)
        .toString();
  }

  private static String line(int code, String letters) {
    byte[] bytes = letters.getBytes(StandardCharsets.UTF_16BE);
    return "<%04X> <%s>\n".formatted(code, HexFormat.of().withUpperCase().formatHex(bytes));
  }
}
