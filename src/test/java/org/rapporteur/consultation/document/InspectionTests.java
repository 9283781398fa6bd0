package org.rapporteur.consultation.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.shared.Sha256;

class InspectionTests {

  @TempDir Path data;

  @Test
  void aPdfIsKeptUnderTheHashOfItsBytes() throws IOException {
    byte[] pdf = SampleFiles.pdf("Background");
    var arrived = receive(pdf);
    folder().keep(arrived);
    assertThat(arrived.type()).isEqualTo(DocumentType.PDF);
    assertThat(arrived.hash()).isEqualTo(Sha256.hex(pdf));
    assertThat(folder().file(arrived.hash())).hasBinaryContent(pdf);
  }

  @Test
  void aWordFileIsKnownByItsParts() {
    assertThat(receive(SampleFiles.docx()).type()).isEqualTo(DocumentType.DOCX);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!doctype html><html><script>alert(1)</script></html>",
        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        "plain words",
        "MZ\0\0 not a document",
        "{\\rtf1 rich text}"
      })
  void whatIsNeitherPdfNorWordIsRefusedWhateverItsName(String content) {
    refused(content.getBytes(StandardCharsets.UTF_8), "document.type");
  }

  @Test
  void aZipFileThatIsNoWordFileIsRefused() {
    refused(SampleFiles.zip("readme.txt", "hello"), "document.type");
    refused(
        SampleFiles.zip("[Content_Types].xml", "<Types/>", "xl/workbook.xml", ""), "document.type");
    refused(
        SampleFiles.zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<x/>"),
        "document.type");
  }

  @Test
  void aWordFileThatUnpacksToMoreThanADocumentHoldsIsRefused() {
    refused(SampleFiles.bomb(), "document.damaged");
  }

  @Test
  void aWordFileWithMacrosIsRefused() {
    refused(SampleFiles.docx("word/vbaProject.bin", "x"), "document.macros");
  }

  @Test
  void aTornWordFileIsRefused() {
    byte[] whole = SampleFiles.docx();
    refused(java.util.Arrays.copyOf(whole, whole.length / 2), "document.damaged");
  }

  @Test
  void anEmptyFileIsRefused() {
    refused(new byte[0], "document.empty");
  }

  @Test
  void readingStopsAtTheLargestSizeADocumentMayHave() {
    long[] read = {0};
    var endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            read[0] += length;
            return length;
          }
        };
    assertThatExceptionOfType(DocumentNotTaken.class)
        .isThrownBy(() -> folder().receive(endless))
        .satisfies(r -> assertThat(r.code()).isEqualTo("document.too-large"));
    assertThat(read[0]).isLessThan((DocumentFolder.MOST_MEGABYTES + 1L) << 20);
    assertThat(leftBehind()).isEmpty();
  }

  @Test
  void onlyAHashNamesAFile() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> folder().file("../../etc/passwd"));
  }

  private void refused(byte[] content, String code) {
    assertThatExceptionOfType(DocumentNotTaken.class)
        .isThrownBy(() -> receive(content))
        .satisfies(r -> assertThat(r.code()).isEqualTo(code));
    assertThat(leftBehind()).isEmpty();
  }

  private DocumentFolder.Arrived receive(byte[] content) {
    return folder().receive(new ByteArrayInputStream(content));
  }

  private DocumentFolder folder() {
    return new DocumentFolder(data);
  }

  private java.util.List<Path> leftBehind() {
    try (var files = Files.list(data.resolve("documents"))) {
      return files.toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
