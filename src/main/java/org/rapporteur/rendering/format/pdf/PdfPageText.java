package org.rapporteur.rendering.format.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/// The text of one page by the marks that tags name it with.
final class PdfPageText {

  private final PDPage page;
  private final List<Object> tokens;
  private final Map<Integer, COSDictionary> marks = new HashMap<>();
  private final Map<Integer, PdfStretch> stretches = new HashMap<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private @Nullable PDFont font;
  private double baseline;

  PdfPageText(PDPage page) throws IOException {
    this.page = page;
    this.tokens = new PDFStreamParser(page).parse();
    for (int at = 0; at < tokens.size(); at++) {
      if (tokens.get(at) instanceof Operator operator) {
        carryOut(operator.getName(), at);
      }
    }
  }

  Map<Integer, PdfStretch> stretches() {
    return stretches;
  }

  /// Writes beside the letters how they are read.
  void tell(PDDocument pdf, Map<Integer, String> read) throws IOException {
    read.forEach((id, text) -> marked(id).setString(COSName.ACTUAL_TEXT, text));
    var content = new PDStream(pdf);
    try (var out = content.createOutputStream(COSName.FLATE_DECODE)) {
      new ContentStreamWriter(out).writeTokens(tokens);
    }
    page.setContents(content);
  }

  private COSDictionary marked(int id) {
    COSDictionary properties = marks.get(id);
    if (properties == null) {
      throw new IllegalStateException("Nothing on the page is marked " + id);
    }
    return properties;
  }

  /// Marked content that is being gone through.
  private static final class Open {

    private final int id;
    private final StringBuilder text = new StringBuilder();
    private double baseline;

    Open(int id) {
      this.id = id;
    }
  }

  private static final int NOBODY_READS = -1;

  private void carryOut(String operator, int at) throws IOException {
    switch (operator) {
      case OperatorName.BEGIN_MARKED_CONTENT -> open.push(new Open(NOBODY_READS));
      case OperatorName.BEGIN_MARKED_CONTENT_SEQ -> begin(tokens.get(at - 1));
      case OperatorName.END_MARKED_CONTENT -> end(open.pop());
      case OperatorName.SET_FONT_AND_SIZE ->
          font = page.getResources().getFont((COSName) tokens.get(at - 2));
      case OperatorName.SET_MATRIX -> baseline = ((COSNumber) tokens.get(at - 1)).floatValue();
      case OperatorName.SHOW_TEXT, OperatorName.SHOW_TEXT_ADJUSTED ->
          show((COSBase) tokens.get(at - 1));
      default -> {}
    }
  }

  private void begin(Object properties) {
    if (properties instanceof COSDictionary own && own.containsKey(COSName.MCID)) {
      int id = own.getInt(COSName.MCID);
      marks.put(id, own);
      open.push(new Open(id));
    } else {
      open.push(new Open(NOBODY_READS));
    }
  }

  private void end(Open ended) {
    if (ended.id != NOBODY_READS) {
      var stretch = new PdfStretch(ended.id, ended.text.toString(), ended.baseline);
      stretches.put(ended.id, stretch);
    }
  }

  private void show(COSBase shown) throws IOException {
    if (shown instanceof COSString letters) {
      decode(letters.getBytes());
    } else if (shown instanceof COSArray several) {
      for (COSBase each : several) {
        if (each instanceof COSString letters) {
          decode(letters.getBytes());
        }
      }
    }
  }

  private void decode(byte[] letters) throws IOException {
    Open within = open.peek();
    if (within == null || font == null) {
      return;
    }
    if (within.text.isEmpty()) {
      within.baseline = baseline;
    }
    var in = new ByteArrayInputStream(letters);
    while (in.available() > 0) {
      String letter = font.toUnicode(font.readCode(in));
      within.text.append(letter == null ? "" : letter);
    }
  }
}
