package org.rapporteur.rendering.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/// The text of one page by its marked-content ids (MCIDs), which the tags refer to.
final class PdfPageText {

  private static final int NO_ID = -1;

  private final PDPage page;
  private final List<Object> tokens;
  private final Map<Integer, COSDictionary> properties = new HashMap<>();
  private final Map<Integer, MarkedText> texts = new HashMap<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private @Nullable PDFont font;
  private double baseline;

  PdfPageText(PDPage page) throws IOException {
    this.page = page;
    this.tokens = new PDFStreamParser(page).parse();
    for (int at = 0; at < tokens.size(); at++) {
      if (tokens.get(at) instanceof Operator operator) {
        process(operator.getName(), at);
      }
    }
  }

  Map<Integer, MarkedText> texts() {
    return texts;
  }

  /// Writes the actual text of marked content into the page.
  void writeActualTexts(PDDocument pdf, Map<Integer, String> actualTexts) throws IOException {
    actualTexts.forEach((id, text) -> properties(id).setString(COSName.ACTUAL_TEXT, text));
    var content = new PDStream(pdf);
    try (var out = content.createOutputStream(COSName.FLATE_DECODE)) {
      new ContentStreamWriter(out).writeTokens(tokens);
    }
    page.setContents(content);
  }

  private COSDictionary properties(int id) {
    return Objects.requireNonNull(properties.get(id), () -> "No marked content has the id " + id);
  }

  /// Marked content that has not ended yet.
  private static final class Open {

    private final int id;
    private final StringBuilder text = new StringBuilder();
    private double baseline;

    Open(int id) {
      this.id = id;
    }
  }

  private void process(String operator, int at) throws IOException {
    switch (operator) {
      case OperatorName.BEGIN_MARKED_CONTENT -> open.push(new Open(NO_ID));
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

  private void begin(Object argument) {
    if (argument instanceof COSDictionary own && own.containsKey(COSName.MCID)) {
      int id = own.getInt(COSName.MCID);
      properties.put(id, own);
      open.push(new Open(id));
    } else {
      open.push(new Open(NO_ID));
    }
  }

  private void end(Open ended) {
    if (ended.id != NO_ID) {
      texts.put(ended.id, new MarkedText(ended.id, ended.text.toString(), ended.baseline));
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
