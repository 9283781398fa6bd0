package org.rapporteur.consultation.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public class TextExtractionProcessTests {

  private static final String NAMESPACES =
      "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
          + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"";

  @TempDir Path folder;

  @Test
  void textOfPdfIsExtracted() {
    assertThat(extractText(DocumentType.PDF, pdf("Remote participation was counted.")))
        .contains("Remote participation was counted.");
  }

  @Test
  void textOfWordFileIsExtractedInOrder() {
    byte[] docx =
        docx(
            document -> {
              document.createParagraph().createRun().setText("Access to the backbone");
              document.createTable(1, 1).getRow(0).getCell(0).setText("in ten cells");
            });
    assertThat(extractText(DocumentType.DOCX, docx))
        .hasValueSatisfying(
            text -> assertThat(text).containsSubsequence("Access to the backbone", "in ten cells"));
  }

  @Test
  void textOfLibreOfficeFileIsExtracted() {
    assertThat(extractText(DocumentType.ODT, SampleFiles.odt(odt("Ouvert à tous"))))
        .hasValueSatisfying(text -> assertThat(text).contains("Ouvert à tous"));
  }

  @Test
  void damagedFileHasNoText() {
    assertThat(extractText(DocumentType.PDF, SampleFiles.pdf("no pages"))).isEmpty();
    assertThat(extractText(DocumentType.DOCX, SampleFiles.docx())).isEmpty();
  }

  @Test
  void longTextIsTruncated() {
    String longText = "word ".repeat(200_000);
    assertThat(extractText(DocumentType.ODT, SampleFiles.odt(odt(longText))))
        .hasValueSatisfying(text -> assertThat(text.length()).isBetween(400_000, 500_000));
  }

  @Test
  void entitiesAreNotExpanded() {
    var entities = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 10; i++) {
      entities.append("<!ENTITY a%d \"%s\">".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
    }
    assertThat(extractText(DocumentType.ODT, SampleFiles.odt(entities + "]>" + odt("&a9;"))))
        .satisfiesAnyOf(
            none -> assertThat(none).isEmpty(),
            some -> assertThat(some.orElseThrow()).doesNotContain("haha"));
  }

  @Test
  void fileExceedingMemoryHasNoText() {
    assertThat(extractText(DocumentType.PDF, createPdfBomb())).isEmpty();
  }

  @Test
  void extractionStopsAfterTimeout() throws Exception {
    Path file = Files.write(folder.resolve("slow"), pdf("In time?"));
    assertThat(new TextExtractionProcess(0).extract(DocumentType.PDF, file)).isEmpty();
  }

  private Optional<String> extractText(DocumentType type, byte[] content) {
    try {
      Path file = Files.write(folder.resolve("file"), content);
      return new TextExtractionProcess().extract(type, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String odt(String words) {
    return "<office:document-content %s><office:body><office:text><text:p>%s</text:p></office:text></office:body></office:document-content>"
        .formatted(NAMESPACES, words);
  }

  private static byte[] docx(Consumer<XWPFDocument> words) {
    var out = new ByteArrayOutputStream();
    try (var document = new XWPFDocument()) {
      words.accept(document);
      document.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] pdf(String words) {
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

  /// Creates a page with a small stream that unpacks to more than the available memory.
  private static byte[] createPdfBomb() {
    var out = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      var stream = new org.apache.pdfbox.pdmodel.common.PDStream(document);
      try (var content = stream.createOutputStream(org.apache.pdfbox.cos.COSName.FLATE_DECODE)) {
        content.write("BT (".getBytes(StandardCharsets.US_ASCII));
        byte[] same = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 400; i++) {
          content.write(same);
        }
        content.write(") Tj ET".getBytes(StandardCharsets.US_ASCII));
      }
      page.setContents(stream);
      document.save(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
