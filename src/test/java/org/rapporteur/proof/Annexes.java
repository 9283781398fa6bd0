package org.rapporteur.proof;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// Real documents with a few words in them, and the words that a file of any kind holds.
final class Annexes {

  private Annexes() {}

  static byte[] docx(String words) {
    var out = new ByteArrayOutputStream();
    try (var document = new XWPFDocument()) {
      document.createParagraph().createRun().setText(words);
      document.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] pdf(String words) {
    var out = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(50, 700);
        content.showText(words);
        content.endText();
      }
      document.save(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /// Of a document what it says, of a package every part of it, of anything else its characters.
  static String words(byte[] file) {
    try {
      String beginning = new String(file, 0, Math.min(4, file.length), StandardCharsets.ISO_8859_1);
      return switch (beginning) {
        case "PK\u0003\u0004" -> parts(file);
        case "%PDF" -> pages(file);
        default -> new String(file, StandardCharsets.UTF_8);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String parts(byte[] file) throws IOException {
    var words = new StringBuilder();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        words.append(part.getName()).append('\n').append(words(zip.readAllBytes())).append('\n');
      }
    }
    return words.toString();
  }

  private static String pages(byte[] file) throws IOException {
    try (var document = Loader.loadPDF(file)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
